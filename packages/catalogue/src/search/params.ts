import type { Bbox, OfferSearchParams, SearchParams, ServicesParams, StructuresParams, Tri } from '@inclusion-kit/sdk';
import { readArea, type Territory } from '../places/areas.ts';
import type { Point } from '../places/distance.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './paging.ts';
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

/** The page asked, the defaults in. */
export interface CheckedPage {
  readonly page: number;
  readonly size: number;
}

/** The filters on services once checked: every list a set, every absence null or empty. */
export interface CheckedFilters {
  readonly thematiques: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly frais: ReadonlySet<string>;
  readonly publics: ReadonlySet<string>;
  readonly modes_accueil: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly reseaux_porteurs: ReadonlySet<string>;
  readonly score_qualite_minimum: number | null;
  readonly ouvert: boolean;
  readonly recherche_public: string | null;
  /** `YYYY-MM-DD`. */
  readonly maj_depuis: string | null;
  readonly bbox: Bbox | null;
}

/** Where a search looks. */
export interface CheckedPlace {
  readonly code_commune: string | null;
  /** Replaces the commune's centre; null when not given. */
  readonly point: Point | null;
  readonly rayon_km: number;
  readonly code_departement: string | null;
  readonly code_epci: string | null;
}

/** The parameters of a search once checked. */
export interface CheckedSearch extends CheckedPage, CheckedFilters, CheckedPlace {
  readonly exclure_doublons: boolean;
  readonly q: string | null;
  /** Null when not given. */
  readonly tri: Tri | null;
}

/** The parameters of a list once checked; those that the list does not have are as if absent. */
export interface CheckedList extends CheckedPage, CheckedFilters {
  readonly territory: Territory;
  readonly exclure_doublons: boolean;
}

/** The parameters of the search by words once checked. */
export interface CheckedWordSearch extends CheckedList {
  readonly q: string | null;
  readonly point: Point | null;
  /** Kilometres around the point. */
  readonly distance: number;
}

/** The radius of a search, in kilometres. @see /api/v1/search/services (checked 2026-06-30) */
const DEFAULT_RADIUS_KM = 50;
const MAX_RADIUS_KM = 100;

const pageNames = ['page', 'size'] as const;
const filterNames = [
  'thematiques',
  'types',
  'frais',
  'publics',
  'modes_accueil',
  'sources',
  'score_qualite_minimum',
] as const;
const territoryNames = ['code_commune', 'code_departement', 'slug_departement', 'code_region', 'slug_region'] as const;

/** The parameters a search knows on top of the API's, in the order they are told. */
export const extraParamNames = [
  'q',
  'rayon_km',
  'bbox',
  'ouvert',
  'maj_depuis',
  'code_departement',
  'code_epci',
  'reseaux_porteurs',
  'tri',
] as const;

/** The orders a search knows. */
export const tris: readonly Tri[] = ['distance', 'pertinence', 'date'];

const searchNames: readonly (keyof OfferSearchParams)[] = [
  'code_commune',
  'lat',
  'lon',
  ...filterNames,
  'recherche_public',
  'exclure_doublons',
  ...pageNames,
  ...extraParamNames,
];
const serviceListNames: readonly (keyof ServicesParams)[] = [
  ...filterNames,
  ...territoryNames,
  'recherche_public',
  ...pageNames,
];
const structureListNames: readonly (keyof StructuresParams)[] = [
  'sources',
  'reseaux_porteurs',
  ...territoryNames,
  'exclure_doublons',
  ...pageNames,
];
const wordSearchNames: readonly (keyof SearchParams)[] = [
  'q',
  ...filterNames,
  ...territoryNames,
  'lat',
  'lon',
  'distance',
  ...pageNames,
];

/** Checks the parameters of a search, as the client does. @throws UsageError naming the parameter at fault, and why */
export function checkSearchParams(params: OfferSearchParams): CheckedSearch {
  const given = withNames(params, searchNames);
  return {
    ...readFilters(given),
    ...readPage(given),
    code_commune: readCommune(given),
    point: readPoint(given),
    rayon_km: readNumber(given, 'rayon_km', 1, MAX_RADIUS_KM) ?? DEFAULT_RADIUS_KM,
    code_departement: readText(given, 'code_departement'),
    code_epci: readText(given, 'code_epci'),
    exclure_doublons: readFlag(given, 'exclure_doublons'),
    q: readText(given, 'q'),
    tri: readWord(given, 'tri', tris),
  };
}

/** Checks the parameters of the list of services. @throws UsageError naming the parameter at fault, and why */
export function checkServicesParams(params: ServicesParams): CheckedList {
  return readList(withNames(params, serviceListNames));
}

/** Checks the parameters of the list of structures. @throws UsageError naming the parameter at fault, and why */
export function checkStructuresParams(params: StructuresParams): CheckedList {
  return readList(withNames(params, structureListNames));
}

/** Checks the parameters of the search by words. @throws UsageError naming the parameter at fault, and why */
export function checkWordSearchParams(params: SearchParams): CheckedWordSearch {
  const given = withNames(params, wordSearchNames);
  return {
    ...readList(given),
    q: readText(given, 'q'),
    point: readPoint(given),
    distance: readInteger(given, 'distance') ?? DEFAULT_RADIUS_KM,
  };
}

/** What the API knows on one list and passes over on the others; `extra` here is never left out of a record. */
const passedOver = ['exclure_doublons', 'extra'] as const;

function withNames(params: object, names: readonly string[]): Params {
  const given = params as Params;
  refuseUnknownNames(given, names, passedOver);
  return given;
}

function readList(params: Params): CheckedList {
  return {
    ...readFilters(params),
    ...readPage(params),
    exclure_doublons: readFlag(params, 'exclure_doublons'),
    territory: {
      code_commune: readCommune(params),
      code_departement: readArea(
        'departement',
        readText(params, 'code_departement'),
        readText(params, 'slug_departement'),
      ),
      code_region: readArea('region', readText(params, 'code_region'), readText(params, 'slug_region')),
    },
  };
}

function readPage(params: Params): CheckedPage {
  return {
    page: readInteger(params, 'page') ?? 1,
    size: readInteger(params, 'size', MAX_PAGE_SIZE) ?? DEFAULT_PAGE_SIZE,
  };
}

function readFilters(params: Params): CheckedFilters {
  return {
    thematiques: readTexts(params, 'thematiques'),
    types: readTexts(params, 'types'),
    frais: readTexts(params, 'frais'),
    publics: readTexts(params, 'publics'),
    modes_accueil: readTexts(params, 'modes_accueil'),
    sources: readTexts(params, 'sources'),
    reseaux_porteurs: readTexts(params, 'reseaux_porteurs'),
    score_qualite_minimum: readNumber(params, 'score_qualite_minimum'),
    ouvert: readFlag(params, 'ouvert'),
    recherche_public: readText(params, 'recherche_public'),
    maj_depuis: readDay(params, 'maj_depuis'),
    bbox: readBbox(params),
  };
}
