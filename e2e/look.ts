// A page as it stands, looked at: by axe, and by its width.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * The options of axe: only faults are read. It writes no selector and no markup of each element that it looks at, and loads no style
 * sheet, which a rule needs that does not run. They were a third of its time.
 */
export const AXE_OPTIONS = { resultTypes: ['violations'], selectors: false, elementRef: true, preload: false } as const;

/** An element that breaks a rule. Elements of frames have no reference. */
export interface AxeNode {
  readonly element?: Element;
  readonly failureSummary?: string;
}

/** Reads the script of axe. */
export async function readAxe(): Promise<string> {
  return `${await readFile(axePath, 'utf8')};axe.configure({ noHtml: true });`;
}

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

/**
 * A part of the rules of axe: those of colours, which take half of its time, or all others. A page that was looked at whole is looked at
 * by one of them in a scheme or in a language that changes nothing else.
 */
export type AxePart = 'colours' | 'all but colours';

const partOptions: Record<AxePart, object> = {
  colours: { runOnly: ['color-contrast'] },
  'all but colours': { rules: { 'color-contrast': { enabled: false } } },
};

/** Returns all that axe finds wrong with the page as it stands, or what one part of its rules finds. */
export async function findViolations(page: Page, part?: AxePart): Promise<Violation[]> {
  // Evaluated by the debugging protocol, so that the page's own policy against inline scripts stays on.
  const loaded = await page.evaluate(() => 'axe' in globalThis);
  if (!loaded) {
    await page.evaluate(await readAxe());
  }
  const others = ['di-search', `:nth-child(n + ${MOST_OFFERS + 1}):has(> di-offer-card)`];
  return page.evaluate(
    async ([context, options]) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            context: object,
            options: object,
          ): Promise<{ violations: { id: string; help: string; nodes: AxeNode[] }[] }>;
        };
      };
      const { violations } = await axe.run(context, options);
      return violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes
          .map(({ element, failureSummary }) => `${element?.outerHTML.slice(0, 300) ?? ''} ${failureSummary ?? ''}`)
          .slice(0, 3),
      }));
    },
    [
      { exclude: [{ fromShadowDom: others }] },
      { ...AXE_OPTIONS, ...(part === undefined ? {} : partOptions[part]) },
    ] as const,
  );
}
