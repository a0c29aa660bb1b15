import type { Absence, JourPlanifie } from '@inclusion-kit/sdk/activities';
import { html, type TemplateResult } from 'lit';
import type { WeekTexts } from '../../locales/fr/week.ts';
import { formatHour } from '../../shared/format/date.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { View } from '../view.ts';
import { NOON, withAbsence } from './availability-changes.ts';

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

/** Draws the absences of a day under its name, with the way to take them back. They are marked where all days are. */
export function renderAbsences(
  { date, absences }: Pick<JourPlanifie, 'date' | 'absences'>,
  view: View,
): TemplateResult {
  const { t, programme, change } = view;
  const said = absences.map((one) => sayAbsence(one, view));
  return html`<span
    >${said.map((one) => html`<small>${one}</small>`)}
    <button
      class="link-btn"
      type="button"
      aria-label=${`${t.form.remove}\u00a0: ${said.join(', ')}`}
      @click=${() => change(withAbsence(programme, date, null))}
    >
      ${t.form.remove}
    </button></span
  >`;
}
