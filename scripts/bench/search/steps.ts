// Tells where the milliseconds go between the navigation and the first card.
import type { Browser, Frame, Page } from 'playwright-core';
import { median } from '../measure.ts';
import { openTab, type Notes } from './visit.ts';

/** The steps of a visit, in milliseconds from the navigation, and what its thread did after the last byte that the card waited for. */
export interface Steps {
  readonly pageThere: number;
  /** Null without a frame. */
  readonly frameAsked: number | null;
  readonly frameThere: number | null;
  readonly filesAsked: number;
  readonly lastByte: number;
  readonly code: number;
  readonly styles: number;
  readonly layout: number;
  readonly paint: number;
  /** The thread hands work over, or waits for other threads and programs. */
  readonly waits: number;
  readonly card: number;
}

export const stepNames: Readonly<Record<keyof Steps, string>> = {
  pageThere: 'the page is there, at',
  frameAsked: 'the page asks for the frame, at',
  frameThere: 'the frame is there, at',
  filesAsked: 'the files are asked for, at',
  lastByte: 'their last byte, at',
  code: 'then: code',
  styles: 'styles',
  layout: 'layout',
  paint: 'paint and its preparation',
  waits: 'handed over or waited',
  card: 'first card, at',
};

/** Returns the median of each step of some visits. */
export function medianSteps(visits: readonly Steps[]): Steps {
  const of = (name: keyof Steps): number | null => {
    const all = visits.map((one) => one[name]).filter((one) => one !== null);
    return all.length === 0 ? null : median(all);
  };
  return Object.fromEntries((Object.keys(stepNames) as (keyof Steps)[]).map((name) => [name, of(name)])) as never;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** Visits a page once on the slow phone, traced. */
export async function traceFirstCard(
  on: Browser,
  url: string,
  viewport: { width: number; height: number },
): Promise<Steps> {
  const { page, close } = await openTab(on, viewport);
  await on.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing', 'toplevel', 'v8'] });
  await page.goto(url, { waitUntil: 'commit' });
  const shown = await findCard(page);
  const own = await readTimes(shown);
  const top = shown === page.mainFrame() ? own : await readTimes(page.mainFrame());
  const { traceEvents } = JSON.parse((await on.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  await close();
  // A frame's clock begins with the frame.
  const later = own.origin - top.origin;
  const isFramed = top !== own;
  const thread = sumThread(traceEvents, own.cardMs - own.lastByteMs);
  const worked = thread.code + thread.styles + thread.layout + thread.paint;
  return {
    pageThere: top.thereMs,
    frameAsked: isFramed ? later : null,
    frameThere: isFramed ? later + own.thereMs : null,
    filesAsked: later + own.askedMs,
    lastByte: later + own.lastByteMs,
    ...thread,
    waits: own.cardMs - own.lastByteMs - worked,
    card: later + own.cardMs,
  };
}

async function findCard(page: Page): Promise<Frame> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    for (const frame of page.frames()) {
      const at = await frame
        .evaluate(() => (globalThis as { notes?: Notes }).notes?.firstCardMs ?? null)
        .catch(() => null);
      if (at !== null) return frame;
    }
    await page.waitForTimeout(50);
  }
  throw new Error(`${page.url()} showed no card.`);
}

function readTimes(frame: Frame) {
  return frame.evaluate(() => {
    const { firstCardMs } = globalThis.notes;
    const cardMs = firstCardMs ?? Infinity;
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const files = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
      // No card waits for its icons.
      ({ initiatorType, responseEnd }) => !['img', 'iframe'].includes(initiatorType) && responseEnd <= cardMs,
    );
    return {
      origin: performance.timeOrigin,
      // The delay of the emulated line is told by the end alone.
      thereMs: navigation?.responseEnd ?? 0,
      askedMs: Math.min(...files.map(({ startTime }) => startTime)),
      lastByteMs: Math.max(...files.map(({ responseEnd }) => responseEnd)),
      cardMs,
    };
  });
}

const kinds: readonly [kind: 'code' | 'styles' | 'layout' | 'paint', names: RegExp][] = [
  ['styles', /^(?:UpdateLayoutTree|ParseAuthorStyleSheet)$/],
  ['layout', /^Layout$/],
  ['paint', /^(?:PrePaint|Paint|Layerize|Commit|UpdateLayer|CompositeLayers)$/],
  ['code', /./],
];

/** Sums the work of the thread that showed the card, in the milliseconds before it, by kind, each without what runs within it. */
function sumThread(events: readonly TraceEvent[], beforeMs: number): Record<(typeof kinds)[number][0], number> {
  const card = events.find(({ name, ph }) => name === 'first-card' && ph !== 'M');
  if (card === undefined) throw new Error('The trace holds no first card.');
  const from = card.ts - beforeMs * 1000;
  const sums = { code: 0, styles: 0, layout: 0, paint: 0 };
  const open: { end: number; add: (us: number) => void }[] = [];
  const spans = events
    .filter(({ pid, tid, ph }) => pid === card.pid && tid === card.tid && ph === 'X')
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  for (const { name, ts, dur = 0, tdur = 0 } of spans) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= ts) open.pop();
    if (ts < from || ts >= card.ts) continue;
    const kind = kinds.find(([, names]) => names.test(name))?.[0] ?? 'code';
    // The work within another is told by itself.
    open.at(-1)?.add(-tdur);
    const add = (us: number): void => {
      sums[kind] += us / 1000;
    };
    add(tdur);
    open.push({ end: ts + dur, add });
  }
  return sums;
}
