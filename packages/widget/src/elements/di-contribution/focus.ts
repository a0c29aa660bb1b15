/** What can take the focus inside a group of controls. */
const FOCUSABLE = 'input:not([disabled]), textarea, select, button, di-hours-field, di-suggest-field, [tabindex]';

/** Moves the focus to a control, or to the first one of a group, opening what folds it away; a text is selected, to be replaced. */
export function focusQuestion(found: HTMLElement | null): void {
  if (found === null) return;
  const isGroup = !found.matches(FOCUSABLE);
  const target = isGroup ? found.querySelector<HTMLElement>(FOCUSABLE) : found;
  for (let at: Element | null = target; at !== null; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  focusElement(target);
  if (target instanceof HTMLInputElement && /^(?:text|tel|email|url)$/.test(target.type)) target.select();
}

/** Moves the focus, and brings what has it to the middle of the window. */
export function focusElement(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
}
