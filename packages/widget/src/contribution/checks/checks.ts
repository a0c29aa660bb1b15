import type { ReactiveControllerHost } from 'lit';
import type { Entry } from '../draft/contribution-entry.ts';
import { findErrors, findIssue, toServerErrors, type Issue, type Question } from './contribution-issues.ts';

const formRules = { findIssue, findErrors, toServerErrors };

/** The rules that check the answers. Tests give their own. */
export type Rules = typeof formRules;

export type Checks = ReturnType<typeof createChecks>;

/** Finds the wrong answers of a form: one when it is left, then at each key until it is right, all of them on sending. */
export function createChecks(host: ReactiveControllerHost, entryOf: () => Entry | null, rules: Rules = formRules) {
  const checks = {
    /** The errors that are shown, in the order of the form once all were looked for. */
    shown: new Map() as ReadonlyMap<Question, Issue>,
    leave: (question: Question): void => {
      // A refusal of the server stays in sight until the answer changes: the rules of this page see nothing wrong in it.
      if (checks.shown.get(question)?.code !== 'server') check(question);
    },
    /** Checks again the questions with a shown error, so that the error goes as soon as the answer is right. */
    recheck: (questions: readonly Question[]): void => {
      for (const question of questions) if (checks.shown.has(question)) check(question);
    },
    find: (entry: Entry): ReadonlyMap<Question, Issue> => rules.findErrors(entry, new Date()),
    show,
    /** Shows the errors that the server found. Returns false when its refusal names no question of the form. */
    showRefusal: (error: unknown): boolean => {
      const refused = rules.toServerErrors(error);
      if (refused !== null) show(refused);
      return refused !== null;
    },
  };

  function show(errors: ReadonlyMap<Question, Issue> = new Map()): void {
    checks.shown = errors;
    host.requestUpdate();
  }

  function check(question: Question): void {
    const entry = entryOf();
    const error = entry === null ? null : rules.findIssue(question, entry, new Date());
    if (error === null && !checks.shown.has(question)) return;
    const shown = new Map(checks.shown);
    if (error === null) shown.delete(question);
    else shown.set(question, error);
    show(shown);
  }

  return checks;
}
