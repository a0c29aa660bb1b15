import { toActivityQuestion } from '../../shared/offers/activity-question.ts';
import type { Entry } from '../draft/contribution-entry.ts';
import { hasFields } from '../draft/contribution-subject.ts';

/** Returns the question about the activities of the written offer, as JSON. Null where there is no offer, or nothing is known of it. */
export function activityQuestionOf(entry: Entry | null): string | null {
  if (entry === null || entry.subject.modele !== 'service' || !hasFields(entry.nature)) return null;
  const question = toActivityQuestion(entry.draft);
  return question === null ? null : JSON.stringify(question);
}
