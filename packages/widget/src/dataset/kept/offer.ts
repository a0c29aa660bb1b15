import { html, nothing, type TemplateResult } from 'lit';
import type { DatasetTexts } from '../../locales/fr/dataset.ts';
import { formatDate, formatTime, toLocalDay } from '../../shared/format/date.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { localeOf, type Language } from '../../shared/texts/language.ts';
import type { Desk } from '../desk.ts';
import { countChoices, type KeptWork } from './kept-work.ts';

const DAY_MS = 24 * 3600 * 1000;

type Keep = Pick<Desk, 't' | 'keeping' | 'isPartial' | 'isSame' | 'stopKeeping'>;

interface Offer {
  readonly t: DatasetTexts;
  readonly language: Language;
  readonly headingLevel: number;
  readonly takeUp: () => void;
  readonly forget: () => Promise<void>;
}

/** Draws the work of before, to be taken up or forgotten. */
export function renderOffer(work: KeptWork, { t, language, headingLevel, takeUp, forget }: Offer): TemplateResult {
  const facts = t.work.facts(work.rows, countChoices(work), sayWhen(t, new Date(work.date), language));
  return html`<section class="again" aria-labelledby="again-title">
    ${renderHeading(headingLevel, t.work.title(work.name), { id: 'again-title' })}
    <p>${facts}</p>
    <p class="acts">
      <button class="btn btn-primary" id="take-up" type="button" @click=${takeUp}>${t.work.takeUp}</button>
      <button class="btn" id="forget" type="button" @click=${forget}>${t.work.forget}</button>
    </p>
    <p class="small muted">${t.work.where}</p>
  </section>`;
}

/** Says a moment as people do: « hier à 17 h 40 », « 12 juin 2026 à 9 h ». */
function sayWhen(t: DatasetTexts, date: Date, language: Language): string {
  const day = toLocalDay(date);
  const days = (Date.parse(toLocalDay(new Date())) - Date.parse(day)) / DAY_MS;
  const near = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' });
  return t.work.at(days > 1 ? formatDate(day, language) : near.format(-days, 'day'), formatTime(date, language));
}

/** Draws that the open file is kept, with the press that ends it, or why it is not. */
export function renderKeeping({ t, keeping, isPartial, isSame, stopKeeping }: Keep): unknown {
  const { work } = t;
  return [
    keeping === 'none'
      ? nothing
      : keeping === 'kept'
        ? html`<p class="xs muted" id="kept">
            ${work.kept}
            <button class="link-btn in-text" id="stop" type="button" @click=${stopKeeping}>${work.stop}</button>
          </p>`
        : html`<p class="note" id="unkept">${icon('info')}<span>${work[keeping]} ${work.lost}</span></p>`,
    isSame ? html`<p class="note" id="same">${icon('info')}<span>${work.same}</span></p>` : nothing,
    isPartial ? html`<p class="note note-warn" id="partly">${icon('warning')}<span>${work.partly}</span></p>` : nothing,
  ];
}
