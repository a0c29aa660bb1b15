import type { ReferentielName } from './referentiels/names.ts';
import type {
  DetailedService,
  DetailedStructure,
  Page,
  ReferentielValue,
  ServiceSearchResult,
  Source,
} from './schemas/index.ts';

/** How long a call may last, and who may stop it. */
export interface CallOptions {
  /** Stops the call; the promise then rejects with the signal's reason (an `AbortError` by default). */
  signal?: AbortSignal | undefined;
}

/**
 * The parameters of a search for services. Several values of one list mean "any of them"; lists combine as "and".
 * @see /api/v1/search/services (checked 2026-06-30)
 */
export interface SearchServicesParams {
  /** INSEE code of the commune searched around (50 km, its zones, and what is offered at distance). */
  code_commune?: string | undefined;
  /** Degrees north, WGS84; replaces the commune's centre. Needs `lon`, and does nothing without `code_commune`. */
  lat?: number | undefined;
  /** Degrees east, WGS84. Needs `lat`. */
  lon?: number | undefined;
  /** Thématiques and categories, in any mix: a category stands for all its thématiques. */
  thematiques?: readonly string[] | undefined;
  types?: readonly string[] | undefined;
  frais?: readonly string[] | undefined;
  /** A service for `tous-publics` answers to any public; one whose publics are unknown answers to none. */
  publics?: readonly string[] | undefined;
  modes_accueil?: readonly string[] | undefined;
  /** Slugs of the service's source. */
  sources?: readonly string[] | undefined;
  /** Lowest score kept, 0–1. */
  score_qualite_minimum?: number | undefined;
  /** Words looked for among the publics and their precisions. */
  recherche_public?: string | undefined;
  /** Keeps, of each cluster of duplicate structures, the services of the best one. */
  exclure_doublons?: boolean | undefined;
  /** Page number, from 1. */
  page?: number | undefined;
  /** Items a page, 1–10,000; 5,000 when absent. */
  size?: number | undefined;
}

/**
 * Where offers are read from. The HTTP client and the in-memory catalogue are two of them and answer alike;
 * business software may plug its own.
 */
export interface OfferSource {
  /** Searches services, nearest first. */
  searchServices(params: SearchServicesParams, options?: CallOptions): Promise<Page<ServiceSearchResult>>;
  /** Returns one service with its structure. @throws ApiError `not_found` */
  service(id: string, options?: CallOptions): Promise<DetailedService>;
  /** Returns one structure with its services. @throws ApiError `not_found` */
  structure(id: string, options?: CallOptions): Promise<DetailedStructure>;
  /** Lists the sources of the data. */
  sources(options?: CallOptions): Promise<Source[]>;
  /** Returns one vocabulary. */
  referentiel(name: ReferentielName, options?: CallOptions): Promise<ReferentielValue[]>;
}
