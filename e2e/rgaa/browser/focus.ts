// The element that has the focus, through shadow roots, and how its focus is drawn.
import { around, everyElement, tell } from './tree.ts';

export interface Focused {
  /** The words that tell it. */
  readonly told: string;
  /** Its place in the order of the tree, or -1 on the page itself. */
  readonly place: number;
  readonly isMarked: boolean;
}

/** Tells which element has the focus. */
export function focusedElement(): Focused {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement != null) active = active.shadowRoot.activeElement;
  if (active === null || active === document.body || active === document.documentElement) {
    return { told: '', place: -1, isMarked: true };
  }
  let place = 0;
  for (const element of everyElement()) {
    if (element === active) break;
    place += 1;
  }
  // The mark may be drawn around the label or the frame of a field.
  let isMarked = false;
  let one: Element | null = active;
  for (let depth = 0; depth < 4 && one !== null && !isMarked; depth += 1, one = around(one)) isMarked = isOutlined(one);
  // A link in a drawing is marked by the edge of its shape.
  isMarked ||= [...active.children].some(
    (shape) => shape instanceof SVGElement && parseFloat(getComputedStyle(shape).strokeWidth) > 3,
  );
  isMarked ||= active.nextElementSibling !== null && isOutlined(active.nextElementSibling);
  return { told: tell(active), place, isMarked };
}

function isOutlined(element: Element): boolean {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || /(?:^|\s)0px 0px 0px [2-9]/.test(boxShadow);
}
