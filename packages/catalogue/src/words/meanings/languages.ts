import { frenchWords, otherWords } from '@inclusion-kit/sdk/words';
import { runPaced } from '../../pacer.ts';
import { remember } from '../../remember.ts';
import { readTables, type Understand } from './understand.ts';
import { readTerms } from './word-keys.ts';

/** Languages that are read with French. */
export type Others = '' | 'ar' | 'uk' | 'en,es';

/** Tells the languages that a query may be in, besides French: by its script, else those of Latin letters when French leaves a word unknown. */
export function othersIn(query: string, { knows }: Understand): Others {
  if (/\p{Script=Arabic}/u.test(query)) return 'ar';
  if (/\p{Script=Cyrillic}/u.test(query)) return 'uk';
  return readTerms(query).every(knows) ? '' : 'en,es';
}

const read = (...others: (keyof typeof otherWords)[]) =>
  remember(async () => {
    const tables = await Promise.all(others.map((language) => otherWords[language]()));
    return runPaced(readTables([frenchWords, ...tables]));
  });

const understandings: Readonly<Record<Others, () => Promise<Understand>>> = {
  '': read(),
  ar: read('ar'),
  uk: read('uk'),
  'en,es': read('en', 'es'),
};

/** Returns the understanding of a query. Its languages are loaded when they are first met: French alone answers when they do not come. */
export async function understandingOf(query: string): Promise<Understand> {
  const french = await understandings['']();
  const others = othersIn(query, french);
  return others === '' ? french : understandings[others]().catch(() => french);
}
