import { parameterTexts } from '@inclusion-kit/relay/reading';
import type { OfferSearchParams } from '@inclusion-kit/sdk';
import { factsOf, namesOn, suggest, toOfferSearchQuery, type SearchParameter } from '@inclusion-kit/sdk/internal';
import { categories, referentiels } from '@inclusion-kit/sdk/referentiels';
import { CallError, flag, list, text } from '../call.ts';
import { recherche } from '../locales/search.ts';

/** The values of the options, as the command line gives them. */
export type Given = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** The parameters of a search but its words, with the name of their option: the attribute of `<di-search>`, or their own name. */
const filters = namesOn('search/services')
  .filter((name) => name !== 'q')
  .map((name) => {
    const facts = factsOf(name);
    return { name, facts, option: facts.attribute ?? name.replaceAll('_', '-') };
  });

/** The options of all filters, for `parseArgs`. */
export const filterOptions = Object.fromEntries(
  filters.map(({ facts: { kind }, option }) => [option, kind === 'flag' ? flag : kind === 'values' ? list : text]),
);

const COLUMN = 28;

/** Describes the filters for the help, one a line. */
export function describeFilters(): string {
  return filters
    .map(({ name, facts, option }) => {
      const value = facts.kind === 'flag' ? '' : recherche.valueOf(facts.kind);
      return `  ${`--${option} ${value}`.padEnd(COLUMN)} ${parameterTexts[name].meaning} ${recherche.limits(facts)}`.trimEnd();
    })
    .join('\n');
}

/**
 * Makes the parameters of a search of options and words. Tells values that no vocabulary has, since vocabularies grow.
 * @throws CallError for a value that has another form
 */
export function toParams(given: Given, words: readonly string[], tell: (line: string) => void): OfferSearchParams {
  const params: Record<string, unknown> = words.length === 0 ? {} : { q: words.join(' ') };
  for (const { name, facts, option } of filters) {
    const asked = given[option];
    if (asked === undefined) continue;
    const value = toValue(asked, facts);
    try {
      // A point is refused by halves, so that each number is checked with another one.
      toOfferSearchQuery({ ...(name === 'lat' ? { lon: 0 } : name === 'lon' ? { lat: 0 } : {}), [name]: value });
    } catch {
      throw new CallError(recherche.badValue(option, String(asked), facts));
    }
    params[name] = value;
    if (Array.isArray(value)) tellUnknown(option, value, facts, tell);
  }
  if ((params['lat'] === undefined) !== (params['lon'] === undefined)) throw new CallError(recherche.halfPoint);
  return params;
}

/** Finds the place that was asked by its code, as it was typed. */
export function findPlaceOption(given: Given): string | undefined {
  const { option } = filters.find(({ facts, option: name }) => isPlaceCode(facts) && given[name] !== undefined) ?? {};
  return option === undefined ? undefined : `--${option} ${String(given[option])}`;
}

const isPlaceCode = ({ kind, role }: SearchParameter): boolean => kind === 'code' && role === 'place';

function toValue(asked: NonNullable<Given[string]>, { kind }: SearchParameter): unknown {
  if (kind === 'values') return [asked].flat().flatMap((one) => splitList(String(one)));
  if (kind === 'bbox') return splitList(String(asked)).map(toNumber);
  return kind === 'number' ? toNumber(String(asked)) : asked;
}

const toNumber = (written: string): number => (written.trim() === '' ? NaN : Number(written.replace(',', '.')));

const splitList = (value: string): string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

function tellUnknown(
  option: string,
  values: readonly unknown[],
  { vocabulary, categories: takesCategories }: SearchParameter,
  tell: (line: string) => void,
): void {
  if (vocabulary === undefined || !(vocabulary in referentiels)) return;
  const known = [
    ...referentiels[vocabulary as keyof typeof referentiels],
    ...(takesCategories === true ? categories : []),
  ];
  const names: readonly string[] = known.map(({ value }) => value);
  for (const value of values.map(String)) {
    if (names.includes(value)) continue;
    const closest = suggest(value, known) ?? names.find((one) => one.endsWith(`--${value}`));
    tell(recherche.unknownValue(option, value, closest, names));
  }
}
