import * as z from 'zod';
import { code } from './values.ts';

/** The query of the day since which records are asked. Without one, all are. */
export const sinceQuery = z.object({
  depuis: code(/^\d{4}-\d{2}-\d{2}$/, 10)
    .refine((value) => !Number.isNaN(Date.parse(value)), {
      error: 'Input should be a valid date',
      params: { type: 'date_parsing' },
    })
    .optional(),
});
