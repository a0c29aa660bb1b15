import { Contribution } from '@inclusion-kit/sdk/contributions';
import { ProblemError } from '../guards/problem.ts';
import { fr } from '../locales/fr.ts';
import { parseJson } from '../dataset/parse-json.ts';

/**
 * Reads the text of a request as a contribution.
 * @throws ProblemError 400 when it is not JSON, 422 with each field at fault
 */
export function readContribution(text: string): Contribution {
  const json = parseJson(text);
  if (json === null) throw new ProblemError({ status: 400, detail: fr.problem.notJson });
  const parsed = Contribution.safeParse(json.value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, code, message }) => ({ field: path.join('.'), code, message }));
  throw new ProblemError({ status: 422, detail: fr.problem.invalidContribution(errors.length), errors });
}
