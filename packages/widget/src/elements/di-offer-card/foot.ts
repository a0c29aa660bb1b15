import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, monthsSince, STALE_MONTHS } from '../../format/date.ts';
import { icon } from '../../icons.ts';
import type { ConfirmationStatus } from '../../controllers/confirmations.ts';
import type { Language } from '../../language.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';

/** Says when an offer was updated and by whom, with a warning over twelve months. */
export function renderWhen(
  service: DetailedService,
  now: Date,
  texts: SearchTexts,
  language: Language,
  nameSource: (slug: string) => string,
): TemplateResult {
  const months = monthsSince(service.date_maj, now);
  const date = html`<time datetime=${service.date_maj}>${formatDate(service.date_maj, language)}</time>`;
  const source = html` · <bdi>${texts.source(nameSource(service.source))}</bdi>`;
  if (months === null || months < STALE_MONTHS)
    return html`<span class="when"><bdi>${texts.updated}${date}${source}</bdi></span>`;
  return html`<span class="when"
    ><span class="stale">${icon('warning')}${texts.stale(months)}</span> <bdi>(${date})${source}</bdi></span
  >`;
}

/** « Toujours à jour ? »: one gesture to confirm, one to correct. */
export function renderStill(
  name: string,
  confirmation: ConfirmationStatus | null,
  texts: SearchTexts,
  on: { confirm: () => void; correct: () => void },
): TemplateResult {
  const correct = html`<button class="link-btn" type="button" @click=${on.correct}>
    ${texts['still.fix']}<span class="vh">${texts['still.fix.of'](name)}</span>
  </button>`;
  return html`<span class="still" part="still">
    ${
      confirmation === 'done'
        ? html`<span class="done">${icon('check')}${texts['still.done']}</span>`
        : html`${
            confirmation === 'failed'
              ? html`<span class="failed">${icon('warning')}${texts['still.failed']}</span>`
              : html`<bdi>${texts.still}</bdi>`
          }
          ${
            confirmation === 'sending'
              ? html`<span>${texts['still.sending']}</span>`
              : html`<button class="link-btn" type="button" @click=${on.confirm}>
                  ${confirmation === 'failed' ? texts['error.retry'] : texts['still.yes']}<span class="vh"
                    >${texts['still.yes.of'](name)}</span
                  >
                </button>`
          }`
    }
    ${correct}
  </span>`;
}

/** Says that similar records exist, when the record itself lists them. */
export function renderDuplicates(
  service: DetailedService,
  texts: SearchTexts,
  nameSource: (slug: string) => string,
): TemplateResult | typeof nothing {
  const { doublons } = service.structure;
  if (!Array.isArray(doublons) || doublons.length === 0) return nothing;
  const [first] = doublons as unknown[];
  const slug = typeof first === 'object' && first !== null && 'source' in first ? String(first.source) : '';
  return html`<p class="dup"><bdi>${texts.dup(doublons.length, nameSource(slug))}</bdi></p>`;
}
