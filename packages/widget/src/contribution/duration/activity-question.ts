import type { ActivityQuestion } from '@inclusion-kit/sdk';
import { thematiques as values, typesServices } from '@inclusion-kit/sdk/referentiels';
import type { Entry } from '../draft/contribution-entry.ts';
import { hasFields } from '../draft/contribution-subject.ts';

/** Returns the facts of the written offer that tell its activities, as JSON. Null where there is no offer, or nothing is known of it. */
export function activityQuestionOf(entry: Entry | null): string | null {
  if (entry === null || entry.subject.modele !== 'service' || !hasFields(entry.nature)) return null;
  const { nom, type } = entry.draft;
  // A record may have values that no list of activities knows. A relay refuses a question with one.
  const thematiques = entry.draft.thematiques.filter((one) => values.some(({ value }) => value === one));
  if (nom.trim() === '' && thematiques.length === 0) return null;
  const hasType = typesServices.some(({ value }) => value === type);
  const question: ActivityQuestion = { nom: nom.trim(), thematiques, ...(hasType ? { type } : {}) };
  return JSON.stringify(question);
}
