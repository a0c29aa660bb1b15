import { clusterStructures } from '../catalogue/duplicates.ts';
import { geodesicMetres, pointOf, toWholeKilometres } from '../catalogue/distance.ts';
import { createFilters } from '../catalogue/filters.ts';
import { compareCodePoints } from '../catalogue/order.ts';
import { toPage } from '../catalogue/paging.ts';
import { checkSearchParams, type CheckedSearch } from '../catalogue/params.ts';
import { UsageError } from '../errors.ts';
import { departementOf, departements } from '../geography/departements.ts';
import { foldText } from '../geography/fold-text.ts';
import { regions } from '../geography/regions.ts';
import type { Page } from '../schemas/page.ts';
import type { DetailedService, SearchResult, Service } from '../schemas/service.ts';
import type { ListedStructure } from '../schemas/structure.ts';
import type { SearchParams, ServicesParams, StructuresParams, TerritoryFilters } from '../source.ts';

/** The offer that lists are cut from, in the order of ids. */
export interface ListedOffer {
  readonly services: readonly Service[];
  readonly structures: readonly ListedStructure[];
}

/** Answers the list of services as the API does. @throws UsageError when a parameter makes no sense */
export function listServices(offer: ListedOffer, params: ServicesParams): Page<Service> {
  const search = checkListParams(params);
  const passes = [isIn(params), ...createFilters(search)];
  const found = offer.services.filter((service) => passes.every((pass) => pass(service)));
  return toPage(found, search.page, search.size);
}

/** Answers the list of structures as the API does. @throws UsageError when a parameter makes no sense */
export function listStructures(offer: ListedOffer, params: StructuresParams): Page<ListedStructure> {
  const { sources, page, size, exclure_doublons } = checkListParams(params);
  const reseaux = new Set<string>(params.reseaux_porteurs ?? []);
  const isHere = isIn(params);
  const found = offer.structures.filter(
    (structure) =>
      isHere(structure) &&
      (sources.size === 0 || sources.has(structure.source)) &&
      (reseaux.size === 0 || (structure.reseaux_porteurs?.some((reseau) => reseaux.has(reseau)) ?? false)),
  );
  return toPage(exclure_doublons ? keepBest(found, offer.structures) : found, page, size);
}

/**
 * Answers the search by words: all of them, as written but for case and accents, in names, descriptions and publics.
 * Simpler than upstream, which knows word forms; a name counts double.
 * @throws UsageError when a parameter makes no sense
 */
export function searchByWords(
  offer: ListedOffer,
  params: SearchParams,
  toDetail: (service: Service) => DetailedService,
): Page<SearchResult> {
  const search = checkListParams(params);
  const { distance = 50 } = params;
  if (!Number.isInteger(distance) || distance < 1) throw new UsageError('distance must be an integer from 1.');
  const words = foldText(params.q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const passes = [isIn(params), ...createFilters(search)];
  const results: SearchResult[] = [];
  for (const service of offer.services) {
    if (!passes.every((pass) => pass(service))) continue;
    const detail = toDetail(service);
    const score = scoreWords(words, detail);
    const point = pointOf(service);
    const metres = search.point === null || point === null ? null : geodesicMetres(search.point, point);
    if (score === 0 || (search.point !== null && (metres === null || metres > distance * 1000))) continue;
    const kilometres = metres === null ? null : toWholeKilometres(metres);
    results.push({ service: detail, distance: kilometres, score_recherche: params.q === undefined ? null : score });
  }
  results.sort(compareFound);
  return toPage(results, search.page, search.size);
}

/** Checks what lists share with the search for services; their territory is not its place. */
function checkListParams(params: ServicesParams & StructuresParams & SearchParams): CheckedSearch {
  const { code_commune, code_region, slug_region, code_departement, slug_departement, ...rest } = params;
  const { reseaux_porteurs, q, distance, ...shared } = rest;
  return checkSearchParams(shared);
}

/** Filters by the commune of the address. A code wins over a slug of the same level. */
function isIn(params: TerritoryFilters): (record: { code_insee: string | null }) => boolean {
  const { code_commune } = params;
  const departement = readArea('departement', departements, params.code_departement, params.slug_departement);
  const region = readArea('region', regions, params.code_region, params.slug_region);
  if (code_commune === undefined && departement === undefined && region === undefined) return () => true;
  return ({ code_insee }) => {
    if (code_insee === null) return false;
    const code = departementOf(code_insee);
    const here = departements.find((known) => known.code === code);
    return (
      (code_commune === undefined || code_insee === code_commune) &&
      (departement === undefined || code === departement) &&
      (region === undefined || here?.code_region === region)
    );
  };
}

function readArea(
  level: string,
  areas: readonly { code: string; slug: string }[],
  code: string | undefined,
  slug: string | undefined,
): string | undefined {
  const asked = areas.map((area) => [area, area.code === code, area.slug === slug] as const);
  if (code !== undefined && !asked.some(([, isCode]) => isCode)) throw new UsageError(`code_${level} is unknown.`);
  if (slug !== undefined && !asked.some(([, , isSlug]) => isSlug)) throw new UsageError(`slug_${level} is unknown.`);
  return code ?? areas.find((area) => area.slug === slug)?.code;
}

/** Keeps one structure a cluster: best score, then latest, then first id. */
function keepBest(found: readonly ListedStructure[], all: readonly ListedStructure[]): ListedStructure[] {
  const clusters = clusterStructures(all);
  const best = new Map<string, ListedStructure>();
  for (const structure of found) {
    const cluster = clusters.get(structure.id) ?? structure.id;
    const sofar = best.get(cluster);
    if (sofar === undefined || isBetter(structure, sofar)) best.set(cluster, structure);
  }
  const kept = new Set(best.values());
  return found.filter((structure) => kept.has(structure));
}

function isBetter(a: ListedStructure, b: ListedStructure): boolean {
  return a.score_qualite > b.score_qualite || (a.score_qualite === b.score_qualite && a.date_maj > b.date_maj);
}

/** Returns 0 when a word is missing, else the share of the words found in a name, counted double. */
function scoreWords(words: readonly string[], { nom, description, publics_precisions, structure }: DetailedService) {
  const names = foldText(`${nom} ${structure.nom}`);
  const texts = foldText(`${description} ${publics_precisions ?? ''} ${structure.description ?? ''}`);
  if (!words.every((word) => names.includes(word) || texts.includes(word))) return 0;
  const named = words.filter((word) => names.includes(word)).length;
  return words.length === 0 ? 1 : (words.length + named) / (2 * words.length);
}

function compareFound(a: SearchResult, b: SearchResult): number {
  const byScore = (b.score_recherche ?? 0) - (a.score_recherche ?? 0);
  const byQuality = b.service.score_qualite - a.service.score_qualite;
  return byScore || byQuality || compareCodePoints(a.service.id, b.service.id);
}
