import { html, type TemplateResult } from 'lit';

/** The acts in a plain field, which the field with suggestions takes over. */
export interface Early {
  /** The text typed. Null when nothing was typed. */
  readonly text: string | null;
  readonly isFocused: boolean;
  /** The person asked to search. */
  readonly isSubmitted: boolean;
}

type PlainName = 'place' | 'q';

interface PlainField {
  readonly label: unknown;
  readonly placeholder: string;
  readonly value: string;
  readonly isDisabled: boolean;
}

const untouched: Early = { text: null, isFocused: false, isSubmitted: false };
const names = ['place', 'q'] as const;
const acts = new WeakMap<object, Partial<Record<PlainName, Early>>>();

/** Makes the plain fields of a bar, which take letters until those with suggestions come. `load` asks for these. */
export function createPlainFields(bar: object, load: () => unknown) {
  const early = (name: PlainName): Early => acts.get(bar)?.[name] ?? untouched;
  const act = (name: PlainName, change: Partial<Early>): unknown =>
    acts.set(bar, { ...acts.get(bar), [name]: { ...early(name), ...change } });
  /** Searches once the fields are there. Returns false when nothing was typed. */
  const submit = (): boolean => {
    const typed = names.filter((name) => early(name).text !== null);
    for (const name of typed) act(name, { isSubmitted: true });
    // A part that failed is asked for again.
    if (typed.length > 0) load();
    return typed.length > 0;
  };
  const render = (name: PlainName, { label, placeholder, value, isDisabled }: PlainField): TemplateResult =>
    html`<div class="field ${name === 'place' ? 'cell-place' : ''}">
      <label class="label" for=${name}>${label}</label>
      <input
        class="input"
        id=${name}
        autocomplete="off"
        enterkeyhint="search"
        placeholder=${placeholder}
        value=${value}
        ?disabled=${isDisabled}
        @input=${({ target }: Event) => act(name, { text: (target as HTMLInputElement).value })}
        @focus=${() => act(name, { isFocused: true })}
        @blur=${() => act(name, { isFocused: false })}
        @keydown=${({ key }: KeyboardEvent) => key === 'Enter' && submit()}
      />
    </div>`;
  return { early, submit, render };
}
