import { html, nothing, type TemplateResult } from 'lit';
import { selectAtFocus } from '../../shared/combobox/select-at-focus.ts';
import { icon, type IconName } from '../../shared/icons/icons.ts';

/** The acts in a plain field, which the field with suggestions takes over. */
export interface Early {
  /** The text typed. Null when nothing was typed. */
  readonly text: string | null;
  readonly isFocused: boolean;
  /** The person asked to search. */
  readonly isSubmitted: boolean;
  /** The person asked to search around them. */
  readonly isLocating: boolean;
}

type PlainName = 'place' | 'q';

interface PlainField {
  readonly sign: IconName;
  readonly label: unknown;
  readonly placeholder: string;
  readonly value: string;
  readonly isDisabled: boolean;
  /** The name of the button that searches around the person. Null without one. */
  readonly around: string | null;
}

const untouched: Early = { text: null, isFocused: false, isSubmitted: false, isLocating: false };
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
  const render = (
    name: PlainName,
    { label, sign, placeholder, value, isDisabled, around }: PlainField,
  ): TemplateResult =>
    html`<div class="field ${name === 'place' ? 'cell-place' : ''}">
      <label class="label" id="${name}-label" for=${name}>${label}</label>
      <div class="box">
        ${icon(sign)}<input
          class="input"
          id=${name}
          role="combobox"
          aria-labelledby="${name}-label"
          aria-autocomplete="list"
          aria-expanded="false"
          aria-controls="list"
          autocomplete="off"
          enterkeyhint="search"
          placeholder=${placeholder}
          value=${value}
          ?disabled=${isDisabled}
          @input=${({ target }: Event) => act(name, { text: (target as HTMLInputElement).value })}
          @focus=${(event: FocusEvent) => {
            act(name, { isFocused: true });
            if (name === 'place' && early(name).text === null) selectAtFocus(event);
          }}
          @blur=${() => act(name, { isFocused: false })}
          @keydown=${({ key }: KeyboardEvent) => key === 'Enter' && submit()}
        />${
          around === null
            ? nothing
            : html`<button
                class="end"
                type="button"
                aria-label=${around}
                title=${around}
                @click=${() => {
                  act(name, { isLocating: true });
                  load();
                }}
              >
                ${icon('locate')}
              </button>`
        }
      </div>
    </div>`;
  return { early, submit, render };
}
