// The tree as a reader meets it: elements of the page and of every open shadow root.

/** Lists every element in the order of the tree, those of a shadow root after their host. */
export function* everyElement(root: ParentNode = document): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot !== null) yield* everyElement(element.shadowRoot);
  }
}

/** Tells whether an element is drawn. */
export const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** Lists the elements that are drawn and match a selector. */
export const shown = (selector: string): HTMLElement[] =>
  [...everyElement()].filter((element) => element.matches(selector) && isShown(element));

/** Returns the element around another, through slots and shadow roots. */
export function around(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Finds the nearest element, the first or one around it, that passes a test. */
export function nearest(element: Element, test: (one: Element) => boolean): Element | null {
  for (let one: Element | null = element; one !== null; one = around(one)) if (test(one)) return one;
  return null;
}

/** Tells whether assistive technologies are told to ignore an element. */
export const isIgnored = (element: Element): boolean =>
  /^(?:none|presentation)$/.test(element.getAttribute('role') ?? '') ||
  (element.localName === 'img' && element.getAttribute('alt') === '') ||
  nearest(element, (one) => one.getAttribute('aria-hidden') === 'true') !== null;

interface AxeInside {
  setup(root: Element): void;
  teardown(): void;
  utils: { getNodeFromTree(element: Element): unknown };
  commons: { text: { accessibleTextVirtual(node: unknown): string } };
}

let isTreeRead = false;

/** Runs a look during which the names that assistive technologies hear are known. A look within it reads the tree no second time. */
export function withNames<T>(look: (nameOf: (element: Element) => string) => T): T {
  const { axe } = globalThis as unknown as { axe: AxeInside };
  const isOuter = !isTreeRead;
  if (isOuter) axe.setup(document.documentElement);
  isTreeRead = true;
  try {
    return look((element) => {
      const node = axe.utils.getNodeFromTree(element);
      return node === undefined || node === null ? '' : axe.commons.text.accessibleTextVirtual(node).trim();
    });
  } finally {
    if (isOuter) {
      axe.teardown();
      isTreeRead = false;
    }
  }
}

/** Names an element in a fault. */
export function tell(element: Element): string {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? `${root.host.localName} ` : '';
  const label = (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim().slice(0, 50);
  const part = element.getAttribute('class') ?? element.id;
  return `${host}<${element.localName}${part === '' ? '' : ` ${part}`}> ${label}`.trim();
}

/** Returns the text of the page as it is drawn, shadow roots included. */
export function drawnText(): string {
  const texts: string[] = [];
  for (const element of everyElement()) {
    if (/^(?:script|style|template|option)$/.test(element.localName) || !isShown(element)) continue;
    for (const node of element.childNodes) if (node instanceof Text) texts.push(node.data);
  }
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

/** Tells the elements that have no name. */
export const unnamed = (elements: readonly Element[]): string[] =>
  withNames((nameOf) => elements.filter((one) => nameOf(one) === '').map(tell));
