import type { Cible } from '@inclusion-kit/sdk/contributions';
import { isSourceFailure, isSourceRefusal } from '../guards/source-problem.ts';
import type { RelaySource } from '../relay-options.ts';

/** The record that a contribution aims at, as it is now. */
export type CurrentRecord =
  | { is: 'there'; record: object & { nom?: string | null } }
  | { is: 'gone' }
  /** The source cannot tell for now. */
  | { is: 'unread' };

/** Reads the record that a contribution aims at. */
export async function readCurrentRecord(source: RelaySource, cible: Cible): Promise<CurrentRecord> {
  try {
    const record = await (cible.modele === 'service' ? source.service(cible.id) : source.structure(cible.id));
    return { is: 'there', record };
  } catch (error) {
    if (isSourceRefusal(error)) return { is: 'gone' };
    if (isSourceFailure(error)) return { is: 'unread' };
    throw error;
  }
}
