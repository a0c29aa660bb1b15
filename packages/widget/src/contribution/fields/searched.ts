import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../shared/icons/icons.ts';
import type { DiSuggestField, Suggestion } from '../../shared/suggest-field/di-suggest-field.ts';
import type { Form } from '../form/form.ts';
import type { EditorName } from '../writing/folds.ts';
import { without } from './fields.ts';

interface Search<V>
  extends
    Partial<Pick<DiSuggestField, 'id' | 'hint' | 'error' | 'required' | 'text' | 'add'>>,
    Pick<DiSuggestField, 'label' | 'placeholder'> {
  readonly find: (typed: string, signal: AbortSignal) => Promise<readonly Suggestion<V>[]>;
  readonly onPick: (value: V) => void;
  /** The sentence of an empty list. Default: that of any search. */
  readonly none?: string;
  readonly onTyped?: (text: string) => void;
  readonly onAdd?: (text: string) => void;
}

export function renderSuggest<V>(
  form: Form,
  {
    id,
    label,
    hint = '',
    placeholder,
    error = '',
    required = '',
    text = '',
    add = null,
    none,
    find,
    onPick,
    onTyped,
    onAdd,
  }: Search<V>,
) {
  return html`<di-suggest-field
    id=${id ?? nothing}
    .t=${none === undefined ? form.t.find : { ...form.t.find, none }}
    .label=${label}
    .hint=${hint}
    .placeholder=${placeholder}
    .error=${error}
    .required=${required}
    .text=${text}
    .add=${add}
    .find=${find}
    @typed=${(event: CustomEvent<string>) => onTyped?.(event.detail)}
    @add=${(event: CustomEvent<string>) => onAdd?.(event.detail)}
    @announce=${(event: CustomEvent<string>) => form.say(event.detail)}
    @pick=${(event: CustomEvent<V>) => onPick(event.detail)}
  ></di-suggest-field>`;
}

/** Draws a control that opens on demand: its button until it is opened and loaded. */
export function renderOpening(
  form: Form,
  editor: EditorName,
  button: { readonly sign: IconName; readonly text: string },
  renderOpen: () => TemplateResult,
): TemplateResult {
  const status = form.statusOf('suggest');
  if (form.folds.unfolded.has(editor) && status === 'ready') return renderOpen();
  return html`<button class="btn btn-sm" type="button" id="open-${editor}" @click=${() => form.open(editor)}>
      ${icon(button.sign)}${button.text}
    </button>
    ${status === 'failed' ? html`<p class="small muted">${form.t.partFailed}</p>` : nothing}`;
}

/** Draws the values of a set, each to be removed, or `none`. */
export function renderTokens(
  form: Form,
  champ: 'reseaux_porteurs' | 'zone_eligibilite',
  none: string,
  nameOf: (value: string) => string,
): TemplateResult {
  const { t, draft } = form;
  const chosen = draft[champ];
  if (chosen.length === 0) return html`<p class="now muted">${none}</p>`;
  const remove = (value: string): void => {
    form.type(champ, without(chosen, value));
    form.focus(champ);
  };
  return html`<ul class="tokens" aria-label=${t.labels[champ]}>
    ${chosen.map(
      (value) =>
        html`<li>
          <button class="chip chip-sel" type="button" @click=${() => remove(value)}>
            <bdi lang="fr">${nameOf(value)}</bdi>${icon('close')}<span class="vh"> ${t.remove}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}
