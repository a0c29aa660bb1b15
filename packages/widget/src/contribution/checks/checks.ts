import type { ReactiveControllerHost } from 'lit';
import type { Entry } from '../draft/contribution-entry.ts';
import type { Issue, Question } from './contribution-questions.ts';

/** The rules that answers are checked by; they come after the first drawing. */
export interface Rules {
  findIssue(question: Question, entry: Entry, now: Date): Issue | null;
  findErrors(entry: Entry, now: Date): ReadonlyMap<Question, Issue>;
  /** Sorts the complaints of a refused sending; null when it names no question of the form. */
  toServerErrors(error: unknown): ReadonlyMap<Question, Issue> | null;
}

/** Says which answers of a form are wrong: each once it was left, then at each key until it is right; all of them on sending. */
export class ChecksController {
  readonly #host: ReactiveControllerHost;
  readonly #entry: () => Entry | null;
  /** What was left before the rules were there to check it. */
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

  /** Takes the rules, and checks what was left meanwhile. */
  take(rules: Rules): void {
    this.#rules = rules;
    for (const question of this.#leftEarly) this.leave(question);
    this.#leftEarly.clear();
  }

  /** Checks an answer that was left. */
  leave(question: Question): void {
    if (this.#rules === null) this.#leftEarly.add(question);
    // What the server refused stays said until the answer changes: the rules of this page see nothing wrong in it.
    else if (this.#shown.get(question)?.code !== 'server') this.#check(question);
  }

  /** Checks again what is shown as wrong, so that the error goes as soon as the answer is put right. */
  recheck(questions: readonly Question[]): void {
    for (const question of questions) if (this.#shown.has(question)) this.#check(question);
  }

  /** Finds all that is wrong, without showing it; null when the rules have not come. */
  find(entry: Entry): ReadonlyMap<Question, Issue> | null {
    return this.#rules?.findErrors(entry, new Date()) ?? null;
  }

  /** Shows these errors and no others. */
  show(errors: ReadonlyMap<Question, Issue> = new Map()): void {
    this.#shown = errors;
    this.#host.requestUpdate();
  }

  /** Shows what the server complains of; false when its refusal names no question of the form. */
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
