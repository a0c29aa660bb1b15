import type { ReactiveControllerHost } from 'lit';
import type { FormRecord } from '../draft/contribution-subject.ts';
import { toggle, unfoldedFor, withEditor, type EditorName, type Unfolded } from './unfolded.ts';

interface Hooks {
  /** Loads the code of a control. Never rejects. */
  load(editor: Exclude<EditorName, 'hours-text'>): Promise<void>;
  /** Brings a control that was opened under the person's hands. */
  onOpened(editor: EditorName): void;
}

/** Holds the unfolded parts of a form: categories of thématiques, searched thématiques, controls that open on demand. */
export class FoldsController {
  readonly #host: ReactiveControllerHost;
  readonly #hooks: Hooks;
  #unfolded: Unfolded = new Set();
  #themesTyped = '';

  constructor(host: ReactiveControllerHost, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
  }

  get unfolded(): Unfolded {
    return this.#unfolded;
  }

  /** The words that thématiques are searched by. Empty for none. */
  get themesTyped(): string {
    return this.#themesTyped;
  }

  /** Begins with the folds that suit a record. */
  begin(record: FormRecord): void {
    this.#themesTyped = '';
    this.#set(unfoldedFor(record));
  }

  findThemes(typed: string): void {
    this.#themesTyped = typed;
    this.#host.requestUpdate();
  }

  toggle(categorie: string): void {
    this.#set(toggle(this.#unfolded, categorie));
  }

  /** Opens a control that is seldom needed. */
  async open(editor: EditorName): Promise<void> {
    this.#set(withEditor(this.#unfolded, editor));
    if (editor !== 'hours-text') await this.#hooks.load(editor);
    this.#hooks.onOpened(editor);
  }

  #set(unfolded: Unfolded): void {
    this.#unfolded = unfolded;
    this.#host.requestUpdate();
  }
}
