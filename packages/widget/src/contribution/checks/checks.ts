import type { ReactiveControllerHost } from 'lit';
import type { Entry } from '../draft/contribution-entry.ts';
import { findErrors, findIssue, toServerErrors, type Issue, type Question } from './contribution-issues.ts';

const formRules = { findIssue, findErrors, toServerErrors };

/** The rules that check the answers. Tests give their own. */
export type Rules = typeof formRules;

/** Finds the wrong answers of a form: one when it is left, then at each key until it is right, all of them on sending. */
export class ChecksController {
  readonly #host: ReactiveControllerHost;
  readonly #entry: () => Entry | null;
  readonly #rules: Rules;
  /** The errors that are shown, in the order of the form once all were looked for. */
  shown: ReadonlyMap<Question, Issue> = new Map();

  constructor(host: ReactiveControllerHost, entry: () => Entry | null, rules: Rules = formRules) {
    this.#host = host;
    this.#entry = entry;
    this.#rules = rules;
  }

  leave(question: Question): void {
    // A refusal of the server stays in sight until the answer changes: the rules of this page see nothing wrong in it.
    if (this.shown.get(question)?.code !== 'server') this.#check(question);
  }

  /** Checks again the questions with a shown error, so that the error goes as soon as the answer is right. */
  recheck(questions: readonly Question[]): void {
    for (const question of questions) if (this.shown.has(question)) this.#check(question);
  }

  find(entry: Entry): ReadonlyMap<Question, Issue> {
    return this.#rules.findErrors(entry, new Date());
  }

  show(errors: ReadonlyMap<Question, Issue> = new Map()): void {
    this.shown = errors;
    this.#host.requestUpdate();
  }

  /** Shows the errors that the server found. Returns false when its refusal names no question of the form. */
  showRefusal(error: unknown): boolean {
    const refused = this.#rules.toServerErrors(error);
    if (refused !== null) this.show(refused);
    return refused !== null;
  }

  #check(question: Question): void {
    const entry = this.#entry();
    const error = entry === null ? null : this.#rules.findIssue(question, entry, new Date());
    if (error === null && !this.shown.has(question)) return;
    const shown = new Map(this.shown);
    if (error === null) shown.delete(question);
    else shown.set(question, error);
    this.show(shown);
  }
}
