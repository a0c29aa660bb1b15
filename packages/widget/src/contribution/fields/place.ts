import { isAddressLookup } from '@inclusion-kit/sdk/geography';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../shared/icons/icons.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { isPointStale, type Draft } from '../draft/contribution-draft.ts';
import { addressChamps, homeOf, isSameAddress, noAddress } from '../draft/home.ts';
import { findAddresses, readAddress } from './finders.ts';
import { findPoint, ofPoint } from './point.ts';
import type { Form } from '../form/form.ts';
import { renderOpening, renderSuggest } from './searched.ts';

export function renderSearch(form: Form): TemplateResult | typeof nothing {
  const { t, geography } = form;
  if (geography === null || !isAddressLookup(geography)) return nothing;
  return html`<div>
    ${renderOpening(form, 'address', { sign: 'search', text: t.place.search }, () =>
      renderSuggest(form, {
        id: 'editor-address',
        label: t.place.search,
        hint: t.place.hint,
        placeholder: t.place.placeholder,
        find: (typed, signal) => findAddresses(geography, typed, signal),
        onPick: (adresse) =>
          void readAddress(geography, adresse).then((values) => {
            form.writing.fill(values);
            form.focus('adresse');
          }),
      }),
    )}
  </div>`;
}

/** Tells whether a new offer is at the address of its structure, which then stands for the fields. A refused one is shown. */
export function isAtHome(form: Form): boolean {
  const { draft, shown, attached, isElsewhere } = form;
  const home = offeredHome(form);
  if (attached === null && isElsewhere) return false;
  return home !== null && isSameAddress(draft, home) && !addressChamps.some((champ) => shown.has(champ));
}

/**
 * Returns the address that a new offer may take over, without any field until its structure is chosen. Null when there is none to
 * wait for.
 */
function offeredHome({ nature, attached, circumstances }: Form): Partial<Draft> | null {
  if (attached !== null) return homeOf(attached);
  return nature === 'nouveau-service' && circumstances.structure === null ? noAddress : null;
}

/** Draws the box that gives a new offer the address of its structure, once people are known to come to one that is chosen. */
export function renderHome(form: Form): TemplateResult | typeof nothing {
  const { t, attached, draft } = form;
  const home = offeredHome(form);
  if (home === null || attached === null || !draft.modes_accueil.includes('en-presentiel')) return nothing;
  const isChecked = isAtHome(form);
  return html`<label class="choice"
    ><input
      type="checkbox"
      id="at-home"
      .checked=${live(isChecked)}
      @change=${() => form.settle(isChecked ? null : home)}
    /><span
      ><b>${t.attach.home}</b><small lang="fr"><bdi>${formatAddress(attached)}</bdi></small></span
    ></label
  >`;
}

/** Tells whether there may be a point to place: a new offer has none before people are known to come, or an address is asked for. */
export function isPointAsked(form: Form): boolean {
  const { subject, draft, shown } = form;
  if (!subject.isNew || subject.modele === 'structure') return true;
  return draft.modes_accueil.includes('en-presentiel') || !isAtHome(form) || ofPoint.some((champ) => shown.has(champ));
}

/** Draws the choices for a point that stayed behind when its address changed. */
export function renderStale(form: Form): TemplateResult | typeof nothing {
  if (!isPointStale(form.subject, form.draft)) return nothing;
  return html`<div class="note note-warn">
    ${icon('warning')}
    <span
      >${form.t.place.stale}
      <button class="link-btn in-text" type="button" @click=${() => void findPoint(form)}>${form.t.place.find}</button>
      <button class="link-btn in-text" type="button" @click=${() => form.writing.fill({ latitude: '', longitude: '' })}>
        ${form.t.place.drop}
      </button></span
    >
  </div>`;
}
