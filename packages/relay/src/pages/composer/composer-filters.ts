import { factsOf, filterNames, type FilterName, type SearchParameter } from '@inclusion-kit/sdk/internal';
import { referentiels, sources, thematiquesCategories } from '@inclusion-kit/sdk/referentiels';
import { html } from 'hono/html';
import { composer as texts } from '../../locales/composer.ts';
import { parameterTexts } from '../../locales/search-parameters.ts';
import type { Html } from '../layout.ts';
import { searchAttributes } from '../search-attributes.ts';
import { checks, field, range, select, type Choice } from './fields.ts';

/** The numbers offered for a filter. Any other one may be written by hand. */
const numbers: Partial<Record<FilterName, readonly number[]>> = {
  rayon_km: [5, 10, 15, 30, 50, 100],
  score_qualite_minimum: [0.6, 0.8],
};

const attributeOf = (name: FilterName): string => factsOf(name).attribute ?? name;

/** Draws the fields that preset each filter, and those that choose the filters that readers do not see or cannot change. */
export function renderFilters(): Html {
  const { filters } = texts;
  const { doublons } = searchAttributes;
  const named = filterNames.map((name) => ({ value: attributeOf(name), label: parameterTexts[name].name }));
  const ofList = (name: FilterName): boolean => factsOf(name).kind === 'values';
  // The place has the radius beside it.
  const others = filterNames.filter((name) => !ofList(name) && factsOf(name).role !== 'place');
  return html`<fieldset>
    <legend>${filters.legend}</legend>
    ${filterNames.filter(ofList).map(renderPreset)} ${checks('filters-hidden', filters.hidden, named)}
    ${checks('filters-fixed', filters.fixed, named)} ${others.map(renderPreset)}
    ${select('doublons', filters.similar, pick(doublons.values, filters.similars))}
    ${select('page-size', filters.size, range([5, 10, 20, 50]), { chosen: searchAttributes['page-size'].default })}
  </fieldset>`;
}

export function renderPreset(name: FilterName): Html {
  const facts = factsOf(name);
  const attribute = attributeOf(name);
  const { preset, absent = texts.filters.any } = parameterTexts[name];
  switch (facts.kind) {
    case 'values':
      return checks(attribute, preset, choicesOf(facts));
    case 'flag':
      return html`<label class="check"><input type="checkbox" name="${attribute}" /> ${preset}</label>`;
    case 'date':
      return select(attribute, preset, texts.filters.sinces);
    case 'value':
      return select(attribute, preset, { '': absent, ...pick(facts.values ?? [], texts.filters.values) });
    case 'number':
      return select(attribute, preset, {
        '': facts.default === undefined ? absent : texts.filters.usual(facts.default, facts.unit),
        ...range(numbers[name] ?? [], (value) => texts.filters.number(value, facts.unit)),
      });
    default:
      return field(attribute, preset);
  }
}

function choicesOf({ vocabulary, categories }: SearchParameter): readonly Choice[] {
  if (categories === true) return thematiquesCategories;
  if (vocabulary === undefined) return sources.map(({ slug, nom }) => ({ value: slug, label: nom }));
  return referentiels[vocabulary as keyof typeof referentiels];
}

function pick(values: readonly string[], labels: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(values.map((value) => [value, labels[value] ?? value]));
}
