import type { Insertable } from 'kysely';
import type { Contribution, Etat } from '@inclusion-kit/sdk/contributions';
import type { ContributionsTable } from '../database/tables.ts';

/** The parts of a contribution's row. */
export interface RowParts {
  id: string;
  numero: string;
  contribution: Contribution;
  /** The source of the record aimed at, or null when nothing is aimed at. */
  cible_source: string | null;
  idempotency_key: string | null;
  corps_hash: string;
  recue_le: string;
  etat: Etat;
  /** How many events it has. */
  version: number;
}

/** Writes a contribution as its row: who sent it stands apart, so that it can be forgotten. */
export function toContributionRow({ contribution, ...parts }: RowParts): Insertable<ContributionsTable> {
  const { auteur, ...corps } = contribution;
  return {
    ...parts,
    genre: corps.genre,
    modele: corps.cible?.modele ?? null,
    // PostgreSQL holds no NUL in a text. The id as it was sent is in `corps`.
    cible_id: corps.cible?.id.replaceAll('\0', '\uFFFD') ?? null,
    corps: JSON.stringify(corps),
    auteur: auteur === undefined ? null : JSON.stringify(auteur),
  };
}
