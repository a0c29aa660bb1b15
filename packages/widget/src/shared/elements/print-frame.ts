import type { CSSResult } from 'lit';
import { directionOf, type Language } from '../texts/language.ts';

/** A page to print, in a hidden frame that loads nothing. */
interface PrintFrame {
  readonly body: HTMLElement;
  /** Makes a sheet of styles for the page: it belongs to the document whose window made it. */
  readonly toSheet: (styles: CSSResult) => CSSStyleSheet;
  /** Opens the dialog of the browser. */
  readonly print: () => void;
}

/**
 * Opens a separate page to print, in place of the last one. `open` opens the dialog, for tests.
 * @throws when the browser gives the frame no window.
 */
export function openPrintFrame(
  within: Element,
  { title, language, styles }: { title: string; language: Language; styles: readonly CSSResult[] },
  open: (window: Window) => void = openDialog,
): PrintFrame {
  within.querySelector('iframe')?.remove();
  const frame = within.ownerDocument.createElement('iframe');
  frame.className = 'vh';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  within.append(frame);
  const { contentWindow: window, contentDocument: page } = frame;
  if (window === null || page === null) throw new Error('The browser gives no window to print from.');
  page.title = title;
  page.documentElement.lang = language;
  page.documentElement.dir = directionOf(language);
  const { CSSStyleSheet } = window as unknown as typeof globalThis;
  const toSheet = ({ cssText }: CSSResult): CSSStyleSheet => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  };
  page.adoptedStyleSheets = styles.map(toSheet);
  return { body: page.body, toSheet, print: () => open(window) };
}

function openDialog(window: Window): void {
  window.focus();
  window.print();
}
