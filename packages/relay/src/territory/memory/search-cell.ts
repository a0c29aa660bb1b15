import type { ParameterName } from '@inclusion-kit/sdk';
import { departementOf, departements } from '@inclusion-kit/sdk/geography';
import { factsOf, INSEE_COMMUNE, namesOn } from '@inclusion-kit/sdk/internal';
import { categorieOf, expandThematiques, publics, thematiques } from '@inclusion-kit/sdk/referentiels';
import type { SearchCountsTable } from '../../store/database/tables.ts';

/** The subject of a search, as far as it is remembered: values of vocabularies and codes of places, nothing a person wrote. */
export type SearchCell = Pick<SearchCountsTable, 'lieu' | 'thematiques' | 'publics' | 'autres_filtres'>;

/** Stands for any value where small numbers were added up. */
export const ANY = '*';

/** A search for more values tells their categories, or any value when these are too many. */
const MOST_VALUES = 3;

const valuesOf = (vocabulary: readonly { value: string }[]): ReadonlySet<string> =>
  new Set(vocabulary.map(({ value }) => value));
const known = {
  thematiques: valuesOf(thematiques),
  publics: valuesOf(publics),
  departements: valuesOf(departements.map(({ code }) => ({ value: code }))),
};
const sizes = new Map<string, number>();
for (const value of known.thematiques) sizes.set(categorieOf(value), (sizes.get(categorieOf(value)) ?? 0) + 1);

/** Parameters that narrow a search, besides those that a cell tells by their values, and the centre of its place. */
const toldApart: readonly ParameterName[] = [
  'thematiques',
  'publics',
  'code_commune',
  'code_departement',
  'lat',
  'lon',
];
const NARROWING = namesOn('search/services').filter(
  (name) => ['place', 'record', 'words'].includes(factsOf(name).role) && !toldApart.includes(name),
);
const SAYS_NOTHING = /^(|0|0\.0|false|no|off|f|n)$/i;

/** Returns the cell of an answered search, null beyond its first page. Unless `isKnown`, a code counts for its département. */
export function toSearchCell(query: URLSearchParams, isKnown: boolean): SearchCell | null {
  if (Number(query.getAll('page').at(-1) ?? 1) !== 1) return null;
  const asked = query.getAll('publics').filter((value) => known.publics.has(value));
  return {
    lieu: toPlace(query, isKnown),
    thematiques: joinFew(foldThematiques(query.getAll('thematiques'))),
    // Everyone is no narrowing: it is as if nothing was asked.
    publics: asked.includes('tous-publics') ? '' : joinFew(asked),
    autres_filtres: NARROWING.some((name) => !SAYS_NOTHING.test(query.getAll(name).at(-1)?.trim() ?? ''))
      ? 'oui'
      : 'non',
  };
}

export function toKey({ lieu, thematiques: about, publics: whom, autres_filtres }: SearchCell): string {
  return [lieu, about, whom, autres_filtres].join('\t');
}

export function fromKey(key: string): SearchCell {
  const [lieu = ANY, about = ANY, whom = ANY, autres_filtres = ANY] = key.split('\t');
  return { lieu, thematiques: about, publics: whom, autres_filtres };
}

function toPlace(query: URLSearchParams, isKnown: boolean): string {
  const commune = query.getAll('code_commune').at(-1);
  const departement = commune === undefined ? query.getAll('code_departement').at(-1) : departementOf(commune);
  if (departement === undefined) return '';
  if (!known.departements.has(departement)) return ANY;
  return commune !== undefined && isKnown && INSEE_COMMUNE.test(commune) ? commune : departement;
}

/** Replaces all thématiques of a category by its name, and each by its category when too many are left. */
function foldThematiques(asked: readonly string[]): string[] {
  const values = new Set(expandThematiques(asked).filter((value) => known.thematiques.has(value)));
  const perCategorie = new Map<string, number>();
  for (const value of values) {
    const categorie = categorieOf(value);
    perCategorie.set(categorie, (perCategorie.get(categorie) ?? 0) + 1);
  }
  const fold = (isFolded: (categorie: string) => boolean): Set<string> =>
    new Set([...values].map((value) => (isFolded(categorieOf(value)) ? categorieOf(value) : value)));
  const folded = fold((categorie) => (perCategorie.get(categorie) ?? 0) >= (sizes.get(categorie) ?? Infinity));
  return [...(folded.size > MOST_VALUES ? fold(() => true) : folded)];
}

function joinFew(values: readonly string[]): string {
  const once = [...new Set(values)].sort();
  return once.length > MOST_VALUES ? ANY : once.join(',');
}
