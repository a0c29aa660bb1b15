import type {
  Bbox,
  OfferSearchParams,
  ParameterName,
  SearchParams,
  ServicesParams,
  StructuresParams,
} from '@inclusion-kit/sdk';
import {
  factsOf,
  namesOn,
  parameterNames,
  searchParameters,
  withheldIn,
  type ParameterKind,
  type ParameterRoute,
  type RecordName,
  type SearchParameter,
  type ValueOf,
  type Withheld,
} from '@inclusion-kit/sdk/internal';
import { readArea, type Territory } from '../geography/areas.ts';
import type { Point } from '../geography/distance.ts';
import {
  readBbox,
  readCommune,
  readDay,
  readFlag,
  readInteger,
  readNumber,
  readPoint,
  readText,
  readTexts,
  readWord,
  refuseUnknownNames,
  type Params,
} from './param-readers.ts';

type Table = typeof searchParameters;
type CheckedKind<Name extends ParameterName> = {
  text: string | null;
  code: string | null;
  number: Table[Name] extends { default: number } ? number : number | null;
  /** `YYYY-MM-DD`. */
  date: string | null;
  flag: boolean;
  value: ValueOf<Name> | null;
  values: ReadonlySet<string>;
  bbox: Bbox | null;
};

/** The value of a parameter once checked: every list a set, every absence null or empty, the defaults in. */
export type Checked<Name extends ParameterName> = CheckedKind<Name>[Table[Name]['kind']];

/** Parameters once checked. Those that a route does not have are as if absent. */
export type CheckedParameters = { readonly [Name in ParameterName]: Checked<Name> } & {
  /** The records that the answer leaves out, or null. */
  readonly withheld: Withheld | null;
};
/** The page asked, the defaults in. */
export type CheckedPage = Pick<CheckedParameters, 'page' | 'size'>;
/** The parameters that ask something of the records themselves. */
export type CheckedFilters = Pick<CheckedParameters, RecordName | 'inconnus' | 'withheld'>;

/** The place of a search. */
export interface CheckedPlace extends Pick<
  CheckedParameters,
  'code_commune' | 'rayon_km' | 'code_departement' | 'code_epci' | 'implantees'
> {
  /** Replaces the commune's centre, or null when not given. */
  readonly point: Point | null;
}

/** The parameters of a search once checked. */
export interface CheckedSearch extends CheckedParameters {
  readonly point: Point | null;
}

/** The parameters of a list once checked. */
export interface CheckedList extends CheckedParameters {
  readonly territory: Territory;
}

/** The parameters of the search by words once checked. */
export interface CheckedWordSearch extends CheckedList, CheckedSearch {}

/** Checks the parameters of a search, as the client does. @throws UsageError naming the parameter at fault, and why */
export function checkSearchParams(params: OfferSearchParams): CheckedSearch {
  return { ...check(params, 'search/services'), point: readPoint(params as Params) };
}

/** Checks the parameters of the list of services. @throws UsageError naming the parameter at fault, and why */
export function checkServicesParams(params: ServicesParams): CheckedList {
  return withTerritory(check(params, 'services'));
}

/** Checks the parameters of the list of structures. @throws UsageError naming the parameter at fault, and why */
export function checkStructuresParams(params: StructuresParams): CheckedList {
  return withTerritory(check(params, 'structures'));
}

/** Checks the parameters of the search by words. @throws UsageError naming the parameter at fault, and why */
export function checkWordSearchParams(params: SearchParams): CheckedWordSearch {
  return { ...withTerritory(check(params, 'search')), point: readPoint(params as Params) };
}

/** The parameters that the API takes on one list and passes over on the others. */
const passedOver = ['exclure_doublons', 'extra'] as const;

function check(params: object, route: ParameterRoute): CheckedParameters {
  const given = params as Params;
  refuseUnknownNames(given, namesOn(route), passedOver);
  const checked = parameterNames.map(
    (name) => [name, readers[searchParameters[name].kind](given, name, factsOf(name))] as const,
  );
  return { ...Object.fromEntries(checked), withheld: withheldIn(params) } as CheckedParameters;
}

type Reader = (params: Params, name: ParameterName, facts: SearchParameter) => unknown;

const readers: Readonly<Record<ParameterKind, Reader>> = {
  text: readText,
  code: (params, name, { apiForm }) => (apiForm === undefined ? readText(params, name) : readCommune(params)),
  number: (params, name, { whole, unchecked, min, max, default: usual = null }) =>
    (whole === true
      ? readInteger(params, name, max)
      : unchecked === true
        ? readNumber(params, name)
        : readNumber(params, name, min, max)) ?? usual,
  date: readDay,
  flag: readFlag,
  value: (params, name, { values = [] }) => readWord(params, name, values),
  values: readTexts,
  bbox: readBbox,
};

function withTerritory(checked: CheckedParameters): CheckedList {
  const { code_commune, code_departement, slug_departement, code_region, slug_region } = checked;
  return {
    ...checked,
    territory: {
      code_commune,
      code_departement: readArea('departement', code_departement, slug_departement),
      code_region: readArea('region', code_region, slug_region),
    },
  };
}
