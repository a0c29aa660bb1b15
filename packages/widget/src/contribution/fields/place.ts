import { isAddressLookup } from '@inclusion-kit/sdk/geography';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { isPointStale, toDraft } from '../draft/contribution-draft.ts';
import { findAddresses, readAddress } from './finders.ts';
import { findPoint } from './point.ts';
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

const addressChamps = [
  'adresse',
  'complement_adresse',
  'code_postal',
  'commune',
  'code_insee',
  'latitude',
  'longitude',
] as const;

/** Draws the way to give a new offer the address of its structure. */
export function renderHome({ t, attached, draft, writing }: Form): TemplateResult | typeof nothing {
  const address = attached === null ? null : formatAddress(attached);
  if (attached === null || address === null || draft.adresse !== '' || draft.commune !== '') return nothing;
  const read = toDraft({ ...attached });
  return html`<button
    class="btn btn-line"
    type="button"
    @click=${() => writing.fill(Object.fromEntries(addressChamps.map((champ) => [champ, read[champ]])))}
  >
    ${icon('pin')}<span
      >${t.attach.home}<small lang="fr"><bdi>${address}</bdi></small></span
    >
  </button>`;
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
