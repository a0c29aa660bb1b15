// Examines one screen: what it holds, and what each check finds.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'parse5';
import type { Page } from 'playwright-core';
import { AXE_OPTIONS, overflowOf, readAxe, type AxeNode } from '../look.ts';
import type { Focused } from './browser/focus.ts';
import type { Looks } from './browser/look.ts';
import type { ActedCheck, Evidence } from './evidence.ts';
import type { At, Screen } from './screens.ts';

/** The most stops of a walk by the key Tab: a page that has more is walked in part. */
const MOST_STOPS = 400;
const MOST_LOOKS = 60;
const BETWEEN_LOOKS_MS = 300;
const DESKTOP = { width: 1280, height: 900 };

interface AxeAnswer {
  readonly id: string;
  readonly tags: readonly string[];
  readonly nodes: readonly AxeNode[];
}

/** Makes the script that a page is given. */
export async function bundleLooks(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('browser/look.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return `${await readAxe()};${outputFiles[0]?.text ?? ''}`;
}

/** Opens a screen as often as the checks need it new, and examines it. */
export async function examine(page: Page, screen: Screen, at: At, script: string): Promise<Evidence> {
  const html: string[] = [];
  page.on('response', (response) => {
    const isPage = (response.headers()['content-type'] ?? '').startsWith('text/html') && response.status() === 200;
    if (isPage)
      void response.text().then(
        (text) => html.push(text),
        () => undefined,
      );
  });
  const open = async (): Promise<void> => {
    await page.setViewportSize(DESKTOP);
    // A week, a selection and drafts stay on the device: each time begins without.
    await page.goto(`${at.url}/healthz`);
    await page.evaluate(() => localStorage.clear());
    await screen.open(page, at);
    // By the debugging protocol, so that the page's own policy against inline scripts stays on.
    await page.evaluate(script);
    await settle(() => look('drawnText'));
  };
  const look = <Name extends keyof Looks>(name: Name): Promise<ReturnType<Looks[Name]>> =>
    page.evaluate(
      (asked) => (globalThis as unknown as { looks: Record<string, () => unknown> }).looks[asked]?.(),
      name,
    ) as Promise<ReturnType<Looks[Name]>>;

  await open();
  const subjects = await look('subjects');
  const checks = await look('checks');
  const names = await look('namesToRead');
  const clipped = await look('clippedTexts');
  const light = await runAxe(page);
  const opened = page.context().pages().length;
  await page.emulateMedia({ colorScheme: 'dark' });
  // Nothing but colours is other in the dark.
  const dark = (await runAxe(page, 'color-contrast')).failed;
  await page.emulateMedia({ colorScheme: 'light' });

  /** Texts that are cut in another layout, and not in the usual one, and how much wider the page is than its window. */
  const cutSince = async (): Promise<string[]> => {
    const overflow = await overflowOf(page);
    const wide = overflow > 0 ? [`${overflow} px`] : [];
    return [...(await look('clippedTexts')).filter((one) => !clipped.includes(one)), ...wide];
  };
  const resized = async (width: number, height: number): Promise<string[]> => {
    await page.setViewportSize({ width, height });
    return cutSince();
  };
  const enlarged = await resized(DESKTOP.width / 2, DESKTOP.height / 2);
  const upright = await resized(DESKTOP.height, DESKTOP.width);
  const narrow = await resized(320, 640).then((faults) => faults.filter((fault) => fault.endsWith(' px')));

  await page.setViewportSize(DESKTOP);
  await look('spaceOut');
  const spaced = await cutSince();
  // Both in one turn: what the page draws meanwhile is no text that styles bring.
  const { before, after } = await look('dropStyles');
  const lost = words(before).filter((word) => !words(after).includes(word));

  await open();
  const keys = await pressLetters(page, () => look('drawnText'));
  const walk = await walkByTab(page, () => look('focusedElement'));

  const acted: Record<ActedCheck, readonly string[]> = {
    'axe-sombre': dark['3.2'] ?? [],
    'html-valide': html.flatMap(findMarkupFaults),
    'texte-agrandi': enlarged,
    'largeur-320': narrow,
    portrait: upright,
    espacement: spaced,
    'sans-style': lost,
    'touche-seule': keys,
    'sans-fenetre': opened === 1 ? [] : [`${opened} pages`],
    ...walk,
  };
  return {
    subjects: subjects as Evidence['subjects'],
    checks: { ...checks, ...acted } as Evidence['checks'],
    axe: light,
    names,
  };
}

/** Waits until a page draws the same text at two looks: a list or a card may still be on its way. */
async function settle(text: () => Promise<string>): Promise<void> {
  let before = await text();
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
    const now = await text();
    if (now === before) return;
    before = now;
  }
}

const words = (text: string): string[] => [...new Set(text.split(/\s+/))];

