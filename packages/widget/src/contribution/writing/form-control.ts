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

/** Lets an element take part in a form of the page: its value in JSON, and its validity. */
export class FormControl {
  readonly #internals: ElementInternals;
  #said: string | null = null;

  /** `refuse` is called when a form of the page was sent while the value is not valid. */
  constructor(host: LitElement, refuse: () => void) {
    this.#internals = host.attachInternals();
    host.addEventListener('invalid', (event) => {
      // The summary of the form says more than a bubble of the browser.
      event.preventDefault();
      refuse();
    });
  }

  get isInForm(): boolean {
    return this.#internals.form !== null;
  }

  follow({ value, message, missing, anchor }: ControlState): void {
    const text = value === null ? null : JSON.stringify(value);
    const said = `${text ?? ''} ${message} ${missing} ${String(anchor === null)}`;
    if (said === this.#said) return;
    this.#said = said;
    this.#internals.setFormValue(text);
    if (message !== '') this.#internals.setValidity({ customError: true }, message, anchor ?? undefined);
    else if (missing !== '') this.#internals.setValidity({ valueMissing: true }, missing, anchor ?? undefined);
    else this.#internals.setValidity({});
  }

  /** Sends the form of the page when the value has a name in it. Returns false when there is no form to send. */
  submit(name: string | null): boolean {
    const { form } = this.#internals;
    if (form === null || name === null) return false;
    form.requestSubmit();
    return true;
  }
}
