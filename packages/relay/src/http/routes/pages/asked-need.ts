import { addressNames, foldWords } from '@inclusion-kit/sdk/internal';
import { needNames, needTexts, thematiques, thematiquesCategories } from '@inclusion-kit/sdk/referentiels';
import { NEED } from '../../../pages/home/taken-need.ts';

/** In the address of the search: the needs and thématiques that are searched. */
const THEMES = 'di-thematiques';

const toKey = (text: string): string => foldWords(text).join(' ');

/** The needs, the categories and the thématiques by their names and labels. A need comes first: « mobilité » is « Me déplacer ». */
const needsByKey: ReadonlyMap<string, string> = new Map(
  [
    ...thematiques.flatMap(({ value, label }) => [value, label].map((name) => [name, value])),
    ...thematiquesCategories.flatMap(({ value, label }) => [value, label].map((name) => [name, value])),
    ...needNames.flatMap((need) =>
      [need, ...Object.values(needTexts).map((texts) => texts[need].label)].map((name) => [name, need]),
    ),
  ].map(([name = '', value = '']) => [toKey(name), value]),
);

/** The search that an address asks for, in the names that the element reads, and the needs of it that there are none of. */
interface Asked {
  /** The same address in the names of the element. Null where it has them already. */
  readonly search: URLSearchParams | null;
  /** A need that nobody knows, as it was written. Null for none. */
  readonly unknown: string | null;
}

/** Reads an address as a person writes it: needs by their names, and the parameters of the search without the prefix of the element. */
export function readAsked(given: URLSearchParams): Asked {
  const search = new URLSearchParams(given);
  for (const name of addressNames) {
    const value = search.get(name);
    search.delete(name);
    if (value !== null && !search.has(`di-${name}`)) search.append(`di-${name}`, value);
  }
  const typed = search.getAll(NEED).flatMap((text) => text.split(','));
  search.delete(NEED);
  const known = typed.flatMap((text) => needsByKey.get(toKey(text)) ?? []);
  const [unknown = null] = typed.filter((text) => toKey(text) !== '' && !needsByKey.has(toKey(text)));
  if (known.length > 0)
    search.set(THEMES, [...new Set([...(search.get(THEMES)?.split(',') ?? []), ...known])].join(','));
  // A need that nobody knows stays in the address until the page has told it.
  if (unknown !== null) search.append(NEED, unknown.slice(0, 100));
  const isSame = [...search].sort().join('\n') === [...given].sort().join('\n');
  return { search: isSame ? null : search, unknown: unknown?.slice(0, 100) ?? null };
}
