import { findDuplicates } from '@inclusion-kit/dataset';
import type { OfferSource } from '@inclusion-kit/sdk';
import type { DetailedService, DetailedStructure, Model } from '@inclusion-kit/sdk/schemas';
import * as z from 'zod';
import { toFeedId, toNewRecords } from '../../offer/additions/new-records.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';

const text = z.nullable(z.string());

/** A record of the offer that something new is probably, with the reasons in French. */
export const LikelyTwin = z.object({
  id: z.string(),
  modele: z.enum(['service', 'structure']),
  nom: z.string(),
  structure: text,
  ...{ adresse: text, code_postal: text, commune: text, telephone: text },
  /** The weightiest first. */
  raisons: z.array(z.string()),
});
export type LikelyTwin = z.infer<typeof LikelyTwin>;

/** Offers of the same words that are compared: a twin is among the first ones. */
const MOST_COMPARED = 20;
/** Below, two records merely look alike. */
const LEAST_SCORE = 0.5;

interface Beside {
  source: Pick<OfferSource, 'searchServices'>;
  slug: string;
  /** The contribution that proposes the structure of the offer, or null. */
  host: Dossier | null;
  /** The structure of the offer, with its offers, or null where it is new too. */
  house: DetailedStructure | null;
}

/**
 * Finds the record that something new is probably, among the offers of its structure and those of the same words around its commune.
 * Null where none is alike, or while the source cannot tell.
 */
export async function findTwin(dossier: Dossier, { source, slug, host, house }: Beside): Promise<LikelyTwin | null> {
  const { services, structures } = toNewRecords([...(host === null ? [] : [host]), dossier], slug);
  const model: Model = dossier.contribution.genre === 'nouveau-service' ? 'service' : 'structure';
  const own = (model === 'service' ? services : structures).find(({ id }) => id === toFeedId(slug, dossier.id));
  const nom = own?.['nom'];
  if (own === undefined || typeof nom !== 'string' || nom.trim() === '') return null;
  const place = own['code_insee'] ?? structures[0]?.['code_insee'] ?? house?.code_insee;
  const around = await findAround(source, nom, typeof place === 'string' ? place : null);
  const known = new Map<string, DetailedService | DetailedStructure['services'][number]>();
  for (const one of [...(house?.services ?? []), ...around]) known.set(one.id, one);
  const houses = new Map<string, { id: string; nom: string }>();
  for (const { structure } of around) houses.set(structure.id, structure);
  if (house !== null) houses.set(house.id, { ...house, services: undefined } as { id: string; nom: string });
  const { pairs } = findDuplicates(
    { structures, services },
    { against: { structures: [...houses.values()], services: [...known.values()] } },
  );
  const pair = pairs.find((one) => one.model === model && [one.a, one.b].includes(own.id) && one.score >= LEAST_SCORE);
  if (pair === undefined) return null;
  const id = pair.a === own.id ? pair.b : pair.a;
  const twin = (model === 'service' ? known : houses).get(id);
  if (twin === undefined) return null;
  const valueOf = (field: string): string | null => {
    const value: unknown = Reflect.get(twin, field);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const structure_id = valueOf('structure_id');
  return {
    ...{ id, modele: model, nom: twin.nom },
    structure: structure_id === null ? null : (houses.get(structure_id)?.nom ?? null),
    adresse: valueOf('adresse'),
    code_postal: valueOf('code_postal'),
    commune: valueOf('commune'),
    telephone: valueOf('telephone'),
    raisons: pair.reasons,
  };
}

/** Searches by the words of a name around a commune. A source that does not know the commune, or does not answer, finds none. */
async function findAround(
  source: Beside['source'],
  nom: string,
  code_commune: string | null,
): Promise<(DetailedService & { structure: { id: string; nom: string } })[]> {
  const place = code_commune === null ? {} : { code_commune };
  const found = await source.searchServices({ q: nom, ...place, size: MOST_COMPARED }).catch(() => null);
  return (found?.items ?? []).map(({ service }) => service);
}
