import { fr } from '../../locales/fr.ts';
import type { StalePlace } from '../../offer/partners.ts';
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

/** Writes a place among all structures with old offers for the address of a page. */
export const writeStalePlace = ({ perimees, plus_ancienne, id }: StalePlace): string =>
  `${perimees}.${plus_ancienne}.${id}`;

/** Reads such a place. @throws ProblemError 422 when it is none */
export function readStalePlace(text: string): StalePlace {
  const { perimees, plus_ancienne, id } =
    /^(?<perimees>\d{1,9})\.(?<plus_ancienne>\d{4}-\d{2}-\d{2})\.(?<id>.+)$/s.exec(text)?.groups ?? {};
  if (plus_ancienne === undefined || id === undefined)
    throw new ProblemError({ status: 422, detail: fr.problem.noSuchPage });
  return { perimees: Number(perimees), plus_ancienne, id };
}
