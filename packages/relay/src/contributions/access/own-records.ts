import type { Contribution } from '@inclusion-kit/sdk/contributions';

/** Whether a contribution is about a structure or one of its services. @param target the record that it aims at */
export function isAboutOwn(
  structure: string,
  { cible, doublon_de }: Contribution,
  target: { id: string; structure_id?: string } | null,
): boolean {
  // A structure may not decide which of two records is one too many.
  if (cible === undefined || target === null || doublon_de !== undefined) return false;
  return cible.modele === 'structure' ? target.id === structure : target.structure_id === structure;
}
