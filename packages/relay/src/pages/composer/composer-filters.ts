import { factsOf, filterNames, type FilterName, type SearchParameter } from '@inclusion-kit/sdk/internal';
import { referentiels, sources, thematiquesCategories } from '@inclusion-kit/sdk/referentiels';
import { html } from 'hono/html';
import { composer as texts, type AttributeTexts } from '../../locales/composer.ts';
import { parameterTexts } from '../../locales/search-parameters.ts';
import type { Html } from '../layout.ts';
import { searchAttributes, type SearchAttributeName } from '../embed/search-attributes.ts';
import { checks, field, range, select, type Choice } from './fields.ts';

/** The numbers offered for a filter. Any other one may be written by hand. */
const numbers: Partial<Record<FilterName, readonly number[]>> = {
  rayon_km: [5, 10, 15, 30, 50, 100],
  score_qualite_minimum: [0.6, 0.8],
};

/** An attribute of the element without texts is an error of types here. */
const attributeTexts: Readonly<Record<SearchAttributeName, AttributeTexts>> = texts.attributes;

const attributeOf = (name: FilterName): string => factsOf(name).attribute ?? name;

/** Draws the fields that preset each filter. The place has the radius beside it. */
export function renderFilters(): Html {
  return html`${filterNames.filter((name) => factsOf(name).role !== 'place').map(renderPreset)}`;
}

/** Draws the field of an attribute that is no parameter of the search, as the element tells it. */
export function renderAttribute(name: SearchAttributeName): Html {
  const { kind, values = [], default: usual } = searchAttributes[name];
  const { label, hint, choices = {}, numbers: offered = [] } = attributeTexts[name];
  switch (kind) {
    case 'flag':
      return html`<label class="check"><input type="checkbox" name="${name}" /> ${label}</label>`;
    case 'filters':
      return checks(
        name,
        label,
        filterNames.map((filter) => ({ value: attributeOf(filter), label: parameterTexts[filter].name })),
      );
    case 'value':
      return select(name, label, pick(values, choices), hint === undefined ? {} : { hint });
    case 'number':
      return select(
        name,
        label,
        { ...(usual === undefined ? { '': texts.usual } : {}), ...range(offered) },
        { ...(hint === undefined ? {} : { hint }), ...(usual === undefined ? {} : { chosen: usual }) },
      );
    default:
      return field(name, label, hint);
  }
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

function choicesOf({ vocabulary, categories, values }: SearchParameter): readonly Choice[] {
  if (categories === true) return thematiquesCategories;
  if (values !== undefined)
    return Object.entries(pick(values, texts.filters.values)).map(([value, label]) => ({ value, label }));
  if (vocabulary === undefined) return sources.map(({ slug, nom }) => ({ value: slug, label: nom }));
  return referentiels[vocabulary as keyof typeof referentiels];
}

function pick(values: readonly string[], labels: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(values.map((value) => [value, labels[value] ?? value]));
}
