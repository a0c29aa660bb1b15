// A page as it stands, looked at: by axe, and by its width.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A rule of axe that a page breaks, with the first places. */
export interface Violation {
  id: string;
  help: string;
  nodes: string[];
}

/** Returns the pixels by which a page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The offers of a list that are looked at: those after them are drawn alike, and the audit of the RGAA looks at all of them. */
const MOST_OFFERS = 6;

/** Returns all that axe finds wrong with the page as it stands. */
export async function findViolations(page: Page): Promise<Violation[]> {
  // Evaluated by the debugging protocol, so that the page's own policy against inline scripts stays on.
  const loaded = await page.evaluate(() => 'axe' in globalThis);
  if (!loaded) {
    await page.evaluate(await readFile(axePath, 'utf8'));
  }
  return page.evaluate(async (most) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          context: object,
          options: object,
        ): Promise<{
          violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
        }>;
      };
    };
    const others = ['di-search', `:nth-child(n + ${most + 1}):has(> di-offer-card)`];
    // Nothing is made of the rules that pass.
    const result = await axe.run({ exclude: [{ fromShadowDom: others }] }, { resultTypes: ['violations'] });
    return result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).slice(0, 3),
    }));
  }, MOST_OFFERS);
}
