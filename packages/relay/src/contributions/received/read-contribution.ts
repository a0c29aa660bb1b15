import { parseContribution, type Contribution } from '@inclusion-kit/sdk/contributions';
import { parseJson } from '@inclusion-kit/sdk/internal';
import { isTooDeep, MAX_JSON_DEPTH } from './json-depth.ts';
import { ProblemError } from '../../shared/problem.ts';
import { fr } from '../../locales/fr.ts';

/** A body made to be wrong everywhere is not worth an answer larger than itself. */
const MAX_ISSUES = 50;

/**
 * Reads the text of a request as a contribution.
 * @throws ProblemError 400 when it is not JSON, 422 with each field at fault
 */
export function readContribution(text: string, now: Date): Contribution {
  if (isTooDeep(text)) throw new ProblemError({ status: 400, detail: fr.problem.tooDeep(MAX_JSON_DEPTH) });
  const json = parseJson(text);
  if (json === null) throw new ProblemError({ status: 400, detail: fr.problem.notJson });
  const parsed = parseContribution(json.value, { now });
  if (parsed.ok) return parsed.contribution;
  const errors = parsed.issues.slice(0, MAX_ISSUES);
  throw new ProblemError({ status: 422, detail: fr.problem.invalidContribution(parsed.issues.length), errors });
}
