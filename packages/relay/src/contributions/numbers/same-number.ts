import * as z from 'zod';
import { followEvents, isSameMeaning, type FieldValue } from '@inclusion-kit/sdk/contributions';
import type { DetailedService, DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { readCurrentRecord, type CurrentRecord } from '../../offer/overlays/current-record.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import type { ContributionsContext } from '../contributions-context.ts';

/** A record that shows a number which a contribution erases from another record of the same structure. */
export const SameNumber = z.object({ modele: z.enum(['service', 'structure']), id: z.string(), nom: z.string() });
export type SameNumber = z.infer<typeof SameNumber>;

/** The same with the record as its source gives it. */
export interface SameNumberRecord extends SameNumber {
  raw: { readonly source: string; readonly date_maj: string; readonly telephone: string | null };
  structure_id: string;
}

/** Tells whether some values erase a number: it was told to be wrong, or taken away. */
export const erasesNumber = ({ telephone }: Readonly<Record<string, FieldValue>>): boolean => telephone === null;

/**
 * Finds the structure and its offers that still show the number of their own which a contribution erases from one of them, the structure
 * first. An offer without a number of its own shows that of its structure.
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
  const house = await readCurrentRecord(source, overlays(), { modele: 'structure', id: structure_id });
  if (house.is !== 'there') return [];
  const [shown, raw] = [house.record as DetailedStructure, house.raw as DetailedStructure];
  const rawOffers = new Map(raw.services.map((one) => [one.id, one]));
  return [
    { modele: 'structure' as const, now: shown, before: raw },
    ...shown.services.map((now) => ({ modele: 'service' as const, now, before: rawOffers.get(now.id) ?? now })),
  ]
    .filter(({ modele, now }) => modele !== cible.modele || now.id !== cible.id)
    .filter(({ now }) => now.telephone !== null && isSameMeaning('telephone', now.telephone, number))
    .map(({ modele, now: { id, nom }, before }) => ({ modele, id, nom, raw: before, structure_id }));
}

const isService = (record: DetailedService | DetailedStructure): record is DetailedService => 'structure_id' in record;
