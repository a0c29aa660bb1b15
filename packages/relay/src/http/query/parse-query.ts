import type { Context } from 'hono';
import type * as z from 'zod';
import { invalidQuery, MOST_COMPLAINTS, type ApiComplaint } from '../../shared/problem.ts';

/**
 * Reads the query of a request by its schema as the API does: a repeated key is a list, or its last value where one is expected, and unknown
 * parameters are ignored.
 * @see /api/v1/search/services (checked 2026-06-30)
 * @throws ProblemError 422 with the complaints that have room in an answer, in the API's own words and by field
 */
export function parseQuery<Schema extends z.ZodObject>(c: Context, schema: Schema): z.output<Schema> {
  const { success, data, error } = schema.safeParse(readQuery(c, schema));
  if (!success) throw invalidQuery(error.issues.slice(0, MOST_COMPLAINTS).map(toComplaint), error.issues.length);
  return data;
}

/** Reads the values of the parameters that a schema has, in lists: an absent one is undefined. */
export function readQuery(c: Context, { shape }: z.ZodObject): Record<string, string[] | undefined> {
  const query = new URL(c.req.url).searchParams;
  return Object.fromEntries(Object.keys(shape).map((name) => [name, query.has(name) ? query.getAll(name) : undefined]));
}

function toComplaint(issue: z.core.$ZodIssue): ApiComplaint {
  const [type, msg] = judge(issue);
  return { type, loc: ['query', ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))], msg };
}

function judge(issue: z.core.$ZodIssue): [type: string, msg: string] {
  switch (issue.code) {
    case 'custom':
      return [String(issue.params?.['type']), issue.message];
    case 'too_small':
      return ['greater_than_equal', `Input should be greater than or equal to ${issue.minimum}`];
    case 'too_big':
      return issue.origin === 'string'
        ? ['string_too_long', `String should have at most ${issue.maximum} characters`]
        : ['less_than_equal', `Input should be less than or equal to ${issue.maximum}`];
    case 'invalid_value':
      return ['enum', `Input should be ${formatChoices(issue.values.map(String))}`];
    case 'invalid_type':
      return issue.expected === 'array'
        ? ['missing', 'Field required']
        : ['finite_number', 'Input should be a finite number'];
    default:
      return ['value_error', issue.message];
  }
}

function formatChoices(known: readonly string[]): string {
  const quoted = known.map((value) => `'${value}'`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
