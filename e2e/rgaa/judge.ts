// The verdict of a criterion on a screen, from the notes about it.
import { readFileSync } from 'node:fs';
import { content } from './criteria/content.ts';
import type { Rules } from './criteria/rule.ts';
import { structure } from './criteria/structure.ts';
import { use } from './criteria/use.ts';
import type { Evidence, Verdict } from './evidence.ts';

interface Theme {
  readonly theme: string;
  readonly criteres: Readonly<Record<string, string>>;
}

const file = new URL('../../docs/rgaa/criteres.json', import.meta.url);
/** The thirteen themes with their criteria, as they are published. */
export const themes = (JSON.parse(readFileSync(file, 'utf8')) as { themes: readonly Theme[] }).themes;

/** How each criterion is judged. */
export const rules: Rules = { ...content, ...structure, ...use };

/** Judges a criterion on a screen. */
export function judge(criterion: string, { subjects, checks, axe }: Evidence): Verdict {
  const { about, checks: names = [], apart, untested } = rules[criterion] ?? {};
  const isFaulty = criterion in axe.failed || names.some((name) => checks[name].length > 0);
  if (isFaulty) return 'NC';
  if (apart !== undefined || about?.every((subject) => subjects[subject] === 0) === true) return 'NA';
  return untested === undefined ? 'C' : 'NT';
}
