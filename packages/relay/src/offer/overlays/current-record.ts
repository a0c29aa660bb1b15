import type { Cible } from '@inclusion-kit/sdk/contributions';
import type { DetailedService, DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { isSourceFailure, isSourceRefusal } from '../../shared/source-problem.ts';
import { overlay, type Overlays } from './overlays.ts';
import type { RelaySource } from '../relay-source.ts';

/** The record that a contribution aims at, as it is now. */
export type CurrentRecord =
  | {
      is: 'there';
      /** As readers see it, with the contributions accepted before. */
      record: object & { nom?: string | null };
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

/** Reads the record that a contribution aims at. */
export async function readCurrentRecord(
  source: RelaySource,
  overlays: Overlays | null,
  cible: Pick<Cible, 'modele' | 'id'>,
): Promise<CurrentRecord> {
  try {
    const raw = await peek(source, cible);
    const record = overlays === null ? raw : (overlay(raw, overlays) as typeof raw);
    return { is: 'there', record, raw };
  } catch (error) {
    if (isSourceRefusal(error)) return { is: 'gone' };
    if (isSourceFailure(error)) return { is: 'unread' };
    throw error;
  }
}
