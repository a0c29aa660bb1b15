import type * as z from 'zod/mini';
import { toContributionIssue, type ContributionIssue } from './issue.ts';

type ShapeIssue = z.core.$ZodIssue;

/** Puts what the shape of a contribution has wrong into French. */
export function toShapeIssues(issues: readonly ShapeIssue[], input: unknown): ContributionIssue[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        toContributionIssue([...path, key].join('.'), 'unknown_field', 'cette partie est inconnue, retirez-la.'),
      );
    }
    const field = path.join('.');
    if (field === 'licence') {
      return [toContributionIssue(field, 'licence', 'acceptez le partage sous licence « etalab-2.0 ».')];
    }
    const [code, sentence] = describe(issue, valueAt(input, path) === undefined);
    return [toContributionIssue(field, code, sentence)];
  });
}

function describe(issue: ShapeIssue, absent: boolean): [code: string, sentence: string] {
  if (absent) return ['missing', 'cette partie est obligatoire.'];
  switch (issue.code) {
    case 'too_big':
      return ['too_long', `c’est trop long, ${String(issue.maximum)} caractères au plus.`];
    case 'too_small':
      return ['empty', 'ne peut pas être vide.'];
    case 'invalid_value':
      return ['enum', `la valeur doit être une de celles-ci : ${issue.values.map(String).join(', ')}.`];
    case 'invalid_format':
      return ['format', formats[issue.format] ?? 'la forme n’est pas valable.'];
    default:
      return ['type', 'la valeur n’a pas la bonne forme.'];
  }
}

const formats: Record<string, string> = {
  date: 'donnez une date qui existe, sous la forme AAAA-MM-JJ.',
  url: 'donnez un lien complet, par exemple « https://www.exemple.fr ».',
};

function valueAt(value: unknown, path: readonly string[]): unknown {
  let inner = value;
  for (const key of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined;
    inner = (inner as Record<string, unknown>)[key];
  }
  return inner;
}
