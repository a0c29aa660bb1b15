import { html, type TemplateResult } from 'lit';
import type { WeekTexts } from '../../locales/fr/week.ts';
import { minutesBetween } from './changes-of-activity.ts';
import { textIn } from './form-text.ts';
import { isNextDay, toField } from './next-day.ts';

const [HOUR, DAY] = [60, 24 * 60];
/** Nothing lasts longer in a week. */
const LONGEST = 7 * DAY;

/** Draws the length of an activity. It can be told alone, and follows from its hours where those are known. */
export function renderLength(t: WeekTexts['form'], minutes: number | null): TemplateResult {
  const field = (name: string, label: string, { most, value }: { most: number; value: number }): TemplateResult =>
    html`<label
      ><input
        class="input"
        name=${name}
        type="number"
        inputmode="numeric"
        min="0"
        max=${most}
        .value=${minutes === null ? '' : String(value)}
      /><span>${label}</span></label
    >`;
  const [hours, rest] = split(minutes ?? 0);
  return html`<fieldset class="field length" aria-describedby="length-hint">
    <legend class="label">${t.length}</legend>
    <div>
      ${field('heures', t.lengthHours, { most: LONGEST / HOUR, value: hours })}
      ${field('minutes', t.lengthMinutes, { most: 59, value: rest })}
    </div>
    <p class="hint" id="length-hint">${t.lengthHint}</p>
  </fieldset>`;
}

const split = (minutes: number): [number, number] => [Math.floor(minutes / HOUR), minutes % HOUR];

/** Reads the length, null where nobody tells one. A longer one than a week would make a programme that nobody can read again. */
export function readLength(data: FormData): number | null {
  const minutes = Number(textIn(data, 'heures') ?? 0) * HOUR + Number(textIn(data, 'minutes') ?? 0);
  return minutes > 0 ? Math.min(minutes, LONGEST) : null;
}

/** Lets the length follow the hours as they are typed, and the end follow the length. */
export function followLength(form: HTMLFormElement, { target }: Event): void {
  const [debut, fin, hours, minutes, next] = ['debut', 'fin', 'heures', 'minutes', 'lendemain'].map((name) =>
    form.querySelector<HTMLInputElement>(`[name="${name}"]`),
  );
  if (debut == null || fin == null || hours == null || minutes == null) return;
  if (target === debut || target === fin || target === next) {
    // An end before the begin is mended first: until then it would say 23 hours that nobody told.
    if (isNextDay(debut.value, fin.value) && next?.checked === false) return;
    const between = minutesBetween(debut.value || null, fin.value || null);
    if (between !== null) [hours.value, minutes.value] = split(between).map(String) as [string, string];
    return;
  }
  if ((target !== hours && target !== minutes) || debut.value === '') return;
  const length = readLength(new FormData(form));
  const end = length === null || length >= DAY ? null : ((minutesBetween('00:00', debut.value) ?? 0) + length) % DAY;
  fin.value =
    end === null
      ? ''
      : toField(
          split(end)
            .map((part) => String(part).padStart(2, '0'))
            .join(':'),
        );
  fin.dispatchEvent(new Event('input', { bubbles: true }));
  // A length that goes over midnight has been told: nothing is asked about its end.
  if (next != null) next.checked = fin.value !== '' && fin.value < debut.value;
}
