import type { ListedStructure, Service } from '../schemas/index.ts';
import { metresWithinRadius, pointOf, toWholeKilometres, type Point } from './distance.ts';
import { keepBestOfClusters } from './duplicates.ts';
import { createFilters } from './filters.ts';
import type { CommuneLookup } from './known-communes.ts';
import { compareResults } from './order.ts';
import type { CheckedSearch } from './params.ts';
import { isZoneMet, zonesOf } from './zone.ts';

/** A service and its structure. */
export interface Entry {
  readonly service: Service;
  readonly structure: ListedStructure;
}

/** A service found, with its distance in whole kilometres; null when far, remote, without a point or without a place asked. */
export interface Found extends Entry {
  readonly distance: number | null;
}

/** What a search looks through. */
export interface SearchedOffer {
  readonly entries: readonly Entry[];
  /** Structure id → cluster of duplicates. */
  readonly clusters: ReadonlyMap<string, string>;
  readonly communeOf: CommuneLookup;
}

/**
 * Searches services by the rules of the API and returns all of them in order.
 * @throws ApiError `invalid_request` when the commune is not among those known
 * @see /api/v1/search/services (checked 2026-06-30)
 */
export function searchEntries(offer: SearchedOffer, search: CheckedSearch): Found[] {
  const place = createPlaceFilter(offer.communeOf, search);
  const filters = createFilters(search);
  const found: Found[] = [];
  for (const { service, structure } of offer.entries) {
    if (!filters.every((passes) => passes(service))) continue;
    const placed = place(service);
    if (placed !== null) found.push({ service, structure, distance: placed.distance });
  }
  const kept = search.exclure_doublons ? keepBestOfClusters(found, offer.clusters) : found;
  return kept.sort(compareResults);
}

/** Tells where a service stands from the place asked; null when it does not serve that place. */
type PlaceFilter = (service: Service) => { readonly distance: number | null } | null;

const NO_DISTANCE = { distance: null };

function createPlaceFilter(communeOf: CommuneLookup, { code_commune, point }: CheckedSearch): PlaceFilter {
  if (code_commune === null) return () => NO_DISTANCE;
  const commune = communeOf(code_commune);
  if (commune === null) return () => null;
  const zones = zonesOf(commune);
  const centre = point ?? pointOf(commune);
  return (service) => (isZoneMet(service.zone_eligibilite, zones) ? toPlace(service, centre) : null);
}

function toPlace(service: Service, centre: Point | null): { readonly distance: number | null } | null {
  const point = pointOf(service);
  const metres = centre === null || point === null ? null : metresWithinRadius(centre, point);
  const modes = service.modes_accueil ?? [];
  if (metres === null) return modes.includes('a-distance') ? NO_DISTANCE : null;
  return modes.includes('en-presentiel') ? { distance: toWholeKilometres(metres) } : NO_DISTANCE;
}
