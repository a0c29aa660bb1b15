// One visit of a page on a slow phone, cold cache.
import type { Browser, CDPSession, Page } from 'playwright-core';

/** A slow phone on a slow line, as the goal says it. */
export const phone = { bytesPerSecond: 200_000, roundTripMs: 150, slowdown: 4 };

/** Opens an empty tab on that phone. */
export async function openTab(
  browser: Browser,
  viewport: { width: number; height: number },
): Promise<{ page: Page; session: CDPSession; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: phone.roundTripMs,
    downloadThroughput: phone.bytesPerSecond,
    uploadThroughput: phone.bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: phone.slowdown });
  await page.addInitScript(observe);
  return { page, session, close: () => context.close() };
}

/** The requests of a tab, and their bytes as they came over the line. */
export interface Traffic {
  requests: number;
  bytes: number;
  /** Addresses in the order they were asked, without their origin. */
  addresses: string[];
}

/** Counts the requests of a tab and of the frames in it, from now on. */
export async function countTraffic(page: Page, session: CDPSession): Promise<Traffic> {
  const traffic: Traffic = { requests: 0, bytes: 0, addresses: [] };
  page.on('request', (request) => {
    traffic.requests += 1;
    traffic.addresses.push(request.url().replace(/^https?:\/\/[^/]+/, ''));
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return traffic;
}

/** The notes that the page takes of itself. */
export interface Notes {
  firstCardMs: number | null;
  shifts: { atMs: number; value: number; what: string }[];
  longTasks: { atMs: number; durationMs: number }[];
}

declare global {
  var notes: Notes;
}

/** Runs in each frame before anything of the page: notes the time of the first card on screen, the shifts and the long tasks. */
function observe(): void {
  const notes: Notes = { firstCardMs: null, shifts: [], longTasks: [] };
  globalThis.notes = notes;
  const find = (): Element | null | undefined =>
    document.querySelector('article.card') ??
    document
      .querySelector('di-search')
      ?.shadowRoot?.querySelector('di-offer-card')
      ?.shadowRoot?.querySelector('article');
  const look = (): void => {
    const card = find();
    if (card === null || card === undefined || card.getBoundingClientRect().height === 0) requestAnimationFrame(look);
    else {
      // A task after the frame that draws it: this callback belongs to that frame.
      setTimeout(() => {
        notes.firstCardMs = performance.now();
        performance.mark('first-card');
      });
    }
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources?: { node?: Element | null; previousRect: DOMRect; currentRect: DOMRect }[];
    })[]) {
      if (entry.hadRecentInput) continue;
      // Nodes of shadow trees are not told: where they were and are says which.
      const place = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(',');
      const what =
        entry.sources?.map((one) => `${place(one.previousRect)} → ${place(one.currentRect)}`).join(' ') ?? '';
      notes.shifts.push({ atMs: entry.startTime, value: entry.value, what });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      notes.longTasks.push({ atMs: startTime, durationMs: Math.round(duration) });
    }
  }).observe({ type: 'longtask', buffered: true });
}
