import { raisonsAbsence, type Absence } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { capitalise } from '../../shared/format/text.ts';
import { icon } from '../../shared/icons/icons.ts';
import { dayInMonth, nameDay, nameWeekdays, shortDay, type View } from '../view.ts';
import { sayAbsence } from './absence.ts';
import { NOON, withAbsence } from './availability-changes.ts';

/** The parts of a day that are marked. */
const parts = {
  day: {},
  morning: { fin: NOON },
  afternoon: { debut: NOON },
} as const satisfies Readonly<Record<string, Pick<Absence, 'debut' | 'fin'>>>;
type Part = keyof typeof parts;

/** Draws the absences of the week, and the form that marks one on several days at once: the days, and a press on its reason. */
export function renderAbsenceForm(view: View): TemplateResult {
  const { t, language, plan, programme, change } = view;
  const { availability } = t;
  const mark = (form: HTMLFormElement, raison: string): void => {
    const data = new FormData(form);
    const dates = data.getAll('date').map(String);
    if (dates.length === 0) {
      const [first] = boxesOf(form);
      first?.setCustomValidity(availability.care.noDay);
      first?.reportValidity();
      return;
    }
    const part = parts[data.get('part') as Part];
    change(dates.reduce((held, date) => withAbsence(held, date, { ...part, raison }), programme));
    form.reset();
  };
  return html`<p class="label" id="absences">${availability.absences}</p>
    ${renderMarked(view)}
    <form
      class="absence"
      aria-labelledby="absences"
      @submit=${(event: SubmitEvent) => event.preventDefault()}
      @input=${({ currentTarget }: Event) =>
        boxesOf(currentTarget as HTMLFormElement).forEach((box) => box.setCustomValidity(''))}
    >
      <fieldset class="weekdays" aria-labelledby="absences">
        ${plan.jours.map(
          ({ date }) =>
            html`<label class="check"
              ><input
                type="checkbox"
                name="date"
                value=${date}
                aria-label=${`${nameDay(date, language)} ${shortDay(date, language)}`}
              /><span>${nameDay(date, language)} <small>${dayInMonth(date, language)}</small></span></label
            >`,
        )}
      </fieldset>
      <fieldset class="parts">
        <legend class="vh">${availability.when}</legend>
        ${(Object.keys(parts) as Part[]).map(
          (part) =>
            html`<label class="check"
              ><input type="radio" name="part" value=${part} ?checked=${part === 'day'} /><span
                >${capitalise(availability.parts[part], language)}</span
              ></label
            >`,
        )}
      </fieldset>
      <fieldset>
        <legend class="hint">${availability.why}</legend>
        <p class="acts">
          ${raisonsAbsence.map(
            (raison) =>
              html`<button
                class="btn btn-sm"
                type="button"
                value=${raison}
                @click=${({ currentTarget }: Event) => {
                  const { form } = currentTarget as HTMLButtonElement;
                  if (form !== null) mark(form, raison);
                }}
              >
                ${icon('plus')}${capitalise(availability.raisons[raison], language)}
              </button>`,
          )}
        </p>
      </fieldset>
    </form>`;
}

/** Draws the days that are marked alike on one line, with the way to take them back. */
function renderMarked(view: View): TemplateResult | typeof nothing {
  const { t, language, plan, programme, change } = view;
  const groups = new Map<string, string[]>();
  for (const { date, absences } of plan.jours) {
    if (absences.length === 0) continue;
    const said = absences.map((one) => sayAbsence(one, view)).join(' · ');
    groups.set(said, [...(groups.get(said) ?? []), date]);
  }
  if (groups.size === 0) return nothing;
  return html`<ul class="cared">
    ${[...groups].map(([said, dates]) => {
      const days = nameWeekdays(
        dates.map((date) => plan.jours.findIndex((jour) => jour.date === date) + 1),
        language,
      );
      return html`<li>
        <span>${days} <small>${said}</small></span>
        <button
          class="btn btn-quiet btn-icon btn-sm"
          type="button"
          aria-label=${t.availability.care.remove(`${days}, ${said}`)}
          @click=${() =>
            change(
              dates.reduce((held, date) => withAbsence(held, date, null), programme),
              '.absence [name="date"]',
            )}
        >
          ${icon('close')}
        </button>
      </li>`;
    })}
  </ul>`;
}

const boxesOf = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('[name="date"]'),
];
