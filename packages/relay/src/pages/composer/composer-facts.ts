import { attributeNames, factsOf } from '@inclusion-kit/sdk/internal';
import { searchAttributes, searchLanguages, type SearchAttribute } from '../search-attributes.ts';

/** The attributes that the script of the page writes, by the way their fields are read. */
export interface ComposerFacts {
  /** The codes of places, with the source of their form. */
  readonly places: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
  readonly texts: readonly string[];
  readonly lists: readonly string[];
  /** Set by a choice that is more than their field. */
  readonly others: readonly string[];
  readonly defaults: Readonly<Record<string, string>>;
  /** Those that the page for an iframe does not take. */
  readonly unframed: readonly string[];
}

const others = ['territory-fixed', 'territory-name', 'no-selection', 'selection-storage'];

/** Tells the facts about every attribute that the page offers, in the order in which they are written. */
export function toComposerFacts(): ComposerFacts {
  const places: Record<string, string> = {};
  const flags: string[] = [];
  const texts: string[] = [];
  const lists: string[] = [];
  const parameters = attributeNames.map((name) => factsOf(name));
  for (const { attribute = '', kind, form } of parameters) {
    if (kind === 'code') places[attribute] = form?.source ?? '';
    else (kind === 'flag' ? flags : kind === 'values' ? lists : texts).push(attribute);
  }
  const defaults: Record<string, string> = { lang: searchLanguages[0] };
  for (const [name, { kind, values, default: usual = values?.[0] }] of Object.entries<SearchAttribute>(
    searchAttributes,
  )) {
    if (usual !== undefined) defaults[name] = usual;
    if (!others.includes(name)) (kind === 'filters' ? lists : kind === 'flag' ? flags : texts).push(name);
  }
  const unframed = Object.entries<SearchAttribute>(searchAttributes).flatMap(([name, { embed }]) =>
    embed === true ? [] : [name],
  );
  return { places, flags, texts: [...texts, 'lang'], lists, others, defaults, unframed };
}
