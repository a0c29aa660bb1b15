// Measures <di-search> in Chromium on a slow phone, beside a page that stands for the official widget.
// node --conditions=inclusion-kit-source scripts/bench/search.ts [rounds]
import { chromium, type Browser, type Frame } from 'playwright-core';
import { findChromium } from '../chromium.ts';
import { median } from './measure.ts';
import { recordedFrameRatio, startHost, startOfficialLike, startRelay } from './search/site.ts';
import { medianSteps, stepNames, traceFirstCard, type Steps } from './search/steps.ts';
import { countTraffic, openTab, type Notes, type Traffic } from './search/visit.ts';

const [rounds = 7] = process.argv.slice(2).map(Number);
const narrow = { width: 360, height: 740 };
const wide = { width: 1280, height: 900 };
const widths = { '360 px': narrow, '1280 px': wide };

/** How long after the first card the page's requests are still counted. */
const SETTLED_MS = 2500;

const relay = await startRelay();
const host = await startHost(relay.origin);
const long = await startHost(relay.origin, { 'page-size': '500' });
const official = await startOfficialLike();
const browser = await chromium.launch(await findChromium());
try {
  console.log('1.6 Mb/s, 150 ms a round trip, CPU 4 times slower, cold cache; median of', rounds);
  for (const [name, viewport] of Object.entries(widths)) {
    const times = { ours: [] as number[], framed: [] as number[], bare: [] as number[] };
    let traffic: Traffic | null = null;
    for (let round = -1; round < rounds; round += 1) {
      const own = await firstCard(browser, host.origin, viewport);
      const [framed, bare] = [
        await firstCard(browser, official.host.origin, viewport),
        await firstCard(browser, official.bare.origin, viewport),
      ];
      // The first round warms the browser up.
      if (round < 0) continue;
      times.ours.push(own.ms);
      times.framed.push(framed.ms);
      times.bare.push(bare.ms);
      traffic = own.traffic;
      if (round === 0) printTraffic(`stand-in of the official widget, ${name}`, framed.traffic);
    }
    if (traffic !== null) printTraffic(`<di-search>, ${name}`, traffic);
    const [ours, framed, bare] = [median(times.ours), median(times.framed), median(times.bare)];
    print(`first card, <di-search> with the documented lines, ${name}`, `${Math.round(ours)} ms`, times.ours);
    print(`first card, stand-in in its frame, ${name}`, `${Math.round(framed)} ms`, times.framed);
    print(`first card, stand-in alone, ${name}`, `${Math.round(bare)} ms`, times.bare);
    print(`ours to the frame, ${name} (goal 0.90)`, (ours / framed).toFixed(2));
    print(
      `frame to the page alone, ${name} (recorded ${recordedFrameRatio[name as keyof typeof widths]})`,
      (framed / bare).toFixed(2),
    );
  }
  for (const [name, viewport] of Object.entries(widths)) {
    const visits = { ours: [] as Steps[], framed: [] as Steps[] };
    for (let round = 0; round < rounds; round += 1) {
      visits.ours.push(await traceFirstCard(browser, host.origin, viewport));
      visits.framed.push(await traceFirstCard(browser, official.host.origin, viewport));
    }
    printSteps(name, medianSteps(visits.ours), medianSteps(visits.framed));
  }
  for (const [name, viewport] of Object.entries(widths)) {
    const { shift, what } = await layoutShift(browser, viewport);
    print(`layout shift after the first results, ${name}`, shift.toFixed(4), what);
    print(`long tasks while typing a place and filtering, ${name}`, list(await interact(browser, viewport)));
  }
  print('long tasks while scrolling 500 cards', list(await scroll(browser)));
  const maps = { points: [] as number[], gesture: [] as number[], tasks: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const { pointsMs, gestureMs, tasks } = await openMap(browser);
    maps.points.push(pointsMs);
    maps.gesture.push(gestureMs);
    maps.tasks.push(...tasks);
  }
  print('map after « Carte », its points drawn, 360 px', `${Math.round(median(maps.points))} ms`, maps.points);
  print('map after « Carte », a gesture answered (goal 1500)', `${Math.round(median(maps.gesture))} ms`, maps.gesture);
  print(`long tasks of the map and four gestures, ${rounds} visits (goal none)`, list(maps.tasks), maps.tasks);
} finally {
  await browser.close();
  await Promise.all([host.close(), long.close(), relay.close(), official.close()]);
}

