// How a criterion is judged on a screen.
import type { CheckName } from '../evidence.ts';
import type { Subject } from '../browser/subjects.ts';

/** The rule of one criterion. Faults that axe finds under its number count too. */
export interface Rule {
  /** The things that it is about, where any of them is enough. A screen without them: it does not apply. */
  readonly about?: readonly Subject[];
  /** The checks that prove it. */
  readonly checks?: readonly CheckName[];
  /** The words of a person who read it over, on the day of the audit. */
  readonly read?: string;
  /** Why it applies to no screen. */
  readonly apart?: string;
  /** Why no screen has been tested, where it applies. */
  readonly untested?: string;
  /** The part that the site answers for, which shows the elements. */
  readonly host?: string;
}

export type Rules = Readonly<Record<string, Rule>>;
