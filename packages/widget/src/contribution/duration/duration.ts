import { html, type TemplateResult } from 'lit';
import { renderText } from '../fields/fields.ts';
import type { Form } from '../form/form.ts';
import { localeOf } from '../../shared/texts/language.ts';
import { renderActivities } from './activities.ts';
import { numberOf, remarksOnDuration, type DurationChamp } from './duration-remarks.ts';

const units = { volume_horaire_hebdomadaire: 'hour', nombre_semaines: 'week' } as const satisfies Record<
  DurationChamp,
  string
>;

/** A number after which every language writes the plural, for a field without one. */
const MANY = 10;

const formatOf = ({ language }: Form, champ: DurationChamp): Intl.NumberFormat =>
  new Intl.NumberFormat(localeOf(language), { style: 'unit', unit: units[champ], unitDisplay: 'long' });

/** Says how long an offer takes in one line. Empty when it is not told. */
export function sayDuration(form: Form): string {
  const [sum] = remarksOnDuration(form, 'nombre_semaines').filter(({ kind }) => kind === 'ok');
  if (sum !== undefined) return sum.text;
  const said = (Object.keys(units) as DurationChamp[]).flatMap((champ) => {
    const value = numberOf(champ, form.draft[champ]);
    return value === null ? [] : [formatOf(form, champ).format(value)];
  });
  return said.join(', ');
}

/** Names the unit of a field as it goes with the number in it: « 1 semaine », « 8 semaines ». */
function nameUnit(form: Form, champ: DurationChamp): string {
  const { draft } = form;
  const parts = formatOf(form, champ).formatToParts(numberOf(champ, draft[champ]) ?? MANY);
  return parts.find(({ type }) => type === 'unit')?.value ?? '';
}

/** Draws the question how long an offer takes: the hours of a week and the weeks, with an example of both. */
export function renderDuration(form: Form): TemplateResult {
  const { t } = form;
  return html`<p class="hint">${t.duration.example}</p>
    <div class="two">
      ${(Object.keys(units) as DurationChamp[]).map((champ) => renderText(form, champ, { unit: nameUnit(form, champ) }))}
    </div>
    ${renderActivities(form)}`;
}
