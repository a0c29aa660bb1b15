// Texts that their box cuts, and the spacing that a reader may choose.
import { drawnText, everyElement, isShown, nearest, tell } from './tree.ts';

/**
 * Lists the elements whose own text is cut by their box. Words for assistive technologies alone have no size, and an
 * excerpt of so many lines is one at every size: its whole stands behind the link or the button it belongs to.
 */
export function clippedTexts(): string[] {
  return [...everyElement()].flatMap((element) => {
    if (!isShown(element) || element.localName === 'option') return [];
    const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    if (!hasText || element.clientWidth < 3) return [];
    const style = getComputedStyle(element);
    if (style.webkitLineClamp !== 'none') return [];
    const isCut = (overflow: string, inner: number, outer: number): boolean =>
      /hidden|clip/.test(overflow) && inner > outer + 2;
    const cut =
      isCut(style.overflowX, element.scrollWidth, element.clientWidth) ||
      isCut(style.overflowY, element.scrollHeight, element.clientHeight);
    const isForReaders = nearest(element, (one) => getComputedStyle(one).clipPath === 'inset(50%)') !== null;
    return cut && !isForReaders ? [tell(element)] : [];
  });
}

/** Sets the spacing of the criterion 10.12 in the page and in every shadow root. */
export function spaceOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const { shadowRoot } of everyElement()) {
    if (shadowRoot !== null) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
  }
}

/**
 * Takes every style sheet away, as a browser does when a reader asks for the content alone.
 * @returns the text before, and the text that is left before any script sees that the page has another size
 */
export function dropStyles(): { before: string; after: string } {
  const before = drawnText();
  for (const root of [document, ...[...everyElement()].map(({ shadowRoot }) => shadowRoot)]) {
    if (root === null) continue;
    root.adoptedStyleSheets = [];
    for (const sheet of root.styleSheets) sheet.disabled = true;
  }
  return { before, after: drawnText() };
}
