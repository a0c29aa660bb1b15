// The element that has the focus, through shadow roots, and how its focus is drawn.
import { around, everyElement, tell } from './tree.ts';

export interface Focused {
  /** The words that tell it. */
  readonly told: string;
  /** The page itself has it, no element. */
  readonly isPage: boolean;
  /** How the element lies to the one of the look before: a page that grows or shrinks meanwhile moves both. */
  readonly sinceLast: 'first' | 'same' | 'further' | 'back' | 'gone';
  /** It is the first element that was looked at. */
  readonly isStart: boolean;
  readonly isMarked: boolean;
}

let start: Element | undefined;
let last: Element | undefined;

/** Tells which element has the focus, and remembers it for the next look. */
export function focusedElement(): Focused {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement != null) active = active.shadowRoot.activeElement;
  if (active === null || active === document.body || active === document.documentElement) {
    return { told: '', isPage: true, sinceLast: 'gone', isStart: false, isMarked: true };
  }
  const sinceLast = compare(active, last);
  const isStart = active === start;
  start ??= active;
  last = active;
  // The mark may be drawn around the label or the frame of a field.
  let isMarked = false;
  let one: Element | null = active;
  for (let depth = 0; depth < 4 && one !== null && !isMarked; depth += 1, one = around(one)) isMarked = isOutlined(one);
  // A link in a drawing is marked by the edge of its shape.
  isMarked ||= [...active.children].some(
    (shape) => shape instanceof SVGElement && parseFloat(getComputedStyle(shape).strokeWidth) > 3,
  );
  isMarked ||= active.nextElementSibling !== null && isOutlined(active.nextElementSibling);
  return { told: tell(active), isPage: false, sinceLast, isStart, isMarked };
}

/** Compares two elements by the order of the tree, as it is now. */
function compare(element: Element, before: Element | undefined): Focused['sinceLast'] {
  if (before === undefined) return 'first';
  if (element === before) return 'same';
  if (!before.isConnected) return 'gone';
  for (const one of everyElement()) {
    if (one === before) return 'further';
    if (one === element) return 'back';
  }
  return 'gone';
}

function isOutlined(element: Element): boolean {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || /(?:^|\s)0px 0px 0px [2-9]/.test(boxShadow);
}
