import type { LitElement } from 'lit';

/** The controls that can take the focus inside a group. */
const FOCUSABLE = 'input:not([disabled]), textarea, select, button, di-hours-field, di-suggest-field, [tabindex]';

/** Moves the focus in a form, once what has just changed is drawn. */
export function createFocus(host: LitElement) {
  const find = (id: string): HTMLElement | null => host.renderRoot.querySelector<HTMLElement>(`#${id}`);
  return {
    find,
    turnTo: async (id: string): Promise<void> => {
      await host.updateComplete;
      focusElement(find(id));
    },
    /** Moves the focus to a control, or to the first one of a group, and selects its text. */
    ask: async (question: string): Promise<void> => {
      await host.updateComplete;
      const found = find(question);
      const target = found?.matches(FOCUSABLE) === false ? found.querySelector<HTMLElement>(FOCUSABLE) : found;
      focusElement(target);
      if (target instanceof HTMLInputElement && /^(?:text|tel|email|url)$/.test(target.type)) target.select();
    },
  };
}

/** Moves the focus, opens the folds around it, and brings what has it to the middle of the window. */
function focusElement(element: HTMLElement | null): void {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (!(at instanceof HTMLDetailsElement) || at.open) continue;
    at.open = true;
    // The browser tells it in a later task: a drawing before that would fold it again, with what has the focus.
    at.dispatchEvent(new Event('toggle'));
  }
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
}
