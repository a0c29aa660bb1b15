import type { LitElement } from 'lit';

interface ControlState {
  readonly value: object | null;
  /** The reason why the value is not valid. Empty when it is valid. */
  readonly message: string;
  /** The reason why a value is needed. Empty when none is needed, or when there is one. */
  readonly missing: string;
  /** The element beside which the browser puts its own message. */
  readonly anchor: HTMLElement | null;
}

/**
 * Lets an element take part in a form of the page: its value in JSON, and its validity.
 * @param refuse is called when a form of the page was sent while the value is not valid.
 */
export function createFormControl(host: LitElement, refuse: () => void) {
  const internals = host.attachInternals();
  let before: string | null = null;
  host.addEventListener('invalid', (event) => {
    // The summary of the form says more than a bubble of the browser.
    event.preventDefault();
    refuse();
  });
  return {
    get isInForm(): boolean {
      return internals.form !== null;
    },
    follow: ({ value, message, missing, anchor }: ControlState): void => {
      const text = value === null ? null : JSON.stringify(value);
      const said = `${text ?? ''} ${message} ${missing} ${String(anchor === null)}`;
      if (said === before) return;
      before = said;
      internals.setFormValue(text);
      if (message !== '') internals.setValidity({ customError: true }, message, anchor ?? undefined);
      else if (missing !== '') internals.setValidity({ valueMissing: true }, missing, anchor ?? undefined);
      else internals.setValidity({});
    },
    /** Sends the form of the page when the value has a name in it. Returns false when there is no form to send. */
    submit: (name: string | null): boolean => {
      const { form } = internals;
      if (form === null || name === null) return false;
      form.requestSubmit();
      return true;
    },
  };
}
