import * as z from 'zod';
import { levels } from '@inclusion-kit/sdk/internal';
import { behindNames } from '@inclusion-kit/sdk/territory';
import { integer, text } from './values.ts';

/** Longest code of a territory: the name of a bassin is one. */
const MOST = 80;

/** Longest value of a number: names of funders come from files, as long as those write them. */
const MOST_VALUE = 2000;

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

/** The parameters of a page of the records behind one of these figures. */
export const behindQuery = territoryQuery.extend({
  de: z
    .array(z.enum(behindNames))
    .transform((values) => values.at(-1) ?? 'services')
    .default('services'),
  valeur: text(MOST_VALUE).default(''),
  page: integer({ min: 1, max: 100_000 }).default(1),
});
