import type { Context } from 'hono';
import * as z from 'zod';
import { fr } from '../locales/fr.ts';

/** One parameter or field at fault, by its dotted path: `code_commune`, `changements.telephone`. */
const FieldProblem = z.object({ field: z.string(), code: z.string(), message: z.string() });
export type FieldProblem = z.infer<typeof FieldProblem>;

const ApiComplaint = z.looseObject({
  loc: z.array(z.union([z.string(), z.number()])),
  msg: z.string(),
  type: z.string(),
});
export type ApiComplaint = Pick<z.infer<typeof ApiComplaint>, 'loc' | 'msg' | 'type'>;

/** A refusal as it is sent. @see https://www.rfc-editor.org/rfc/rfc9457 */
export const ProblemBody = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** A sentence. On the mirrored API routes it may be the API's list of complaints, so that its clients work unchanged. */
  detail: z.union([z.string(), z.array(ApiComplaint)]),
  errors: z.optional(z.array(FieldProblem)),
  request_id: z.optional(z.string()),
});

export interface Problem {
  status: number;
  detail: string | readonly ApiComplaint[];
  /** The sentence for a person who opened a page, where it differs from the one for a program. */
  forPage?: string;
  errors?: readonly FieldProblem[];
  headers?: Readonly<Record<string, string>>;
}

/** Thrown by a route or a guard to refuse a request. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(typeof problem.detail === 'string' ? problem.detail : 'invalid request');
    this.problem = problem;
  }
}

/** Makes a refusal that may be another answer after so many seconds. */
export function retryLater(status: number, detail: string, seconds: number): ProblemError {
  return new ProblemError({ status, detail, headers: { 'Retry-After': String(Math.ceil(seconds)) } });
}

/** Most complaints in an answer: a request that is wrong everywhere is not worth a much longer answer. */
export const MOST_COMPLAINTS = 50;
/** Characters of all the sentences of an answer, of one of them, and of a path: the longest of the API names each value of a vocabulary. */
const MOST_CHARACTERS = 8000;
const LONGEST_MESSAGE = 500;
const LONGEST_PATH = 200;

/**
 * Makes the refusal of a read whose parameters are wrong: complaints, or the API's one plain sentence.
 * @param count the number of all complaints, those that were left out included
 */
export function invalidQuery(detail: string | readonly ApiComplaint[], count = detail.length): ProblemError {
  if (typeof detail === 'string') return new ProblemError({ status: 422, detail, errors: [] });
  const told = withinRoom(detail, ({ msg }) => msg);
  const left = count - told.length;
  if (left > 0) told.push({ type: 'too_many_errors', loc: ['query'], msg: `${left} more errors are not listed` });
  return new ProblemError({ status: 422, detail: told, errors: told.map(toFieldProblem) });
}

/** Makes the refusal of a body. Its sentence tells the number of all fields at fault, those that are not listed included. */
export function invalidBody(tell: (count: number) => string, errors: readonly FieldProblem[]): ProblemError {
  const shortened = errors.slice(0, MOST_COMPLAINTS).map(({ field, code, message }) => ({
    field: shorten(field, LONGEST_PATH),
    code,
    message: shorten(message, LONGEST_MESSAGE),
  }));
  const told = withinRoom(shortened, ({ field, message }) => field + message);
  return new ProblemError({ status: 422, detail: tell(errors.length), errors: told });
}

/** Returns the complaints, from the first, that have room in an answer. */
function withinRoom<T>(complaints: readonly T[], textOf: (complaint: T) => string): T[] {
  let room = MOST_CHARACTERS;
  return complaints.slice(0, MOST_COMPLAINTS).filter((complaint, at) => {
    room -= textOf(complaint).length;
    return at === 0 || room >= 0;
  });
}

const shorten = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

function toFieldProblem({ loc, msg, type }: ApiComplaint): FieldProblem {
  return { field: loc.slice(1).join('.'), code: type, message: msg };
}

/** Writes a refusal in the members of its media type, with the id of the request where it has one. */
export function toProblemBody({
  status,
  detail,
  errors,
  requestId,
}: Pick<Problem, 'status' | 'detail'> & {
  errors?: Problem['errors'] | undefined;
  requestId?: string | undefined;
}): object {
  return {
    type: 'about:blank',
    title: fr.problem.titles[status] ?? `HTTP ${status}`,
    status,
    detail,
    ...(errors === undefined ? {} : { errors }),
    ...(requestId === undefined ? {} : { request_id: requestId }),
  };
}

/** Answers a refusal as `application/problem+json` (RFC 9457), with the id of the request. */
export function toProblemResponse(c: Context, { status, detail, errors, headers = {} }: Problem): Response {
  const requestId = c.res.headers.get('X-Request-Id') ?? undefined;
  const body = toProblemBody({ status, detail, errors, requestId });
  return c.body(JSON.stringify(body), status as 400, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  });
}
