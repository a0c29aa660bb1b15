import { categorieOf } from '@inclusion-kit/sdk/referentiels';
import type { ReactiveControllerHost } from 'lit';
import type { FormRecord } from '../draft/contribution-subject.ts';

/** A control that opens on demand: the grid of hours, the search of an address, the places of a zone. */
export type EditorName = 'hours' | 'hours-text' | 'address' | 'zone' | 'networks';

/** The categories of thématiques that are unfolded, and the controls that were opened. */
export type Unfolded = ReadonlySet<string>;

/** The categories that show at once what the record is about. */
const FIRST = 3;

/** Holds what a form shows and does not send: categories of thématiques, searched thématiques, controls that open on demand, « je ne sais pas ». */
export function createFolds(
  host: ReactiveControllerHost,
  load: (editor: EditorName) => Promise<void>,
  onOpened: (editor: EditorName) => void,
) {
  const folds = {
    unfolded: new Set() as Unfolded,
    themesTyped: '',
    /** The questions of something new that the person said they cannot answer. */
    unsure: new Set() as ReadonlySet<string>,
    begin: (record: FormRecord) => set({ unfolded: unfoldedFor(record), unsure: new Set(), themesTyped: '' }),
    findThemes: (themesTyped: string) => set({ themesTyped }),
    /** Unfolds a list that a search had shortened. */
    showAll: (name: string) => set({ unfolded: new Set([...folds.unfolded, name]), themesTyped: '' }),
    toggle: (categorie: string) => set({ unfolded: toggle(folds.unfolded, categorie) }),
    /** Unfolds a part, or folds it. */
    unfold: (name: string, isUnfolded: boolean): void => {
      if (folds.unfolded.has(name) !== isUnfolded) folds.toggle(name);
    },
    /** Keeps whether the person said that they cannot answer a question. */
    doubt: (question: string, isUnsure: boolean): void => {
      if (folds.unsure.has(question) !== isUnsure) set({ unsure: toggle(folds.unsure, question) });
    },
    open: async (editor: EditorName): Promise<void> => {
      set({ unfolded: withEditor(folds.unfolded, editor) });
      if (editor !== 'hours-text') await load(editor);
      onOpened(editor);
    },
  };

  function set(change: { unfolded?: Unfolded; unsure?: ReadonlySet<string>; themesTyped?: string }): void {
    Object.assign(folds, change);
    host.requestUpdate();
  }

  return folds;
}

/** Returns the categories to unfold when a form begins: the first ones of the record's thématiques. */
export function unfoldedFor(record: FormRecord): Unfolded {
  const thematiques = record['thematiques'];
  return new Set(Array.isArray(thematiques) ? (thematiques as string[]).map(categorieOf).slice(0, FIRST) : []);
}

export function toggle(unfolded: ReadonlySet<string>, name: string): ReadonlySet<string> {
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
