import { attributeNames, factsOf, type ListName } from '@inclusion-kit/sdk/internal';
import { presets } from '@inclusion-kit/sdk/referentiels';
import { searchAttributes, searchLanguages, unframed, type SearchAttribute } from '../embed/search-attributes.ts';

/** The attributes that the script of the page writes, by the way their fields are read. */
export interface ComposerFacts {
  /** The codes of places, with the source of their form. */
  readonly places: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
  readonly texts: readonly string[];
  readonly lists: readonly string[];
  readonly defaults: Readonly<Record<string, string>>;
  /** Those that the page for an iframe does not take. */
  readonly unframed: readonly string[];
  /** The values of lists that each preset adds, by attribute. */
  readonly presets: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Tells the facts about every attribute that the page offers, in the order in which they are written. */
export function toComposerFacts(): ComposerFacts {
  const places: Record<string, string> = {};
  const flags: string[] = [];
  const texts: string[] = [];
  const lists: string[] = [];
  for (const { attribute = '', kind, form } of attributeNames.map((name) => factsOf(name))) {
    if (kind === 'code') places[attribute] = form?.source ?? '';
    else (kind === 'flag' ? flags : kind === 'values' ? lists : texts).push(attribute);
  }
  const defaults: Record<string, string> = { lang: searchLanguages[0] };
  for (const [name, { kind, values, default: usual = values?.[0] }] of Object.entries<SearchAttribute>(
    searchAttributes,
  )) {
    if (usual !== undefined) defaults[name] = usual;
    (kind === 'filters' ? lists : kind === 'flag' ? flags : texts).push(name);
  }
  const toAttributes = (params: (typeof presets)[keyof typeof presets]) =>
    Object.fromEntries(
      Object.entries(params).map(([name, values]) => [factsOf(name as ListName).attribute ?? name, values]),
    );
  return {
    places,
    flags,
    texts: [...texts, 'lang'],
    lists,
    defaults,
    unframed,
    presets: Object.fromEntries(Object.entries(presets).map(([name, params]) => [name, toAttributes(params)])),
  };
}
