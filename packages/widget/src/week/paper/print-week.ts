// The printing of a week, by its button and by the browser's own menu.
import { render } from 'lit';
import { printAlone } from '../../shared/elements/print-alone.ts';
import { openPrintFrame } from '../../shared/elements/print-frame.ts';
import { addStyles } from '../../shared/styles/add-styles.ts';
import type { WeekProperties } from '../di-week/week-properties.ts';
import type { View } from '../view.ts';
import { renderSheet, type SheetContext } from './sheet.ts';
import { paperStyles, sheetStyles } from './sheet.styles.ts';

type Facts = Pick<SheetContext, 'contact' | 'now'>;

/** Opens the printing of a week on one page, in the language of the reader. */
export function printWeek(
  { t, language, plan, conflits, unchecked }: View,
  within: Element,
  { open, ...facts }: Facts & { open?: ((window: Window) => void) | undefined },
): void {
  const styles = [paperStyles, sheetStyles];
  const frame = openPrintFrame(within, { title: t.sheet.title, language, styles }, open);
  render(renderSheet({ t, language, plan, conflits, unchecked, ...facts }), frame.body);
  frame.print();
}

/** Lays the page that the button gives out in place of the week, for the browser's own menu. Returns the way back. */
export function layOut(host: WeekProperties, { t, language, plan, conflits, unchecked }: View): () => void {
  const { contact, now, renderRoot } = host;
  const [week, press] = ['.week', '.press'].map((name) => renderRoot.querySelector(name));
  const paper = host.ownerDocument.createElement('div');
  paper.className = 'paper';
  paper.lang = language;
  const root = paper.attachShadow({ mode: 'open' });
  addStyles(root, [sheetStyles]);
  render(renderSheet({ t, language, plan, conflits, unchecked, contact, now }), root);
  press?.append(paper);
  week?.classList.add('on-paper');
  const giveBack = host.printWithPage
    ? () => undefined
    : printAlone(host, { title: t.sheet.title, paper: paperStyles });
  return () => {
    giveBack();
    week?.classList.remove('on-paper');
    paper.remove();
  };
}
