import type { ReactiveControllerHost } from 'lit';
import type { Entry } from '../draft/contribution-entry.ts';
import type { Issue, Question } from './contribution-questions.ts';

/** The rules that check the answers. They load after the first drawing. */
export interface Rules {
  findIssue(question: Question, entry: Entry, now: Date): Issue | null;
  findErrors(entry: Entry, now: Date): ReadonlyMap<Question, Issue>;
  /** Sorts the errors of a refused sending by question, or returns null when they name no question of the form. */
  toServerErrors(error: unknown): ReadonlyMap<Question, Issue> | null;
}

/**
 * Finds the wrong answers of a form. It checks an answer when the person leaves it, then at each key until it is right, and
 * checks all of them on sending.
 */
export class ChecksController {
  readonly #host: ReactiveControllerHost;
  readonly #entry: () => Entry | null;
  /** Questions that the person left before the rules were loaded. */
  readonly #leftEarly = new Set<Question>();
  #rules: Rules | null = null;
  #shown: ReadonlyMap<Question, Issue> = new Map();

  constructor(host: ReactiveControllerHost, entry: () => Entry | null) {
    this.#host = host;
    this.#entry = entry;
  }

  /** The errors that are shown, in the order of the form once all were looked for. */
  get shown(): ReadonlyMap<Question, Issue> {
    return this.#shown;
  }

  /** Takes the rules, and checks the questions that were left meanwhile. */
  take(rules: Rules): void {
    this.#rules = rules;
    for (const question of this.#leftEarly) this.leave(question);
    this.#leftEarly.clear();
  }

  /** Checks an answer that was left. */
  leave(question: Question): void {
    if (this.#rules === null) this.#leftEarly.add(question);
    // A refusal of the server stays in sight until the answer changes: the rules of this page see nothing wrong in it.
    else if (this.#shown.get(question)?.code !== 'server') this.#check(question);
  }

  /** Checks again the questions with a shown error, so that the error goes as soon as the answer is right. */
  recheck(questions: readonly Question[]): void {
    for (const question of questions) if (this.#shown.has(question)) this.#check(question);
  }

  /** Finds all the errors without showing them, or returns null while the rules are not loaded. */
  find(entry: Entry): ReadonlyMap<Question, Issue> | null {
    return this.#rules?.findErrors(entry, new Date()) ?? null;
  }

  /** Shows these errors and no others. */
  show(errors: ReadonlyMap<Question, Issue> = new Map()): void {
    this.#shown = errors;
    this.#host.requestUpdate();
  }

  /** Shows the errors that the server found. Returns false when its refusal names no question of the form. */
  showRefusal(error: unknown): boolean {
    const refused = this.#rules?.toServerErrors(error) ?? null;
    if (refused !== null) this.show(refused);
    return refused !== null;
  }

  #check(question: Question): void {
    const entry = this.#entry();
    const error = entry === null ? null : (this.#rules?.findIssue(question, entry, new Date()) ?? null);
    if (error === null && !this.#shown.has(question)) return;
    const shown = new Map(this.#shown);
    if (error === null) shown.delete(question);
    else shown.set(question, error);
    this.show(shown);
  }
}
