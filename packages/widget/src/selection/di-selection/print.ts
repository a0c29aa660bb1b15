import { render, type TemplateResult } from 'lit';
import { directionOf, type Language } from '../../shared/texts/language.ts';
import { pageStyles, sheetStyles } from './sheet.styles.ts';

/** Prints a separate page in a hidden frame that loads nothing. @throws when the browser gives the frame no window. */
export function printAlone(
  within: Element,
  { title, language, content }: { title: string; language: Language; content: TemplateResult },
  open = openDialog,
): void {
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
  // A sheet of styles belongs to the document whose window made it.
  const { CSSStyleSheet } = window as unknown as typeof globalThis;
  page.adoptedStyleSheets = [pageStyles, sheetStyles].map(({ cssText }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
  render(content, page.body);
  open(window);
}

function openDialog(window: Window): void {
  window.focus();
  window.print();
}