async function firstCard(on: Browser, url: string, viewport: typeof narrow): Promise<{ ms: number; traffic: Traffic }> {
  const { page, session, close } = await openTab(on, viewport);
  const traffic = await countTraffic(page, session);
  await page.goto(url, { waitUntil: 'commit' });
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    for (const frame of page.frames()) {
      const at = await firstCardIn(frame);
      if (at === null) continue;
      // A frame's clock begins with the frame.
      const began = await frame.evaluate(() => performance.timeOrigin).catch(() => 0);
      const opened = await page.evaluate(() => performance.timeOrigin);
      await page.waitForTimeout(SETTLED_MS);
      await close();
      return { ms: at + began - opened, traffic };
    }
    await page.waitForTimeout(50);
  }
  throw new Error(`${url} showed no card.`);
}

function printTraffic(name: string, { requests, bytes, addresses }: Traffic): void {
  print(
    `requests and kB until ${SETTLED_MS / 1000} s after the first card, ${name}`,
    `${requests}, ${Math.round(bytes / 1000)}`,
  );
  for (const address of addresses) console.log(`    ${address.slice(0, 110)}`);
}

function firstCardIn(frame: Frame): Promise<number | null> {
  return frame.evaluate(() => (globalThis as { notes?: Notes }).notes?.firstCardMs ?? null).catch(() => null);
}

async function layoutShift(on: Browser, viewport: typeof narrow): Promise<{ shift: number; what: string[] }> {
  const { page, close } = await openTab(on, viewport);
  await page.goto(host.origin);
  await page.waitForFunction(() => globalThis.notes.firstCardMs !== null, null, { timeout: 30_000 });
  // All that comes later has come: fields, filters, counts, hours.
  await page.waitForTimeout(4000);
  const { firstCardMs, shifts } = await page.evaluate(() => globalThis.notes);
  await close();
  const late = shifts.filter(({ atMs }) => atMs > (firstCardMs ?? 0) - 20);
  return { shift: late.reduce((sum, { value }) => sum + value, 0), what: late.map(({ what }) => what) };
}

async function interact(on: Browser, viewport: typeof narrow): Promise<number[]> {
  const { page, close } = await openTab(on, viewport);
  await page.goto(host.origin);
  const [folded, place] = [page.locator('di-search .fold'), page.locator('di-search #place')];
  await place.waitFor({ state: 'attached', timeout: 30_000 });
  await page.waitForTimeout(3000);
  const from = await page.evaluate(() => performance.now());
  if (await folded.isVisible()) await folded.click();
  await place.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Lille', { delay: 120 });
  await page.waitForTimeout(1000);
  await page.keyboard.press('Escape');
  // A locator by role would read the names of the whole page, in a long task of its own.
  const at = await page.evaluate(() => {
    const filters = document.querySelector('di-search')?.shadowRoot?.querySelector('di-filters')?.shadowRoot;
    const buttons = [...(filters?.querySelectorAll('[aria-pressed]') ?? [])];
    const { x, y } = buttons.find(({ textContent }) => textContent.includes('Gratuit'))?.getBoundingClientRect() ?? {};
    return { x: (x ?? 0) + 8, y: (y ?? 0) + 8 };
  });
  await page.mouse.click(at.x, at.y);
  await page.waitForTimeout(2500);
  const tasks = await page.evaluate(
    (start) => globalThis.notes.longTasks.filter(({ atMs }) => atMs >= start).map(({ durationMs }) => durationMs),
    from,
  );
  await close();
  return tasks;
}

