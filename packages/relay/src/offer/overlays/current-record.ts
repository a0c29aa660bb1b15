import type { Cible } from '@inclusion-kit/sdk/contributions';
import type { DetailedService, DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { protect, type Privacy } from '../../privacy/protect.ts';
import { isSourceFailure, isSourceRefusal } from '../../shared/source-problem.ts';
import { overlay, type Overlays } from './overlays.ts';
import type { RelaySource } from '../relay-source.ts';

export type CurrentRecord =
  | {
      is: 'there';
      /** As readers see it, with the contributions accepted before. */
      record: object & { nom?: string | null };
      /** The same without the data that is hidden from everybody. */
      shown: object;
      /** As its source gives it. */
      raw: DetailedService | DetailedStructure;
    }
  | { is: 'gone' }
  /** The source cannot tell for now. */
  | { is: 'unread' };

/** Reads a record for the relay itself, without counting a consultation where the source allows it. */
export function peek(
  source: RelaySource,
  { modele, id }: Pick<Cible, 'modele' | 'id'>,
): Promise<DetailedService | DetailedStructure> {
  if (source.peek !== undefined) return source.peek(modele, id);
  return modele === 'service' ? source.service(id) : source.structure(id);
}

/** Reads it, or returns null where the source has no such record, and undefined while the source cannot tell. */
export async function tryToPeek(
  source: RelaySource,
  target: Pick<Cible, 'modele' | 'id'>,
): Promise<DetailedService | DetailedStructure | null | undefined> {
  try {
    return await peek(source, target);
  } catch (error) {
    if (isSourceRefusal(error)) return null;
    if (isSourceFailure(error)) return undefined;
    throw error;
  }
}

export async function readCurrentRecord(
  source: RelaySource,
  overlays: Overlays | null,
  cible: Pick<Cible, 'modele' | 'id'>,
  privacy: Privacy | null = null,
): Promise<CurrentRecord> {
  const raw = await tryToPeek(source, cible);
  if (raw === null || raw === undefined) return { is: raw === null ? 'gone' : 'unread' };
  const record = overlays === null ? raw : (overlay(raw, overlays) as typeof raw);
  return { is: 'there', record, shown: privacy === null ? record : (protect(record, privacy) as object), raw };
}
