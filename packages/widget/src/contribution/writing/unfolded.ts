import { categorieOf } from '@inclusion-kit/sdk/referentiels';
import type { FormRecord } from '../draft/contribution-subject.ts';

/** A control that opens on demand: the grid of hours, the search of an address, the places of a zone. */
export type EditorName = 'hours' | 'hours-text' | 'address' | 'zone' | 'networks';

/** The categories of thématiques that are unfolded, and the controls that were opened. */
export type Unfolded = ReadonlySet<string>;

/** The categories that show at once what the record is about. */
const FIRST = 3;

/** Returns the categories to unfold when a form begins: the first ones of the record's thématiques. */
export function unfoldedFor(record: FormRecord): Unfolded {
  const thematiques = record['thematiques'];
  return new Set(Array.isArray(thematiques) ? (thematiques as string[]).map(categorieOf).slice(0, FIRST) : []);
}

/** Unfolds a category, or folds it. */
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
