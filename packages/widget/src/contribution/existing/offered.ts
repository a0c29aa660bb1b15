import { metresBetween } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import { toShort } from '../../shared/format/text.ts';
import { icon, type IconName } from '../../shared/icons/icons.ts';
import { isRecordGone } from '../../shared/offers/standing.ts';
import type { Form } from '../form/form.ts';
import { formatLength } from '../../shared/places/length.ts';
import { rankLikely, type Likely } from '../report/report.ts';

const SHOWN = 5;

/** Draws the offers that the structure has already: the new one may be among them. */
export function renderOffered(form: Form): TemplateResult | typeof nothing {
  const { t, attached, draft } = form;
  if (attached === null || attached.services.length === 0) return nothing;
  const isClosed = (service: object): boolean => isRecordGone(service, form.now);
  const ranked = rankLikely({ id: '', nom: draft.nom }, attached.services, attached.services.length);
  // Those that are closed come last: few people add them again.
  const offered = [...ranked.filter((one) => !isClosed(one)), ...ranked.filter(isClosed)].map((one) => ({
    id: one.id,
    nom: one.nom,
    isClosed: isClosed(one),
  }));
  const title = attached.services.every(isClosed) ? t.attach.existingClosed : t.attach.existing;
  const all = `offers ${attached.id}`;
  const shown = form.folds.unfolded.has(all) ? offered : offered.slice(0, SHOWN);
  const showAll = (): void => {
    form.folds.unfold(all, true);
    // The press goes: the first of those that it shows has the focus.
    form.focusPart(`existing-${SHOWN}`);
  };
  return renderList(form, 'existing', title, 'info', shown, { left: offered.length - shown.length, showAll });
}

/** Draws the offers whose names say the same as that of the new one, before it is sent. */
export function renderLikely(form: Form): TemplateResult | typeof nothing {
  const { t, likely } = form;
  if (likely.length === 0) return nothing;
  const named = likely.map((one) => ({
    ...one,
    detail: [toShort(one.structure, 80), one.commune, sayDistance(one, form)].filter(Boolean).join(' · '),
  }));
  return renderList(form, 'likely', t.attach.likely, 'warning', named);
}

/** Says how far an offer is from the point of the new one. Empty where one of the two has none. */
function sayDistance({ latitude, longitude }: Likely, { draft, language }: Form): string {
  const here = { latitude: Number.parseFloat(draft.latitude), longitude: Number.parseFloat(draft.longitude) };
  if (latitude === null || longitude === null || Number.isNaN(here.latitude + here.longitude)) return '';
  const metres = metresBetween({ latitude, longitude }, here);
  return formatLength(metres < 1000 ? Math.round(metres / 100) * 100 : metres, language);
}

interface Offered {
  readonly id: string;
  readonly nom: string;
  readonly detail?: string;
  /** For good: it may be opened again. */
  readonly isClosed?: boolean;
}

/** The offers of a list that wait for a press. */
interface Waiting {
  readonly left: number;
  readonly showAll: () => void;
}

function renderList(
  { t, takeExisting }: Form,
  id: string,
  title: string,
  sign: IconName,
  offers: readonly Offered[],
  waiting: Waiting | null = null,
) {
  return html`<div class="note existing ${sign === 'warning' ? 'note-warn' : ''}" role="group" aria-labelledby=${id}>
    ${icon(sign)}
    <div>
      <p id=${id}><b>${title}</b></p>
      <ul>
        ${offers.map(
          (offer, index) =>
            html`<li>
              <span lang="fr"
                ><bdi>${toShort(offer.nom, 160)}</bdi>${
                  offer.detail === undefined ? nothing : html`<small><bdi>${toShort(offer.detail, 120)}</bdi></small>`
                }</span
              >
              ${offer.isClosed === true ? html`<span class="small muted">${t.attach.closed}</span>` : nothing}
              <button
                class="link-btn small"
                id="${id}-${index}"
                type="button"
                @click=${() => takeExisting(offer.id, offer.isClosed === true ? 'confirmation' : null)}
              >
                ${offer.isClosed === true ? t.attach.reopen : t.attach.same}<span class="vh"> : ${offer.nom}</span>
              </button>
            </li>`,
        )}
      </ul>
      ${
        waiting === null || waiting.left === 0
          ? nothing
          : html`<button class="link-btn small" type="button" @click=${waiting.showAll}>
              ${icon('down')}${t.attach.others(waiting.left)}
            </button>`
      }
    </div>
  </div>`;
}
