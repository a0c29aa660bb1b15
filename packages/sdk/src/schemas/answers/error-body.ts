import * as z from 'zod/mini';

/**
 * The body of an error: FastAPI's `detail`, a list of complaints or a plain sentence.
 * @see /api/v1/search/services 422 (checked 2026-06-30)
 */
export const ApiErrorBody = z.looseObject({
  detail: z.union([
    z.string(),
    z.array(z.looseObject({ loc: z.array(z.union([z.string(), z.number()])), msg: z.string(), type: z.string() })),
  ]),
});
export type ApiErrorBody = z.infer<typeof ApiErrorBody>;

/**
 * The body of a relay's error, `application/problem+json`. `errors` names the parameters or fields at fault.
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export const ProblemBody = z.looseObject({
  title: z.string(),
  status: z.number(),
  detail: z.optional(z.string()),
  hint: z.optional(z.string()),
  errors: z.optional(z.array(z.looseObject({ field: z.string(), message: z.string(), code: z.optional(z.string()) }))),
});
export type ProblemBody = z.infer<typeof ProblemBody>;
