import { raisonsAbsence, type Absence, type JourPlanifie } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import type { WeekTexts } from '../../locales/fr/week.ts';
import { formatHour } from '../../shared/format/date.ts';
import { capitalise } from '../../shared/format/text.ts';
import type { Language } from '../../shared/texts/language.ts';
import { nameDay, shortDay, type View } from '../view.ts';
import { withAbsence } from './availability-changes.ts';

const NOON = '12:00';
/** The parts of a day that a press marks. */
const parts = {
  day: {},
  morning: { fin: NOON },
  afternoon: { debut: NOON },
} as const satisfies Readonly<Record<string, Pick<Absence, 'debut' | 'fin'>>>;
type Part = keyof typeof parts;

/** Says which part of a day an absence takes, the whole one with an empty text. */
export function sayWhen({ debut, fin }: Absence, t: WeekTexts, language: Language): string {
  const [from, to] = [debut ?? null, fin ?? null];
  if (from === null && to === null) return '';
  if (from === null && to === NOON) return t.availability.parts.morning;
  if (from === NOON && to === null) return t.availability.parts.afternoon;
  const say = (time: string): string => formatHour(time, language);
  if (from === null) return t.availability.until(say(to ?? ''));
  return to === null ? t.availability.since(say(from)) : t.availability.hours(say(from), say(to));
}

/** Says an absence, with its reason: one that the kit names in the language of the reader, any other as it was written. */
export function sayAbsence(absence: Absence, { t, language }: Pick<View, 't' | 'language'>): string {
  const reasons: Readonly<Partial<Record<string, string>>> = t.availability.raisons;
  const why = absence.raison === null ? '' : (reasons[absence.raison] ?? absence.raison);
  return t.availability.absence(sayWhen(absence, t, language), why);
}

/** Draws the choice that marks a day, or half of it, as one on which the person is away, and why: one gesture. */
export function renderAbsence(jour: Pick<JourPlanifie, 'date' | 'absences'>, view: View): TemplateResult {
  const { t, language, programme, change } = view;
  const { date, absences } = jour;
  const [only] = absences;
  const known = absences.length === 1 && only !== undefined ? toKey(only) : null;
  const other = absences.length > 0 && known === null ? absences.map((one) => sayAbsence(one, view)).join(' · ') : null;
  const key = known ?? (other === null ? '' : 'other');
  const mark = ({ currentTarget }: Event): void => {
    const { value } = currentTarget as HTMLSelectElement;
    const [part = '', raison = ''] = value.split(' ');
    if (value === 'other') return;
    change(withAbsence(programme, date, isPart(part) ? { ...parts[part], raison } : null), markOf(date));
  };
  return html`<select
    .value=${key}
    class="input absence"
    aria-label=${t.availability.of(`${nameDay(date, language)} ${shortDay(date, language)}`)}
    @change=${mark}
  >
    <option value="" ?selected=${absences.length === 0}>
      ${absences.length === 0 ? t.availability.mark : t.availability.present}
    </option>
    ${other === null ? nothing : html`<option value="other" selected>${other}</option>`}
    ${Object.keys(parts).map(
      (part) =>
        html`<optgroup label=${capitalise(t.availability.parts[part as Part], language)}>
          ${raisonsAbsence.map((raison) => {
            const own = `${part} ${raison}`;
            return html`<option value=${own} ?selected=${own === key}>
              ${sayChoice(part as Part, raison, view)}
            </option>`;
          })}
        </optgroup>`,
    )}
  </select>`;
}

/** Draws the absences of a day under its name, with the way to take them back, or the choice that marks one. */
export function renderAbsences(jour: Pick<JourPlanifie, 'date' | 'absences'>, view: View): TemplateResult {
  const { t, programme, change } = view;
  const { date, absences } = jour;
  if (absences.length === 0) return html`<span id=${`away-${date}`}>${renderAbsence(jour, view)}</span>`;
  const said = absences.map((one) => sayAbsence(one, view));
  return html`<span id=${`away-${date}`}
    >${said.map((one) => html`<small>${one}</small>`)}
    <button
      class="link-btn"
      type="button"
      aria-label=${`${t.form.remove}\u00a0: ${said.join(', ')}`}
      @click=${() => change(withAbsence(programme, date, null), markOf(date))}
    >
      ${t.form.remove}
    </button></span
  >`;
}

/** Finds the way to mark a day, or to take its mark back. */
const markOf = (date: string): string => `[id="away-${date}"] :is(select, button)`;

/** Says a choice by itself, as it stands there once it is made. */
const sayChoice = (part: Part, raison: (typeof raisonsAbsence)[number], { t, language }: View): string =>
  `${capitalise(t.availability.parts[part], language)} · ${t.availability.raisons[raison]}`;

const isPart = (name: string): name is Part => Object.hasOwn(parts, name);

/** Returns the choice that an absence is, null for one with other hours or another reason. */
function toKey({ debut, fin, raison }: Absence): string | null {
  const part = (Object.keys(parts) as Part[]).find((name) => {
    const one: Pick<Absence, 'debut' | 'fin'> = parts[name];
    return (one.debut ?? null) === (debut ?? null) && (one.fin ?? null) === (fin ?? null);
  });
  const isKnown = (raisonsAbsence as readonly (string | null)[]).includes(raison);
  return part === undefined || !isKnown ? null : `${part} ${raison ?? ''}`;
}