/** Runs axe, all of its rules or one of them, and sorts its answers by the criteria that its rules name. */
async function runAxe(page: Page, rule?: string): Promise<Evidence['axe']> {
  const options = { ...AXE_OPTIONS, ...(rule === undefined ? {} : { runOnly: [rule] }) };
  const { violations, passes } = await page.evaluate(async (asked) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<Record<'violations' | 'passes', AxeAnswer[]>> };
    };
    const answer = await axe.run(asked);
    const toFacts = (list: AxeAnswer[]): { id: string; tags: readonly string[]; nodes: string[] }[] =>
      list.map(({ id, tags, nodes }) => ({
        id,
        tags,
        nodes: nodes.map(({ element }) => element?.outerHTML.slice(0, 200) ?? ''),
      }));
    // Of a rule that passes, its name is enough.
    return { violations: toFacts(answer.violations), passes: answer.passes.map(({ tags }) => ({ tags })) };
  }, options);
  const failed: Record<string, string[]> = {};
  for (const { id, tags, nodes } of violations) {
    // A rule beyond the RGAA says what is better still: it counts as the structure of the page.
    const criteria = criteriaOf(tags);
    for (const criterion of criteria.length > 0 ? criteria : ['9.2']) {
      (failed[criterion] ??= []).push(...nodes.map((html) => `${id}: ${html}`));
    }
  }
  return { passed: [...new Set(passes.flatMap(({ tags }) => criteriaOf(tags)))].sort(), failed };
}

/** `RGAA-11.1.1` is the first test of the criterion 11.1. */
const criteriaOf = (tags: readonly string[]): string[] => [
  ...new Set(tags.flatMap((tag) => /^RGAA-(\d+\.\d+)\.\d+$/.exec(tag)?.[1] ?? [])),
];

/** Lists the faults of the markup that the server sent, by the parser of HTML itself. */
function findMarkupFaults(html: string): string[] {
  const faults: string[] = [];
  parse(html, { onParseError: ({ code, startLine }) => faults.push(`${code}, line ${startLine}`) });
  return faults;
}

/** Presses single letters where no field has the focus: nothing may come of it. */
async function pressLetters(page: Page, text: () => Promise<string>): Promise<string[]> {
  await page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement != null) active = active.shadowRoot.activeElement;
    (active as HTMLElement | null)?.blur();
  });
  // A draft that is being kept, or a list on its way, changes the page by itself: a change counts when it comes again.
  for (let triesLeft = 2; triesLeft >= 0; triesLeft -= 1) {
    const [before, address] = [await text(), page.url()];
    for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789?!./') await page.keyboard.press(key);
    if ((await text()) === before && page.url() === address) return [];
    await page.waitForTimeout(2000);
  }
  return ['a letter alone changes the page'];
}

/** Walks through a page by Tab, to its end and back at its start. */
async function walkByTab(
  page: Page,
  look: () => Promise<Focused>,
): Promise<
  Pick<Record<ActedCheck, string[]>, 'focus-visible' | 'ordre-de-tabulation' | 'sans-piege' | 'lien-d-evitement'>
> {
  const stops: Focused[] = [];
  await page.evaluate(() => {
    getSelection()?.removeAllRanges();
    (document.activeElement as HTMLElement | null)?.blur();
  });
  for (let index = 0; index < MOST_STOPS; index += 1) {
    await page.keyboard.press('Tab');
    const stop = await look();
    // The end: the page itself has the focus, or the walk is back where it began, as in a dialog.
    if (stop.isPage || (index > 0 && stop.isStart)) break;
    if (stop.sinceLast === 'same') return { ...faultsOf(stops), 'sans-piege': [stop.told] };
    stops.push(stop);
  }
  const isDialog = (await page.locator('dialog[open]').count()) > 0;
  const skip = isDialog ? [] : await followSkipLink(page, look);
  return { ...faultsOf(stops), 'lien-d-evitement': skip };
}

function faultsOf(stops: readonly Focused[]) {
  const toTold = (list: readonly Focused[]): string[] => list.map(({ told }) => told);
  // The browser begins where the focus was: a walk may come round once.
  const backwards = stops.filter(({ sinceLast }) => sinceLast === 'back');
  return {
    'focus-visible': toTold(stops.filter(({ isMarked }) => !isMarked)),
    'ordre-de-tabulation': toTold(backwards.slice(1)),
    'sans-piege': [] as string[],
    'lien-d-evitement': [] as string[],
  };
}

/** Follows the first link of the page: it leads to the content. */
async function followSkipLink(page: Page, look: () => Promise<Focused>): Promise<string[]> {
  await page.evaluate(() => scrollTo(0, 0));
  const link = page.locator('a.skip[href="#contenu"]').first();
  if ((await link.count()) === 0) return ['no link to the content'];
  await link.focus();
  if (!(await link.isVisible())) return ['the link to the content does not show'];
  await page.keyboard.press('Enter');
  const isThere = await page.evaluate(() => document.activeElement?.localName === 'main');
  return isThere ? [] : [`leads to ${(await look()).told}`];
}
