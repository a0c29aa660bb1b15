import * as z from 'zod';
import { TOLD_LEVELS } from '../../territory/figures/reports.ts';

/** The parameters of the figures of a territory. */
export const territoryQuery = z.object({
  niveau: z
    .array(z.enum(TOLD_LEVELS))
    .transform((values) => values.at(-1) ?? 'france')
    .default('france'),
  code: z
    .array(z.string().regex(/^(?:france|[\dAB]{2,9})$/))
    .transform((values) => values.at(-1) ?? 'france')
    .default('france'),
});
