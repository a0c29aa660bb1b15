import { raisonsAbsence, type Absence, type JourPlanifie } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { capitalise } from '../../shared/format/text.ts';
import { nameDay, shortDay, type View } from '../view.ts';
import { NOON, sayAbsence } from './absence.ts';
import { withAbsence } from './availability-changes.ts';

/** The parts of a day that a press marks. */
const parts = {
  day: {},
  morning: { fin: NOON },
  afternoon: { debut: NOON },
} as const satisfies Readonly<Record<string, Pick<Absence, 'debut' | 'fin'>>>;
type Part = keyof typeof parts;

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
    change(withAbsence(programme, date, isPart(part) ? { ...parts[part], raison } : null));
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
