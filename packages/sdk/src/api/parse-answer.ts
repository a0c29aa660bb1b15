import * as z from 'zod/mini';
import { ShapeError } from '../errors.ts';
import type { Answer } from './request.ts';

const MAX_PATHS = 20;

/**
 * Parses an answer with its schema.
 * @throws ShapeError with the paths that do not fit, at most twenty, never their values
 */
export function parseAnswer<T extends z.ZodMiniType>(schema: T, { body, call, requestId, mask }: Answer): z.output<T> {
  const parsed = z.safeParse(schema, body);
  if (parsed.success) return parsed.data;
  const paths = pathsOf(parsed.error).map(mask);
  const where = paths.filter((path) => path !== '').slice(0, 3);
  throw new ShapeError(
    `The answer to ${call} is not what the API describes${where.length === 0 ? '' : `: see ${where.join(', ')}`}.`,
    { paths, requestId, hint: 'The API may have changed: look for a newer version of this kit, or check `baseUrl`.' },
  );
}

/** Returns the dotted paths that do not fit, each once, at most twenty. */
export function pathsOf({ issues }: z.core.$ZodError): string[] {
  return [...new Set(issues.map(({ path }) => path.map(String).join('.')))].slice(0, MAX_PATHS);
}
