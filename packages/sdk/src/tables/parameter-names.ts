import type { DepartementCode, DepartementSlug } from '../geography/departements.ts';
import type { RegionCode, RegionSlug } from '../geography/regions.ts';
import type { referentiels } from '../referentiels/index.ts';
import type { Need } from '../referentiels/needs/needs.ts';
import type { Categorie } from '../referentiels/values/thematiques-categories.ts';
import type { OpenEnum } from '../schemas/index.ts';
import {
  searchParameters,
  type ParameterRole,
  type ParameterRoute,
  type ParameterVocabulary,
  type SearchParameter,
} from './search-parameters.ts';

type Table = typeof searchParameters;

/** The name of a parameter of the search or of the lists, as the API or the relay writes it. */
export type ParameterName = keyof Table;

type NamesWith<Facts> = { [Name in ParameterName]: Table[Name] extends Facts ? Name : never }[ParameterName];

/** The parameters that a relay and a catalogue have on top of the API. */
export type ExtraName = NamesWith<{ added: readonly ParameterRoute[] }>;
/** The parameters that results are counted for. */
export type FacetName = NamesWith<{ facet: true }>;
/** The parameters that a page may hide from its readers, or fix. */
export type FilterName = NamesWith<{ filter: true }>;
/** The parameters that hold several values of one field. */
export type ListName = NamesWith<{ filter: true; kind: 'values' }>;
/** The parameters that `<di-search>` takes as attributes. */
export type AttributeName = NamesWith<{ attribute: string }>;
/** The parameters that are kept in the address of the page: a reader or a page chooses them. */
export type AddressName = NamesWith<{ address: true }>;
/** The parameters that ask something of the records themselves. */
export type RecordName = NamesWith<{ role: 'record' }>;
/** The parameters of one kind. */
export type NameOfKind<Kind extends SearchParameter['kind']> = NamesWith<{ kind: Kind }>;
/** The parameters that a route takes, of the API or of a relay. */
export type NameOn<Route extends ParameterRoute> = {
  [Name in ParameterName]: Route extends
    Table[Name]['api'][number] | (Table[Name] extends { added: readonly (infer Added)[] } ? Added : never)
    ? Name
    : never;
}[ParameterName];

/** The fields that parameters look for values in, of a service or of a structure. */
export type FilteredField<Model extends 'service' | 'structure'> = {
  [Name in ParameterName]: Table[Name] extends { field: readonly [Model, infer Field extends string] } ? Field : never;
}[ParameterName];

interface Places {
  'departements.code': DepartementCode;
  'departements.slug': DepartementSlug;
  'regions.code': RegionCode;
  'regions.slug': RegionSlug;
}
type Vocabulary<Name extends ParameterVocabulary> = Name extends keyof Places
  ? Places[Name]
  : Name extends keyof typeof referentiels
    ? (typeof referentiels)[Name][number]['value']
    : never;
type Known<Facts> = Facts extends { vocabulary: infer Name extends ParameterVocabulary }
  ? OpenEnum<Vocabulary<Name> | (Facts extends { categories: true } ? Categorie | Need : never)>
  : string;

/** The type of the value of a parameter. */
export type ValueOf<Name extends ParameterName> = Table[Name] extends { kind: infer Kind }
  ? Kind extends 'values'
    ? readonly Known<Table[Name]>[]
    : Kind extends 'value'
      ? Table[Name] extends { values: readonly (infer Value)[] }
        ? Value
        : never
      : Kind extends 'code'
        ? Known<Table[Name]>
        : Kind extends 'number'
          ? number
          : Kind extends 'flag'
            ? boolean
            : Kind extends 'bbox'
              ? Bbox
              : string
  : never;

/** A rectangle of a map, WGS84 degrees: west, south, east, north. */
export type Bbox = readonly [minLon: number, minLat: number, maxLon: number, maxLat: number];

/** Made of the facts, so that an editor shows the sentence of a row. */
type ParametersIn<Facts, Names extends keyof Facts> = {
  -readonly [Name in Names]?: (Name extends ParameterName ? ValueOf<Name> : never) | undefined;
};

/** Parameters by their names, each of which may be left out. */
export type ParametersOf<Names extends ParameterName> = ParametersIn<Table, Names>;

const facts: Readonly<Record<ParameterName, SearchParameter>> = searchParameters;

/** Every parameter, in the order of the table. */
export const parameterNames = Object.keys(facts) as readonly ParameterName[];

/** Returns the facts about a parameter, or undefined for a name that is none. */
export function factsOf(name: ParameterName): SearchParameter;
export function factsOf(name: string): SearchParameter | undefined;
export function factsOf(name: string): SearchParameter | undefined {
  return Object.hasOwn(facts, name) ? facts[name as ParameterName] : undefined;
}

function namesWith(holds: (facts: SearchParameter) => unknown): readonly ParameterName[] {
  return parameterNames.filter((name) => Boolean(holds(facts[name])));
}

/** The names that a route takes, of the API alone or of a relay. */
export function namesOn<Route extends ParameterRoute>(route: Route, ofApi = false): readonly NameOn<Route>[] {
  const takes = ({ api, added = [] }: SearchParameter): boolean =>
    api.includes(route) || (!ofApi && added.includes(route));
  return namesWith(takes) as readonly NameOn<Route>[];
}

/** The names of a role that a route takes. */
export function namesOfRole(role: ParameterRole, route: ParameterRoute): readonly ParameterName[] {
  return namesOn(route).filter((name) => facts[name].role === role);
}

/** The parameters that a relay and a catalogue have on top of the API. */
export const extraNames = /* @__PURE__ */ namesWith(({ added }) => added) as readonly ExtraName[];
/** The parameters that results are counted for. */
export const facetNames = /* @__PURE__ */ namesWith(({ facet }) => facet) as readonly FacetName[];
/** The parameters that a page may hide or fix. */
export const filterNames = /* @__PURE__ */ namesWith(({ filter }) => filter) as readonly FilterName[];
/** The parameters that hold several values of one field. */
export const listNames = /* @__PURE__ */ namesWith(
  ({ filter, kind }) => filter && kind === 'values',
) as readonly ListName[];
/** The parameters that `<di-search>` takes as attributes. */
export const attributeNames = /* @__PURE__ */ namesWith(({ attribute }) => attribute) as readonly AttributeName[];
/** The parameters that are kept in the address of the page. */
export const addressNames = /* @__PURE__ */ namesWith(({ address }) => address) as readonly AddressName[];
/** The parameter of a map that is open: the view that somebody moved it to. */
export const MAP_PARAM = 'carte';
/** Everything that the address of a page keeps of a search: its parameters, a point with the address that it stands for, and its map. */
export const keptNames = /* @__PURE__ */ (addressNames as readonly string[]).concat('lat', 'lon', 'adresse', MAP_PARAM);
/** The orders of the results. */
export const orders = searchParameters.tri.values;
