// The code of an offer in the list of the relay, loaded once one is in the week.
import type { OfferSource } from '@inclusion-kit/sdk';
import type { ActiviteDeSemaine, Programme } from '@inclusion-kit/sdk/activities';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { toActivityQuestion } from '../../shared/offers/activity-question.ts';

/** Asks which activity of the list of a relay an offer is. Null where it has none, or nobody answers: a code only serves other software. */
export async function askCode(
  source: OfferSource,
  { nom, thematiques, type }: Pick<DetailedService, 'nom' | 'thematiques' | 'type'>,
): Promise<string | null> {
  const question = toActivityQuestion({ nom, thematiques: thematiques ?? [], type });
  if (question === null) return null;
  try {
    return (await source.activities?.(question))?.[0]?.code_activite ?? null;
  } catch {
    return null;
  }
}

/** Writes the code that a list of activities has for an offer. Null where the programme holds no such activity of this offer. */
export function withCode(
  programme: Programme,
  { id, offre }: { id: string; offre: string },
  code_activite: string,
): Programme | null {
  const isIt = (one: ActiviteDeSemaine): boolean => one.id === id && one.offre?.id === offre;
  if (!programme.activites.some(isIt)) return null;
  return { ...programme, activites: programme.activites.map((one) => (isIt(one) ? { ...one, code_activite } : one)) };
}
