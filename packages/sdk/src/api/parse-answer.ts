import type * as z from 'zod/mini';
import { ShapeError } from '../errors.ts';
import type { Answer } from './transport.ts';

const MAX_PATHS = 20;

/** The kind of an answer. A schema completes one that is not sound or says what is wrong, and may be loaded only then. */
export interface AnswerKind<T> {
  /** Tells whether an answer is already equal to the schema's result. Absent where the schema is at hand and rarely needed. */
  readonly isSound?: (body: unknown) => boolean;
  /** Gives the schema, or loads it. */
  readonly schema: () => z.ZodMiniType<T> | Promise<z.ZodMiniType<T>>;
}

/** Reads an answer as its kind. @throws ShapeError as `parseWithSchema` */
export async function parseAnswer<T>({ isSound, schema }: AnswerKind<T>, answer: Answer): Promise<T> {
  return isSound?.(answer.body) === true ? (answer.body as T) : parseWithSchema(await schema(), answer);
}

/**
 * Parses an answer with its schema.
 * @throws ShapeError with the paths that do not fit, at most twenty, never their values
 */
export function parseWithSchema<T>(schema: z.ZodMiniType<T>, { body, call, status, requestId, mask }: Answer): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const paths = pathsOf(parsed.error).map(mask);
  const where = paths.filter((path) => path !== '').slice(0, 3);
  throw new ShapeError(
    `The answer to ${call} is not what the API describes${where.length === 0 ? '' : `: see ${where.join(', ')}`}.`,
    {
      paths,
      status,
      requestId,
      hint: 'The API may have changed: look for a newer version of this kit, or check `baseUrl`.',
    },
  );
}

/** Returns the dotted paths that do not fit, each once, at most twenty. */
export function pathsOf({ issues }: z.core.$ZodError): string[] {
  return [...new Set(issues.map(({ path }) => path.map(String).join('.')))].slice(0, MAX_PATHS);
}
