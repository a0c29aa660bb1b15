import { html, nothing, type TemplateResult } from 'lit';
import { formatValue } from '../../shared/format/field-value.ts';
import { langOf } from '../../shared/format/labels.ts';
import { icon } from '../../shared/icons/icons.ts';
import { isSet } from '../draft/contribution-fields.ts';
import type { Form } from '../form/form.ts';
import type { Said } from './said.ts';

/**
 * Draws the values that the words of a new offer say, each taken by a press. Nothing is filled in without one. Its row is there before
 * them: they come while somebody goes on to what stands under it.
 */
export function renderSaid(form: Form): TemplateResult | typeof nothing {
  const { t, said, language, subject } = form;
  if (!subject.isNew || subject.modele !== 'service') return nothing;
  const take = ({ champ, value }: Said, index: number): void => {
    form.type(champ, isSet(champ) ? [...form.draft[champ], value] : value);
    // The press goes with its value: the next one has the focus, or the field that holds the last.
    if (said.length === 1) form.focus(champ);
    else form.focusPart(`said-${Math.min(index, said.length - 2)}`);
  };
  return html`<div class="from-words" role="group" aria-label=${t.said.title}>
    <p aria-hidden=${said.length > 0}>${icon('info')}${t.said.hint}</p>
    <div class="chips">
      ${said.map((one, index) => {
        const shown = isSet(one.champ) ? [one.value] : one.value;
        return html`<button class="chip" type="button" id="said-${index}" @click=${() => take(one, index)}>
          ${icon('plus')}<span
            >${t.said.fields[one.champ]}<b lang=${langOf(one.value, language)}
              >${formatValue(one.champ, shown, language)}</b
            ></span
          >
        </button>`;
      })}
    </div>
  </div>`;
}
