import { departements, regions } from '@inclusion-kit/sdk/geography';
import type {
  FacetName,
  Facets,
  OfferSearchParams,
  SearchParams,
  ServicesParams,
  StructuresParams,
  TerritoryFilters,
} from '@inclusion-kit/sdk';
import { filterService, meets } from './obvious-filters.ts';
import {
  compareIds,
  isBetter,
  isInDepartement,
  isSameCluster,
  isShown,
  metresTo,
  searchObviously,
  type ObviousOffer,
  type ObviousResult,
} from './obvious-search.ts';

/** Counts by the definition: one whole search for each value of each filter. */
export function countObviously(
  offer: ObviousOffer,
  params: OfferSearchParams,
  values: Readonly<Record<FacetName, readonly string[]>>,
): Facets {
  const total = (asked: OfferSearchParams): number => searchObviously(offer, asked).length;
  const facets: Partial<Record<FacetName, Record<string, number>>> = {};
  for (const [name, keys] of Object.entries(values) as [FacetName, string[]][]) {
    const counts: Record<string, number> = {};
    for (const key of keys) {
      const count = total({ ...params, ...only(name, key) });
      if (count > 0) counts[key] = count;
    }
    facets[name] = counts;
  }
  return { total: total(params), facets };
}

function only(name: FacetName, key: string): OfferSearchParams {
  if (name === 'score_qualite_minimum') return { score_qualite_minimum: Number(key) };
  if (name === 'ouvert') return { ouvert: true };
  return { [name]: [key] };
}

/** The list of services, as ids. */
export function listServicesObviously(offer: ObviousOffer, params: ServicesParams): string[] {
  return offer.services
    .filter((service, index) => offer.services.findIndex(({ id }) => id === service.id) === index)
    .filter((service) => {
      const structure = offer.structures.find(({ id }) => id === service.structure_id);
      return (
        structure !== undefined &&
        isShown(structure) &&
        isIn(offer, service.code_insee, params) &&
        filterService(service, structure, params)
      );
    })
    .map(({ id }) => id)
    .sort(compareIds);
}

/** The list of structures, as ids. */
export function listStructuresObviously(offer: ObviousOffer, params: StructuresParams): string[] {
  const { sources = [], reseaux_porteurs = [] } = params;
  const found = offer.structures.filter(
    (structure) =>
      isShown(structure) &&
      isIn(offer, structure.code_insee, params) &&
      (sources.length === 0 || sources.includes(structure.source)) &&
      (reseaux_porteurs.length === 0 || meets(reseaux_porteurs, structure.reseaux_porteurs)),
  );
  const kept = found.filter(
    (one) =>
      params.exclure_doublons !== true ||
      !found.some(
        (other) =>
          isSameCluster(offer.structures, one.id, other.id) &&
          (isBetter(other, one) || (!isBetter(one, other) && compareIds(other.id, one.id) < 0)),
      ),
  );
  return kept.map(({ id }) => id).sort(compareIds);
}

/** The search by words. */
export function searchWordsObviously(offer: ObviousOffer, params: SearchParams): ObviousResult[] {
  const words = params.q === undefined ? null : offer.findWords(params.q);
  const radius = params.distance ?? 50;
  const ids = listServicesObviously(offer, params).filter((id) => words === null || words.has(id));
  const results = ids.flatMap(
    (id): { id: string; score: number | null; kilometres: number | null; rank: number; quality: number }[] => {
      const service = offer.services.find((one) => one.id === id);
      if (service === undefined) return [];
      const score = words?.get(id)?.score ?? null;
      if (params.lat === undefined) {
        return [{ id, score, kilometres: null, rank: Math.round((score ?? 0) * 10), quality: service.score_qualite }];
      }
      const kilometres = metresTo(params.lat, params.lon ?? null, service) / 1000;
      if (kilometres > radius) return [];
      return [{ id, score, kilometres, rank: (1 - kilometres / radius) * 0.5 + (score ?? 0) * 0.5, quality: 0 }];
    },
  );
  results.sort((a, b) => b.rank - a.rank || b.quality - a.quality || compareIds(a.id, b.id));
  return results.map(({ id, kilometres, score }) => [id, kilometres === null ? null : Math.round(kilometres), score]);
}

function isIn({ communes }: ObviousOffer, code_insee: string | null, params: TerritoryFilters): boolean {
  if (params.code_commune !== undefined && code_insee !== params.code_commune) return false;
  const departement =
    params.code_departement ?? departements.find(({ slug }) => slug === params.slug_departement)?.code;
  if (departement !== undefined && !(code_insee !== null && isInDepartement(code_insee, departement))) return false;
  const region = params.code_region ?? regions.find(({ slug }) => slug === params.slug_region)?.code;
  if (region === undefined) return true;
  if (code_insee === null || !communes.some(({ code }) => code === code_insee)) return false;
  return departements.some(({ code, code_region }) => code_region === region && isInDepartement(code_insee, code));
}
