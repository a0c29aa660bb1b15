import { html } from 'hono/html';
import type { Html } from '../layout.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Lists numbers as options, in their order. */
export function range(values: readonly number[], say: (value: number) => string = String): Record<string, string> {
  // A key that looks like a number would be put in order: a space keeps the one given.
  return Object.fromEntries(values.map((value) => [` ${value}`, say(value)]));
}

export function select(
  name: string,
  label: string,
  options: Readonly<Record<string, string>>,
  { hint, chosen }: { hint?: string; chosen?: string } = {},
): Html {
  const id = `c-${name}`;
  const option = (value: string, text: string): Html =>
    value === chosen
      ? html`<option value="${value}" selected>${text}</option>`
      : html`<option value="${value}">${text}</option>`;
  return html`<label for="${id}">${label}</label>
    <select id="${id}" name="${name}" ${hint === undefined ? '' : html`aria-describedby="${id}-aide"`}>
      ${Object.entries(options).map(([value, text]) => option(value.trim(), text))}
    </select>
    ${hint === undefined ? '' : html`<p class="quiet" id="${id}-aide">${hint}</p>`}`;
}

export function field(name: string, label: string, hint?: string): Html {
  const id = `c-${name}`;
  return html`<label for="${id}">${label}</label>
    <input
      id="${id}"
      name="${name}"
      maxlength="300"
      spellcheck="false"
      ${hint === undefined ? '' : html`aria-describedby="${id}-aide"`}
    />
    ${hint === undefined ? '' : html`<p class="quiet" id="${id}-aide">${hint}</p>`}`;
}

/** Draws boxes to check, folded. */
export function checks(name: string, label: string, values: readonly Choice[]): Html {
  return html`<details>
    <summary>${label}</summary>
    <div role="group" aria-label="${label}" class="checks">
      ${values.map(
        ({ value, label: text }) =>
          html`<label class="check"><input type="checkbox" name="${name}" value="${value}" /> ${text}</label>`,
      )}
    </div>
  </details>`;
}

/** Draws a group of fields, folded. */
export function group(title: string, fields: Html): Html {
  return html`<details class="group">
    <summary>${title}</summary>
    <div>${fields}</div>
  </details>`;
}
