import type { OfferSource } from '@inclusion-kit/sdk';
import type { DetailedService, Service } from '@inclusion-kit/sdk/schemas';
import { rankLikely } from './report.ts';

/** A record that may say the same as another one, with the name of its structure. */
export interface Likely extends Pick<Service, 'id' | 'nom' | 'source'> {
  readonly structure: string;
}

const SHOWN = 8;
const STRUCTURES = 4;

/** Finds the records of its structure, its twins and its commune that may say the same. An unreadable one is left out. */
export async function findLikely(
  source: OfferSource,
  service: DetailedService,
  thematiques: readonly string[],
): Promise<readonly Likely[]> {
  const structure = await source.structure(service.structure_id).catch(() => null);
  const twins = await Promise.all(
    (structure?.doublons ?? []).slice(0, STRUCTURES).map(({ id }) => source.structure(id).catch(() => null)),
  );
  const own = [structure, ...twins].flatMap((one) =>
    one === null ? [] : one.services.map((other) => toLikely(other, one.nom)),
  );
  return rankLikely(service, [...own, ...(await findAround(source, service, thematiques))], SHOWN);
}

async function findAround(
  source: OfferSource,
  { code_insee }: DetailedService,
  thematiques: readonly string[],
): Promise<Likely[]> {
  if (code_insee === null || thematiques.length === 0) return [];
  const page = await source.searchServices({ code_commune: code_insee, thematiques, size: 50 }).catch(() => null);
  return (page?.items ?? [])
    .filter((result) => result.service.code_insee === code_insee)
    .map((result) => toLikely(result.service, result.service.structure.nom));
}

const toLikely = ({ id, nom, source }: Service, structure: string): Likely => ({ id, nom, source, structure });
