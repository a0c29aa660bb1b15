import * as z from 'zod';
import { levels } from '@inclusion-kit/sdk/internal';

/** Longest code of a territory: the name of a bassin is one. */
const MOST = 80;

/** The parameters of the figures of a territory. */
export const territoryQuery = z.object({
  niveau: z
    .array(z.enum(levels))
    .transform((values) => values.at(-1) ?? 'france')
    .default('france'),
  code: z
    .array(z.string().max(MOST))
    .transform((values) => values.at(-1) ?? 'france')
    .default('france'),
});
