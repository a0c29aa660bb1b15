import { categorieOf } from '@inclusion-kit/sdk/referentiels';
import type { ReactiveControllerHost } from 'lit';
import type { FormRecord } from '../draft/contribution-subject.ts';

/** A control that opens on demand: the grid of hours, the search of an address, the places of a zone. */
export type EditorName = 'hours' | 'hours-text' | 'address' | 'zone' | 'networks';

/** The categories of thématiques that are unfolded, and the controls that were opened. */
export type Unfolded = ReadonlySet<string>;

/** The categories that show at once what the record is about. */
const FIRST = 3;

/** Holds the unfolded parts of a form: categories of thématiques, searched thématiques, controls that open on demand. */
export class FoldsController {
  readonly #host: ReactiveControllerHost;
  readonly #load: (editor: EditorName) => Promise<void>;
  readonly #onOpened: (editor: EditorName) => void;
  unfolded: Unfolded = new Set();
  themesTyped = '';

  constructor(
    host: ReactiveControllerHost,
    load: (editor: EditorName) => Promise<void>,
    onOpened: (editor: EditorName) => void,
  ) {
    this.#host = host;
    this.#load = load;
    this.#onOpened = onOpened;
  }

  begin(record: FormRecord): void {
    this.themesTyped = '';
    this.#set(unfoldedFor(record));
  }

  findThemes(typed: string): void {
    this.themesTyped = typed;
    this.#host.requestUpdate();
  }

  toggle(categorie: string): void {
    this.#set(toggle(this.unfolded, categorie));
  }

  async open(editor: EditorName): Promise<void> {
    this.#set(withEditor(this.unfolded, editor));
    if (editor !== 'hours-text') await this.#load(editor);
    this.#onOpened(editor);
  }

  #set(unfolded: Unfolded): void {
    this.unfolded = unfolded;
    this.#host.requestUpdate();
  }
}

/** Returns the categories to unfold when a form begins: the first ones of the record's thématiques. */
export function unfoldedFor(record: FormRecord): Unfolded {
  const thematiques = record['thematiques'];
  return new Set(Array.isArray(thematiques) ? (thematiques as string[]).map(categorieOf).slice(0, FIRST) : []);
}

export function toggle(unfolded: Unfolded, name: string): Unfolded {
  const next = new Set(unfolded);
  if (!next.delete(name)) next.add(name);
  return next;
}

/** Opens a control. The hours are a grid or a text, never both. */
export function withEditor(unfolded: Unfolded, editor: EditorName): Unfolded {
  const next = new Set(unfolded).add(editor);
  if (editor === 'hours') next.delete('hours-text');
  if (editor === 'hours-text') next.delete('hours');
  return next;
}
