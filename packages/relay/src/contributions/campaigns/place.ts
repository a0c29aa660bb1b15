import { fr } from '../../locales/fr.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { StructureOutcome } from '../../store/campaigns/campaign-outcome.ts';

/** A place in the list of the structures of a campaign, those with most offers that were left alone first. */
export type Place = Pick<StructureOutcome, 'perimees' | 'structure_id'>;

/** Writes a place for the address of a page. */
export const writePlace = ({ perimees, structure_id }: Place): string => `${perimees}.${structure_id}`;

/** Reads a place. @throws ProblemError 422 when it is none */
export function readPlace(text: string): Place {
  const { perimees, structure_id } = /^(?<perimees>\d{1,9})\.(?<structure_id>.+)$/s.exec(text)?.groups ?? {};
  if (structure_id === undefined) throw new ProblemError({ status: 422, detail: fr.problem.noSuchPage });
  return { perimees: Number(perimees), structure_id };
}