async function scroll(on: Browser): Promise<number[]> {
  const { page, close } = await openTab(on, narrow);
  await page.goto(long.origin);
  await page.waitForFunction(
    () => (document.querySelector('di-search')?.shadowRoot?.querySelectorAll('di-offer-card').length ?? 0) >= 500,
    null,
    { timeout: 60_000 },
  );
  await page.waitForTimeout(4000);
  const from = await page.evaluate(() => performance.now());
  await page.mouse.move(180, 400);
  // Five screens a second.
  for (let step = 0; step < 80; step += 1) {
    await page.mouse.wheel(0, 370);
    await page.waitForTimeout(100);
  }
  await page.waitForTimeout(1000);
  const tasks = await page.evaluate(
    (start) => globalThis.notes.longTasks.filter(({ atMs }) => atMs >= start).map(({ durationMs }) => durationMs),
    from,
  );
  await close();
  return tasks;
}

/** Opens the map of a phone, zooms in once all places are on it, then zooms out, goes back to the search and opens a pin. */
async function openMap(on: Browser): Promise<{ pointsMs: number; gestureMs: number; tasks: number[] }> {
  const { page, close } = await openTab(on, narrow);
  await page.goto(host.origin);
  await page.waitForFunction(() => globalThis.notes.firstCardMs !== null, null, { timeout: 30_000 });
  await page.waitForTimeout(3000);
  const times = await page.evaluate(async () => {
    const search = document.querySelector('di-search')?.shadowRoot;
    const findAll = (selector: string) =>
      search?.querySelector('di-map')?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [];
    const until = async (isThere: () => boolean): Promise<number> => {
      while (!isThere()) await new Promise(requestAnimationFrame);
      // A task after the frame that draws it.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now();
    };
    // A press is a task of its own, as that of a finger is.
    const press = (button: HTMLElement | null | undefined) =>
      new Promise<void>((resolve) =>
        setTimeout(() => {
          button?.click();
          resolve();
        }),
      );
    const scaleOf = () => findAll('.scale')[0]?.textContent;
    const start = performance.now();
    await press(search?.querySelector<HTMLElement>('button[part="view"]'));
    // The foot counts all offers of the map once the places of other results have come.
    const drawn = await until(() => findAll('.foot')[0]?.textContent.trim().startsWith('Sur la carte') === true);
    const before = scaleOf();
    await press(findAll('.tools button')[0]);
    const answered = await until(() => scaleOf() !== before);
    for (const gesture of ['.tools button:nth-of-type(2)', '.tools button:nth-of-type(3)', '[data-pin]']) {
      await press(findAll(gesture)[0]);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    const tasks = globalThis.notes.longTasks.filter(({ atMs }) => atMs >= start).map(({ durationMs }) => durationMs);
    return { pointsMs: drawn - start, gestureMs: answered - start, tasks };
  });
  await close();
  return times;
}

function printSteps(width: string, ours: Steps, framed: Steps): void {
  console.log(`steps to the first card, traced, ms, ${width}: <di-search>, stand-in in its frame`);
  for (const name of Object.keys(stepNames) as (keyof Steps)[]) {
    const [own, other] = [ours[name], framed[name]].map((ms) => (ms === null ? '' : String(Math.round(ms))));
    console.log(`    ${stepNames[name].padEnd(40)} ${own?.padStart(6)} ${other?.padStart(6)}`);
  }
}

function list(tasks: readonly number[]): string {
  return tasks.length === 0 ? 'none' : `${tasks.length}, the longest ${Math.max(...tasks)} ms`;
}

function print(name: string, figure: string, detail: readonly (number | string)[] = []): void {
  const all = detail.map((one) => (typeof one === 'number' ? Math.round(one) : one)).join(' ');
  console.log(`${name.padEnd(64)} ${figure.padStart(10)}${all === '' ? '' : `   [${all}]`}`);
}
