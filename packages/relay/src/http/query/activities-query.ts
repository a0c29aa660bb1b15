import * as z from 'zod';
import { text, texts } from './values.ts';

/** The query of the activities that an offer may serve: what is known of it. */
export const activitiesQuery = z.object({
  nom: text(150).default(''),
  thematiques: texts().optional(),
  type: text(100).optional(),
});
