import { parseContribution, type Contribution } from '@inclusion-kit/sdk/contributions';
import { parseJson } from '@inclusion-kit/sdk/internal';
import type * as z from 'zod';
import { invalidBody, ProblemError } from '../../shared/problem.ts';
import { fr } from '../../locales/fr.ts';

/** Levels of the deepest JSON that is read. A contribution has five. */
const MAX_JSON_DEPTH = 32;

/** Reads the text of a request by a schema. @throws ProblemError 400 when it is not JSON, 422 with the fields at fault */
export function readJson<T>(schema: z.ZodType<T>, text: string): T {
  const parsed = schema.safeParse(parseBody(text));
  return parsed.success ? parsed.data : refuseParts(parsed.error);
}

/** @throws ProblemError 422 with the fields at fault */
export function refuseParts({ issues }: z.ZodError): never {
  const errors = issues.map(({ path, code }) => {
    const field = path.map(String).join('.');
    return { field, code, message: fr.problem.badPart(field) };
  });
  throw invalidBody(fr.problem.invalidAct, errors);
}

/** Reads the text of a request as a contribution. @throws ProblemError as `readJson` */
export function readContribution(text: string, now: Date): Contribution {
  const parsed = parseContribution(parseBody(text), { now });
  if (parsed.ok) return parsed.contribution;
  throw invalidBody(fr.problem.invalidContribution, parsed.issues);
}

function parseBody(text: string): unknown {
  if (isTooDeep(text)) throw new ProblemError({ status: 400, detail: fr.problem.tooDeep(MAX_JSON_DEPTH) });
  const json = parseJson(text);
  if (json === null) throw new ProblemError({ status: 400, detail: fr.problem.notJson });
  return json.value;
}

/** Tests, before a JSON text is parsed, whether it is nested too deeply for the functions that call themselves at each level. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (isInString) {
      if (sign === '\\') index += 1;
      else if (sign === '"') isInString = false;
    } else if (sign === '"') isInString = true;
    else if (sign === '[' || sign === '{') {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) return true;
    } else if (sign === ']' || sign === '}') depth -= 1;
  }
  return false;
}
