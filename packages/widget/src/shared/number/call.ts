/** The question after a call: it is asked, or the person said that nobody answered, which is sent to nobody. */
export type CallState = 'asked' | 'unanswered';

/** Tells whether a press follows the link that calls a number, inside an element that the selector finds. */
export const isCall = (event: Event, within: string): boolean =>
  event.composedPath().some((one) => one instanceof Element && one.matches(`:is(${within}) a[href^="tel:"]`));

/** Brings the question into sight: the number may have been pressed at the very foot of the window. */
export function showAnswered(root: ParentNode): void {
  for (const one of root.querySelectorAll('.answered')) one.scrollIntoView({ block: 'nearest' });
}
