import type { CSSResult } from 'lit';

/** Gives the shadow tree of an element the styles of a part, which come with its code, once. */
export function addStyles(root: HTMLElement | DocumentFragment, styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets.push(...sheets.filter((one) => !root.adoptedStyleSheets.includes(one)));
}
