import type { Cible } from '@inclusion-kit/sdk/contributions';
import { isSourceFailure, isSourceRefusal } from '../guards/source-problem.ts';
import { overlay, type Overlays } from '../overlays/overlays.ts';
import type { RelaySource } from '../relay-options.ts';

/** The record that a contribution aims at, as it is now. */
export type CurrentRecord =
  | {
      is: 'there';
      /** As readers see it: with what was accepted before. */
      record: object & { nom?: string | null };
      /** As its source gives it. */
      raw: object;
    }
  | { is: 'gone' }
  /** The source cannot tell for now. */
  | { is: 'unread' };

/** Reads the record that a contribution aims at. */
export async function readCurrentRecord(
  source: RelaySource,
  overlays: Overlays | null,
  cible: Cible,
): Promise<CurrentRecord> {
  try {
    const raw = await (cible.modele === 'service' ? source.service(cible.id) : source.structure(cible.id));
    const record = overlays === null ? raw : (overlay(raw, overlays) as typeof raw);
    return { is: 'there', record, raw };
  } catch (error) {
    if (isSourceRefusal(error)) return { is: 'gone' };
    if (isSourceFailure(error)) return { is: 'unread' };
    throw error;
  }
}
