import type { ActivityQuestion } from '@inclusion-kit/sdk';
import type { Entry } from '../draft/contribution-entry.ts';
import { hasFields } from '../draft/contribution-subject.ts';

/** Returns the facts of the written offer that tell its activities, as JSON. Null where there is no offer, or nothing is known of it. */
export function activityQuestionOf(entry: Entry | null): string | null {
  if (entry === null || entry.subject.modele !== 'service' || !hasFields(entry.nature)) return null;
  const { nom, thematiques, type } = entry.draft;
  if (nom.trim() === '' && thematiques.length === 0) return null;
  const question: ActivityQuestion = { nom: nom.trim(), thematiques, ...(type === '' ? {} : { type }) };
  return JSON.stringify(question);
}
