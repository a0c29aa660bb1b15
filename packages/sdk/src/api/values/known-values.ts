// Loaded by the first call that names a value: vocabularies weigh more than the rest of a search.
import { UsageError } from '../../errors.ts';
import { departements } from '../../geography/departements.ts';
import { regions } from '../../geography/regions.ts';
import { factsOf } from '../../parameter-names.ts';
import type { FrameworkValue } from '../../referentiels/framework-value.ts';
import { categories } from '../../referentiels/values/thematiques-categories.ts';
import { referentiels } from '../../referentiels/vocabularies.ts';
import { suggest } from '../../schemas/writing/suggest.ts';
import type { ParameterVocabulary } from '../../search-parameters.ts';

type Values = readonly Pick<FrameworkValue, 'value' | 'label'>[];

const toValues = (places: readonly { slug: string; nom: string }[]): Values =>
  places.map(({ slug, nom }) => ({ value: slug, label: nom }));

/** The lists of values by their names. The codes of places are not among them: nobody mistypes one into a word. */
const lists: Partial<Record<ParameterVocabulary, Values>> = {
  ...referentiels,
  thematiques: [...categories, ...referentiels.thematiques],
  'departements.slug': toValues(departements),
  'regions.slug': toValues(regions),
};

/** @throws UsageError naming the first value of a query that its vocabulary does not hold, and the nearest one that it does */
export function refuseUnknownValues(query: URLSearchParams): void {
  for (const [name, value] of query) {
    const { vocabulary } = factsOf(name) ?? {};
    const values = vocabulary && lists[vocabulary];
    if (values === undefined || values.some((known) => known.value === value)) continue;
    const near = suggest(value, values);
    const asked = near === undefined ? '' : ` Did you mean "${near}"?`;
    throw new UsageError(`Unknown value "${value.slice(0, 100)}" of ${name}.${asked}`, {
      hint: "A value that is newer than this version goes through with the option `onUnknownValue: 'send'`.",
    });
  }
}
