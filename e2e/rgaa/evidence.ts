// The notes of the audit about one screen.
import type { checks } from './browser/checks.ts';
import type { Subject } from './browser/subjects.ts';

/** A check, by the name that the evidence gives it. The first are made of the page as it stands, the others by acting on it. */
export type CheckName = keyof typeof checks | ActedCheck;

/** The checks that act on the page. */
export type ActedCheck =
  | 'axe-sombre'
  | 'html-valide'
  | 'focus-visible'
  | 'ordre-de-tabulation'
  | 'sans-piege'
  | 'lien-d-evitement'
  | 'texte-agrandi'
  | 'largeur-320'
  | 'espacement'
  | 'sans-style'
  | 'touche-seule'
  | 'sans-fenetre'
  | 'portrait';

/** The words of Ara: conforme, non conforme, non applicable, non testé. */
export type Verdict = 'C' | 'NC' | 'NA' | 'NT';

/** The things found on a screen. */
export interface Evidence {
  readonly subjects: Readonly<Record<Subject, number>>;
  /** Faults by check, one line each. */
  readonly checks: Readonly<Record<CheckName, readonly string[]>>;
  /** Criteria that a rule of axe looked at and found right, and those where it found faults. */
  readonly axe: { readonly passed: readonly string[]; readonly failed: Readonly<Record<string, readonly string[]>> };
  /** The names that a person reads over. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}
