import type { Context } from 'hono';
import * as z from 'zod';
import { levels } from '@inclusion-kit/sdk/internal';
import { behindNames } from '@inclusion-kit/sdk/territory';
import { invalidQuery } from '../../shared/problem.ts';
import { parseQuery } from './parse-query.ts';
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

/** Unread parameters that a page names, and the letters of one: more is no mistake of a person. */
const [MOST_NAMES, LONGEST_NAME] = [3, 40];

/** Lists the first parameters of the address of a page that it does not read, so that it names them: a page shows itself all the same. */
export const unreadOf = (params: URLSearchParams, known: readonly string[]): string[] =>
  [...new Set(params.keys())]
    .filter((name) => !known.includes(name) && name.length <= LONGEST_NAME)
    .slice(0, MOST_NAMES);

/**
 * Reads a query of figures. A parameter that is none of it is refused: left out, `departement=13` would give the figures of the country.
 * @throws ProblemError 422 naming each of them, and those that name a territory
 */
export function readTold<Schema extends typeof territoryQuery | typeof behindQuery>(
  c: Context,
  schema: Schema,
): z.output<Schema> {
  const known = new Set(Object.keys(schema.shape));
  const unknown = [...new Set(new URL(c.req.url).searchParams.keys())].filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw invalidQuery(
      unknown.map((name) => ({
        type: 'unsupported',
        loc: ['query', name],
        msg: `'${name}' is not read here: 'niveau' and 'code' name a territory, for instance niveau=departement&code=13`,
      })),
    );
  return parseQuery(c, schema);
}
