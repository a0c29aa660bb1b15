import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import { html, nothing, type TemplateResult } from 'lit';
import { labelOf } from '../../shared/format/field-value.ts';
import { valueOf } from '../draft/contribution-subject.ts';
import { isUnsure, renderBox, renderGroup, sayUnknown } from '../fields/fields.ts';
import { renderRadio } from '../fields/frames.ts';
import type { Form } from '../form/form.ts';

/** The value that stands alone: the offer is for everybody. */
const EVERYONE = 'tous-publics';

/** The boxes, among what of the form is unfolded. */
const BOXES = 'publics';

type Audience = 'all' | 'some' | 'none';

/** Draws the question for whom an offer is: everybody, some people, or not told. The boxes come with the second answer. */
export function renderAudience(form: Form): TemplateResult {
  const { t, draft, folds } = form;
  const chosen = draft.publics;
  const audience = toAudience(chosen, folds.unfolded.has(BOXES));
  const choose = (next: Audience): void => {
    folds.unfold(BOXES, next === 'some');
    folds.doubt('publics', next === 'none');
    form.type('publics', next === 'all' ? [EVERYONE] : chosen.filter((one) => next === 'some' && one !== EVERYONE));
  };
  const isChecked = (value: Audience): boolean => audience === value && (value !== 'none' || isUnsure(form, 'publics'));
  const radio = (value: Audience, label: string): TemplateResult =>
    renderRadio('publics', value, isChecked(value), label, () => choose(value));
  return renderGroup(
    form,
    'publics',
    html`<div class="choices">
        ${radio('all', labelOf('publics', EVERYONE, form.language))} ${radio('some', t.audience.some)}
        ${radio('none', sayUnknown(form))}
      </div>
      ${audience === 'some' ? renderBoxes(form) : nothing}`,
  );
}

function toAudience(chosen: readonly string[], isUnfolded: boolean): Audience {
  if (chosen.length === 1 && chosen[0] === EVERYONE) return 'all';
  return chosen.length > 0 || isUnfolded ? 'some' : 'none';
}

/** Draws a box for each audience. Values unknown to this version stay, to be kept or removed. */
function renderBoxes(form: Form): TemplateResult {
  const known = vocabularyOf('publics').flatMap(({ value }) => (value === EVERYONE ? [] : [value]));
  const before = valueOf(form.record, 'publics');
  const held = [...(Array.isArray(before) ? before : []), ...form.draft.publics];
  const extra = new Set(held.filter((value) => value !== EVERYONE && !known.includes(value)));
  // A record that says both is shown as it is: the box of everybody is there to be taken out.
  const everyone = form.draft.publics.includes(EVERYONE) ? [EVERYONE] : [];
  return html`<div class="which" role="group" aria-labelledby="publics-which">
    <p class="label" id="publics-which">${form.t.audience.which}</p>
    <div class="boxes boxes-wide">
      ${[...everyone, ...known, ...extra].map((value) => renderBox(form, 'publics', value))}
    </div>
  </div>`;
}
