import { html, nothing, type TemplateResult } from 'lit';
import { formatHour, formatWeekday } from '../../shared/format/date.ts';
import { capitalise } from '../../shared/format/text.ts';
import { icon } from '../../shared/icons/icons.ts';
import { textIn } from '../programme/form-text.ts';
import { checkTimes, followTimes, renderNextDay, toEnd } from '../programme/next-day.ts';
import { nameWeekdays, type View } from '../view.ts';
import { groupCare, withCare, withoutCare } from './care-changes.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** Draws the hours in which somebody looks after the children, and the form that adds some on several days at once. */
export function renderCare(view: View): TemplateResult {
  const { t, language, programme, change } = view;
  const { care } = t.availability;
  const { garde } = programme;
  return html`<p class="label" id="care">${care.title}</p>
    <p class="hint">${care.hint}</p>
    ${
      garde === null || garde.length === 0
        ? html`<p class="hint">${garde === null ? care.unknown : care.nobody}</p>`
        : html`<ul class="cared">
            ${groupCare(garde).map((hours) => {
              const said = sayHours(hours, view);
              return html`<li>
                <span>${said}</span>
                <button
                  class="btn btn-quiet btn-icon btn-sm"
                  type="button"
                  aria-label=${care.remove(said)}
                  @click=${() => change(withoutCare(programme, hours), '#care-from')}
                >
                  ${icon('close')}
                </button>
              </li>`;
            })}
          </ul>`
    }
    ${
      garde?.length === 0
        ? html`<button
            class="link-btn"
            type="button"
            @click=${() => change({ ...programme, garde: null }, '#care-from')}
          >
            ${care.forget}
          </button>`
        : nothing
    }
    <form
      aria-labelledby="care"
      @input=${(event: Event) => {
        const form = event.currentTarget as HTMLFormElement;
        clearFaults(form);
        followTimes(form, event);
      }}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const form = event.currentTarget as HTMLFormElement;
        const told = readCare(form, view.t);
        if (told === null) return;
        change(withCare(programme, told.jours, { debut: told.debut, fin: told.fin }));
        form.reset();
        form.querySelector('.overnight')?.toggleAttribute('hidden', true);
      }}
    >
      <fieldset class="weekdays">
        <legend class="vh">${care.days}</legend>
        ${WEEKDAYS.map(
          (jour) =>
            html`<label class="check"
              ><input type="checkbox" name="jour" value=${jour} /><span
                >${capitalise(formatWeekday(jour, language), language)}</span
              ></label
            >`,
        )}
      </fieldset>
      <div class="care-hours">
        <label class="field"
          ><span class="label">${t.form.from}</span
          ><input class="input" id="care-from" name="debut" type="time" required
        /></label>
        <label class="field"
          ><span class="label">${t.form.to}</span><input class="input" name="fin" type="time" required
        /></label>
        ${renderNextDay(t.form, { debut: '', fin: '' })}
        <button class="btn add-care" type="submit">${icon('plus')}${care.add}</button>
      </div>
    </form>`;
}

/** Says hours of care with their days: « Lundi et mardi : 8 h 30 à 16 h 30 ». */
export function sayHours(
  { jours, debut, fin }: { jours: readonly number[]; debut: string; fin: string },
  { t, language }: Pick<View, 't' | 'language'>,
): string {
  const [from, to] = [formatHour(debut, language), formatHour(fin, language)];
  return t.availability.care.hours(nameWeekdays(jours, language), t.sheet.between(from, to, fin <= debut));
}

interface ToldCare {
  readonly jours: number[];
  readonly debut: string;
  readonly fin: string;
}

/** Reads the form, or says in the browser's own way what it lacks. */
function readCare(form: HTMLFormElement, { availability, form: t }: View['t']): ToldCare | null {
  const { noDay, noTime } = availability.care;
  const data = new FormData(form);
  const jours = data.getAll('jour').map(Number);
  const [debut, fin] = [textIn(data, 'debut') ?? '', toEnd(textIn(data, 'fin')) ?? ''];
  if (jours.length === 0) form.querySelector<HTMLInputElement>('[name="jour"]')?.setCustomValidity(noDay);
  return checkTimes(form, { noTime, nextAsked: t.nextAsked }) ? { jours, debut, fin } : null;
}

function clearFaults(form: HTMLFormElement): void {
  form.querySelectorAll('input').forEach((input) => input.setCustomValidity(''));
}
