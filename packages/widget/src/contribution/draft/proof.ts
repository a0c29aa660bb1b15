import type { Contribution } from '@inclusion-kit/sdk/contributions';

/** The contributor's means of knowing, as the contribution's `preuve.moyen` writes it. */
export type MoyenDePreuve = NonNullable<Contribution['preuve']>['moyen'];

/** Writes how a contributor knows. Empty texts are left out, and nothing is written when all are empty. */
export function toProof(
  moyen: MoyenDePreuve | '',
  texts: { readonly precisions: string; readonly lien?: string },
): Partial<Contribution> {
  const given = filled(texts);
  if (moyen === '' && Object.keys(given).length === 0) return {};
  return { preuve: { moyen: moyen === '' ? 'autre' : moyen, ...given } };
}

/** Writes who contributes, or nothing when nobody is named. */
export function toAuteur(texts: Readonly<Record<string, string>>): Partial<Contribution> {
  const auteur = filled(texts);
  return Object.keys(auteur).length === 0 ? {} : { auteur };
}

export function filled<T extends Readonly<Record<string, string>>>(texts: T): Partial<T> {
  const given = Object.entries(texts).map(([key, text]) => [key, text.trim()] as const);
  return Object.fromEntries(given.filter(([, text]) => text !== '')) as Partial<T>;
}
