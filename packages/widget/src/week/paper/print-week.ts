// The printing of a week, loaded when it is asked for.
import { render } from 'lit';
import { openPrintFrame } from '../../shared/elements/print-frame.ts';
import type { View } from '../view.ts';
import { renderSheet, type SheetContext } from './sheet.ts';
import { sheetStyles } from './sheet.styles.ts';

/** Opens the printing of a week on one page, in the language of the reader. */
export function printWeek(
  { t, language, plan }: View,
  within: Element,
  { open, ...facts }: Pick<SheetContext, 'contact' | 'now'> & { open?: ((window: Window) => void) | undefined },
): void {
  const frame = openPrintFrame(within, { title: t.sheet.title, language, styles: [sheetStyles] }, open);
  render(renderSheet({ t, language, plan, ...facts }), frame.body);
  frame.print();
}
