import type { Called } from './callees.ts';
import type { ChosenStructure } from './choose-structures.ts';

/** The groups of structures to call: no mail reaches them, or none moved them lately. */
const toCall = ['silent', 'again', 'answered', 'unwritten', 'never'] as const;

/** The groups of structures with old offers, in the order of the page. Each structure stands in one. */
export const groups = [...toCall, 'write', 'awaited', 'called'] as const;
export type Group = (typeof groups)[number];

export const isToCall = (group: Group): boolean => (toCall as readonly Group[]).includes(group);

/**
 * Tells the group of a structure.
 * @param options.canSend tells whether mails can leave: who has an address is called where none does
 */
export function groupOf(
  { id, motif }: Pick<ChosenStructure, 'id' | 'motif'>,
  { calls, canSend }: { calls: Called; canSend: boolean },
): Group {
  if (motif === 'jointe') return 'called';
  if (motif === 'deja-ecrit') return 'awaited';
  if (motif === null && canSend) return 'write';
  if (calls.get(id)?.acte === 'appel-absent') return 'again';
  if (motif === null) return 'never';
  return motif === 'silence' ? 'silent' : motif === 'a-repondu' ? 'answered' : 'unwritten';
}
