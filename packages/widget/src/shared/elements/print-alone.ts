import type { CSSResult } from 'lit';
import { addStyles } from '../styles/add-styles.ts';

/** The ways back of the elements that would stand alone on paper now, by document. */
const wanting = new WeakMap<Document, Set<() => void>>();

const WITHOUT_BOX = [
  ...['display: block', 'position: static', 'float: none', 'inline-size: auto', 'block-size: auto', 'margin: 0'],
  ...['padding: 0', 'border: 0', 'min-inline-size: 0', 'min-block-size: 0', 'max-inline-size: none'],
  ...['max-block-size: none', 'overflow: visible', 'background: none', 'transform: none', 'filter: none', 'opacity: 1'],
  ...['columns: auto', 'contain: none', 'box-shadow: none', 'color-scheme: light'],
]
  .map((rule) => `${rule} !important;`)
  .join(' ');
/** Words that stand in a box beside the element. */
const WITHOUT_WORDS = 'font-size: 0 !important; line-height: 0 !important;';

/**
 * Leaves nothing of a page on paper but one element, under a title, until the function that it returns is called. Rules of style
 * do it: no attribute of the page is touched. An element that is not seen takes no paper. Where several elements of a page would stand
 * alone, none does: each would take the others away.
 */
export function printAlone(element: Element, how: { title: string; paper: CSSResult }): () => void {
  const { ownerDocument: page } = element;
  if (element.getClientRects().length === 0) return () => undefined;
  const others = wanting.get(page) ?? new Set();
  const giveBack = others.size === 0 ? standAlone(element, how) : (): void => undefined;
  for (const end of others) end();
  wanting.set(page, others.add(giveBack));
  return () => {
    others.delete(giveBack);
    giveBack();
  };
}

function standAlone(element: Element, { title, paper }: { title: string; paper: CSSResult }): () => void {
  const { ownerDocument: page } = element;
  const added = [...rulesAround(element)].map(([root, rules]) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media print { ${root === page ? paper.cssText : ''} ${rules.join('\n')} }`);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return { root, sheet };
  });
  const before = page.title;
  page.title = title;
  let isEnded = false;
  return () => {
    if (isEnded) return;
    isEnded = true;
    for (const { root, sheet } of added)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    if (page.title === title) page.title = before;
  };
}

/**
 * Lays a page of paper out in a shadow tree at the end of an element, out of sight on screen and alone on paper, until the function
 * that it returns is called.
 * @param draw draws the page and makes it fit, as wide as its styles say
 */
export function layOutAlone(
  within: Element,
  { title, paper, styles }: { title: string; paper: CSSResult; styles: readonly CSSResult[] },
  draw: (host: HTMLElement, root: ShadowRoot) => void,
): () => void {
  const host = within.ownerDocument.createElement('div');
  host.className = 'paper';
  // Its box is given back on paper.
  Object.assign(host.style, { position: 'fixed', insetBlockStart: '0', opacity: '0', pointerEvents: 'none' });
  const root = host.attachShadow({ mode: 'open' });
  addStyles(root, styles);
  within.append(host);
  draw(host, root);
  const giveBack = printAlone(host, { title, paper });
  return () => {
    giveBack();
    host.remove();
  };
}

/** Writes the rules that hide all but the way to an element, by the roots that they are for: a page and the shadow trees in it. */
function rulesAround(element: Element): Map<DocumentOrShadowRoot, string[]> {
  const rules = new Map<DocumentOrShadowRoot, string[]>();
  const add = (root: Node, rule: string): void => {
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    rules.set(root, [...(rules.get(root) ?? []), rule]);
  };
  for (let at: Element | null = element; at !== null; at = at.assignedSlot ?? parentOf(at)) {
    const root = at.getRootNode();
    const path = pathTo(at);
    const isTop = at.parentNode instanceof Document;
    const words = at === element || isTop ? '' : WITHOUT_WORDS;
    add(root, `${path} { ${WITHOUT_BOX} ${words} } ${path}::before, ${path}::after { content: none !important; }`);
    if (!isTop) add(root, `${besides(at)} { display: none !important; }`);
  }
  return rules;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Writes a selector that finds one element alone in its root, by its places. */
function pathTo(element: Element): string {
  const { parentElement: parent, parentNode } = element;
  if (parentNode instanceof Document) return ':root';
  return `${parent === null ? ':host' : pathTo(parent)} > :nth-child(${placeOf(element)})`;
}

/** Writes a selector of all that stands beside an element. */
function besides(element: Element): string {
  const { parentElement: parent } = element;
  return `${parent === null ? ':host' : pathTo(parent)} > :not(:nth-child(${placeOf(element)}))`;
}

function placeOf(element: Element): number {
  return [...(element.parentNode?.children ?? [])].indexOf(element) + 1;
}
