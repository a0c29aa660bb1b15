import type { SearchTexts } from './fr/search.ts';

/** The French texts of a search: those of the first screen, and those of each part once it has come. */
export const french = {} as SearchTexts;

/** The beginnings of the keys whose texts come with a part. */
const awaited = new Set([
  ...[
    'place',
    'q',
    'filter',
    'missing',
    'themes',
    'choices',
    'map',
    'empty',
    'tray',
    'leave',
    'network',
    'number',
    'until',
    'same',
    'stale',
    'live',
  ],
]);

/** Adds the texts of a part. Every module that shows some of them calls this. */
export function addSearchTexts(texts: Partial<SearchTexts>): void {
  Object.assign(french, texts);
  for (const key of Object.keys(texts)) awaited.delete(toBeginning(key));
}

/** Tells whether the text of a key may still come. */
export function isAwaited(key: string): boolean {
  return awaited.has(toBeginning(key));
}

const toBeginning = (key: string): string => key.split('.', 1)[0] ?? '';
