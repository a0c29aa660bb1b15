import { html, nothing, type TemplateResult } from 'lit';
import { describeWeek } from '../../shared/format/hours/week-in-words.ts';
import { icon } from '../../shared/icons/icons.ts';
import { emptyWeek, readDays, toOsm, toWeek } from './opening-week.ts';
import { isUnsure, renderCommons, renderGroup, renderText } from './fields.ts';
import { renderRadio } from './frames.ts';
import type { Form } from '../form/form.ts';

/** Draws the opening hours: in words first, as a grid on request, as a text when a grid cannot hold them. */
export function renderHoursField(form: Form): TemplateResult {
  const { t, draft, language } = form;
  const typed = draft.horaires_accueil;
  const isText = toWeek(typed) === null;
  const hasGrid = form.folds.unfolded.has('hours') && form.statusOf('hours') === 'ready';
  // The grid stays while a stretch in it is half changed: its text may be none that a grid holds for a moment.
  if ((isText && !hasGrid) || form.folds.unfolded.has('hours-text') || form.statusOf('hours') === 'failed')
    return renderAsText(form, isText);
  const week = describeWeek(typed, language);
  return renderGroup(
    form,
    'horaires_accueil',
    hasGrid
      ? html`<di-hours-field
            id="editor-hours"
            .t=${t.hours}
            .language=${language}
            .value=${typed}
            @hours-change=${(event: CustomEvent<string>) => form.type('horaires_accueil', event.detail)}
            @focusout=${(event: FocusEvent) => {
              // The grid shows the faults of its rows itself. A corrected fault leaves the summary once the focus leaves the grid.
              if (form.shown.has('horaires_accueil') && event.relatedTarget === null) form.leave('horaires_accueil');
            }}
          ></di-hours-field>
          <button class="link-btn small" type="button" @click=${() => form.open('hours-text')}>
            ${t.hours.asText}
          </button>`
      : html`<p class="now">
            ${week === null ? html`<span class="muted">${t.none}</span>` : html`<bdi>${week.text}</bdi>`}
          </p>
          <button class="btn btn-sm" type="button" id="open-hours" @click=${() => form.open('hours')}>
            ${icon('clock')}${typed.trim() === '' ? t.hours.start : t.hours.change}
          </button>`,
    [],
  );
}

/** Opens the grid of the week where it can hold the hours, and leaves the focus where it is. */
export function openHours({ draft, folds, load }: Form): void {
  if (toWeek(draft.horaires_accueil) === null || folds.unfolded.has('hours-text')) return;
  folds.unfold('hours', true);
  load('hours');
}

/** The hours of a new offer that are not those of its structure, among the parts of the form that are unfolded. */
const OWN_HOURS = 'own-hours';

/** Asks when a new offer takes place: at days or hours of its own, at those of its structure where they are known, or not told. */
export function renderWhen(form: Form): TemplateResult {
  const { t, draft, folds, attached, language } = form;
  const ofStructure = attached?.horaires_accueil ?? '';
  const week = describeWeek(ofStructure, language);
  const typed = draft.horaires_accueil.trim();
  const isUnfolded = folds.unfolded.has(OWN_HOURS);
  const isSame = !isUnfolded && typed !== '' && typed === ofStructure.trim();
  const isOwn = !isSame && (isUnfolded || typed !== '');
  const isUntold = !isOwn && !isSame;
  const choose = (own: boolean, hours: string, isUnknown = false): void => {
    folds.unfold(OWN_HOURS, own);
    folds.doubt('horaires_accueil', isUnknown);
    form.type('horaires_accueil', hours);
    if (own) form.open('hours');
  };
  return html`<fieldset class="field" id=${isOwn ? nothing : 'horaires_accueil'}>
      <legend class="label">${t.when.ask}</legend>
      <div class="choices">
        ${renderRadio('when', 'own', isOwn, t.when.own, () => choose(true, ''))}
        ${
          week === null
            ? nothing
            : renderRadio(
                'when',
                'same',
                isSame,
                html`<b>${t.when.same}</b><small><bdi>${week.text}</bdi></small>`,
                () => choose(false, ofStructure),
              )
        }
        ${renderRadio('when', 'none', isUntold && isUnsure(form, 'horaires_accueil'), t.unsure, () => choose(false, '', true))}
      </div>
    </fieldset>
    ${isOwn ? renderHoursField(form) : nothing}`;
}

// Hours that say more than a grid holds: the grid starts from their days, and the former text can be restored.
function openGrid(form: Form, isText: boolean): void {
  if (isText) {
    const days = readDays(form.draft.horaires_accueil);
    form.type('horaires_accueil', days === null ? '' : toOsm({ ...emptyWeek, days }));
  }
  form.open('hours');
}

function renderAsText(form: Form, isText: boolean): TemplateResult {
  const { t } = form;
  return html`${renderText(form, 'horaires_accueil', {
    hint: t.hints['horaires_texte'],
  })}
  ${
    form.statusOf('hours') === 'failed'
      ? html`<p class="small muted">${t.partFailed}</p>`
      : html`<button class="link-btn small" type="button" id="open-hours" @click=${() => openGrid(form, isText)}>
          ${icon('table')}${isText ? t.hours.replace : t.hours.asGrid}
        </button>`
  }
  ${isText ? renderCommons(t.hours.kept) : nothing}`;
}
