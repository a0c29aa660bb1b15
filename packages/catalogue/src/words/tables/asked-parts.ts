import { NetworkError } from '@inclusion-kit/sdk';
import type { WordPart } from './word-parts.ts';

/** Asks a page for a part by its name. `takePart` hears its answer. */
type AskPage = (name: string) => void;

interface Wanted {
  readonly part: Promise<WordPart>;
  readonly settle: (part: WordPart | null) => void;
}

/** The pages that wait for an answer, with their number of calls. Which of them a part is for cannot be told: several share one dataset. */
const waiting = new Map<AskPage, number>();
const wanted = new Map<string, Wanted>();

/**
 * Asks for a part of the tables. A worker of one file holds none, and the pages that it works for load each as their bundle does. The
 * first answer counts.
 * @throws NetworkError when no page has the part, or waits for it any more
 */
export function askForPart(name: string): Promise<WordPart> {
  const known = wanted.get(name);
  if (known !== undefined) return known.part;
  let settle: Wanted['settle'] = () => undefined;
  const part = new Promise<WordPart>((resolve, reject) => {
    settle = (come) => (come === null ? reject(new NetworkError('Words did not come.')) : resolve(come));
  });
  wanted.set(name, { part, settle });
  if (waiting.size === 0) takePart(name, null);
  for (const ask of waiting.keys()) ask(name);
  return part;
}

/** Hears a part from a page. Null where it did not come. */
export function takePart(name: string, part: WordPart | null): void {
  wanted.get(name)?.settle(part);
  wanted.delete(name);
}

/** Works for a page, which is asked for the parts that are needed meanwhile. It may be the last one there of those that were asked before. */
export async function askPageDuring<Value>(ask: AskPage, work: () => Promise<Value>): Promise<Value> {
  waiting.set(ask, (waiting.get(ask) ?? 0) + 1);
  for (const name of wanted.keys()) ask(name);
  try {
    return await work();
  } finally {
    const calls = (waiting.get(ask) ?? 1) - 1;
    if (calls > 0) waiting.set(ask, calls);
    else forgetPage(ask);
  }
}

/** Asks a page no more: it is gone, or waits for nothing. What nobody waits for any more fails, and may be asked for anew. */
export function forgetPage(ask: AskPage): void {
  waiting.delete(ask);
  if (waiting.size === 0) for (const name of wanted.keys()) takePart(name, null);
}
