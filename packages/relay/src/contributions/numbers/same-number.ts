import * as z from 'zod';
import { followEvents, isSameMeaning, overlayOf, type FieldValue } from '@inclusion-kit/sdk/contributions';
import type { DetailedService, DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { readCurrentRecord, type CurrentRecord } from '../../offer/overlays/current-record.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import type { ContributionsContext } from '../contributions-context.ts';

/** A record that shows a number which a contribution erases from another record of the same structure, or of one that is told to be the same. */
export const SameNumber = z.object({
  modele: z.enum(['service', 'structure']),
  id: z.string(),
  nom: z.string(),
  source: z.string(),
});
export type SameNumber = z.infer<typeof SameNumber>;

/** The same with the record as its source gives it. */
export interface SameNumberRecord extends SameNumber {
  raw: { readonly source: string; readonly date_maj: string; readonly telephone: string | null };
  structure_id: string;
}

/** Tells whether some values erase a number: it was told to be wrong, or taken away. */
export const erasesNumber = ({ telephone }: Readonly<Record<string, FieldValue>>): boolean => telephone === null;

/** Records of other sources that are looked at: those that one record is told to be the same as are few. */
const MOST_TWINS = 10;

/**
 * Finds the structure and its offers that still show the number of their own which a contribution erases from one of them, the structure
 * first, then the structures of other sources that are told to be the same, with their offers, and the offers that are told to be the same
 * as this one: nobody tells that of the other offers of their structures. An offer without a number of its own shows that of its structure.
 */
export async function findSameNumber(
  { source, overlays }: Pick<ContributionsContext, 'source' | 'overlays'>,
  { contribution: { cible, changements }, evenements }: Pick<Dossier, 'contribution' | 'evenements'>,
  current: CurrentRecord | null,
): Promise<SameNumberRecord[]> {
  const { changements: values, base } = followEvents(evenements, changements);
  if (cible === undefined || current?.is !== 'there' || !erasesNumber(values)) return [];
  const number = base['telephone'] ?? cible.base['telephone'] ?? current.raw.telephone;
  const { raw: target } = current;
  const structure_id = isService(target) ? target.structure_id : target.id;
  if (number === null) return [];
  const read = (modele: 'service' | 'structure', id: string): Promise<CurrentRecord> =>
    readCurrentRecord(source, overlays(), { modele, id });
  // The structure that was read already is its own house.
  const house = isService(target) ? await read('structure', structure_id) : current;
  if (house.is !== 'there') return [];
  const readAll = (modele: 'service' | 'structure', record: object): Promise<CurrentRecord[]> =>
    Promise.all(twinsOf(record).map((id) => read(modele, id)));
  const houses = await readAll('structure', house.record);
  const twins = cible.modele === 'service' ? await readAll('service', current.record) : [];
  const listed = [house, ...houses].flatMap(recordsOf);
  const seen = new Set(listed.map(({ modele, now }) => `${modele} ${now.id}`));
  return [...listed, ...twins.flatMap(offerOf).filter(({ modele, now }) => !seen.has(`${modele} ${now.id}`))]
    .filter(({ modele, now }) => modele !== cible.modele || now.id !== cible.id)
    .filter(({ now }) => now.telephone !== null && isSameMeaning('telephone', now.telephone, number))
    .map(({ modele, now: { id, nom }, before, of }) => ({
      ...{ modele, id, nom, source: before.source },
      ...{ raw: before, structure_id: of },
    }));
}

/** Lists the ids of the records that one is told to be the same as: by its source, by those who moderate, or by what the relay found alike. */
function twinsOf(record: object): string[] {
  const { doublons, doublons_probables } = record as { doublons?: unknown; doublons_probables?: unknown };
  const listed = [doublons, doublons_probables]
    .flatMap((twins) => (Array.isArray(twins) ? (twins as unknown[]) : []))
    .map((twin) => (typeof twin === 'string' ? twin : (Object(twin) as { id?: unknown }).id));
  const told = [...listed, ...(overlayOf(record)?.doublons ?? [])];
  return [...new Set(told.filter((id) => typeof id === 'string'))].slice(0, MOST_TWINS);
}

/** Lists an offer that is there, as it is shown and as its source gives it. */
function offerOf(twin: CurrentRecord) {
  if (twin.is !== 'there') return [];
  const [now, before] = [twin.record as DetailedService, twin.raw as DetailedService];
  return [{ modele: 'service' as const, now, before, of: before.structure_id }];
}

/** Lists a structure that is there and its offers, as they are shown and as their source gives them. */
function recordsOf(house: CurrentRecord) {
  if (house.is !== 'there') return [];
  const [shown, raw] = [house.record as DetailedStructure, house.raw as DetailedStructure];
  const rawOffers = new Map(raw.services.map((one) => [one.id, one]));
  return [
    { modele: 'structure' as const, now: shown, before: raw, of: raw.id },
    ...shown.services.map((now) => ({
      ...{ modele: 'service' as const, now, before: rawOffers.get(now.id) ?? now },
      of: raw.id,
    })),
  ];
}

const isService = (record: DetailedService | DetailedStructure): record is DetailedService => 'structure_id' in record;
