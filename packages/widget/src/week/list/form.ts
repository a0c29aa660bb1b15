import type { ActiviteDeSemaine } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { formatWeekday } from '../../shared/format/date.ts';
import { icon } from '../../shared/icons/icons.ts';
import { isMoved, minutesBetween, withTold, withToldIn, type Told } from '../programme/changes-of-activity.ts';
import { sessionIn } from '../programme/changes.ts';
import { textIn } from '../programme/form-text.ts';
import { followLength, readLength, renderLength } from '../programme/length.ts';
import { nameOf } from '../said-conflicts.ts';
import { sessionsOf, weekdayOf, type View } from '../view.ts';
import { checkTimes, followTimes, renderNextDay, toEnd, toField } from '../programme/next-day.ts';

/** The facts of an activity as its form shows them: those of the week that is looked at. */
type Shown = Pick<ActiviteDeSemaine, 'jour' | 'duree_minutes'> & { readonly debut: string; readonly fin: string };

export { addFormStyles } from './form.styles.ts';

/** Draws the form of one activity: its day and its hours, as far as they are known, of this week alone or of all. */
export function renderForm(activite: ActiviteDeSemaine, view: View): TemplateResult {
  const { language, programme, save, edit, remove, plan } = view;
  const t = view.t.form;
  const { id, titre, repetition } = activite;
  const shown = showIn(activite, view);
  const { jour, debut, fin } = shown;
  const isStep = activite.offre === null;
  const isRepeated = repetition !== null || activite.seances.some(({ semaine }) => semaine !== plan.semaine);
  // The hours of its first week, and those that nobody knows yet, are told for all weeks.
  const isSetUp = activite.jour === null || activite.debut === null || activite.semaine >= plan.semaine;
  const isAlone = isRepeated && (isMoved(activite, plan.semaine) || !isSetUp);
  // The form begins where something is wanting: an hour that somebody was told is written at once, and the rest is folded.
  const isHourAsked = jour !== null && debut === '';
  const begin = isHourAsked ? 'debut' : isStep ? 'titre' : 'jour';
  const look = (name: string): string => (name === begin ? 'input begin' : 'input');
  const field = (label: string, input: TemplateResult, className = ''): TemplateResult =>
    html`<label class="field ${className}"><span class="label">${label}</span>${input}</label>`;
  const scope = (value: string, label: string, isChecked: boolean): TemplateResult =>
    html`<label class="check"
      ><input type="radio" name="portee" value=${value} ?checked=${isChecked} /><span>${label}</span></label
    >`;
  const weeks = isRepeated
    ? html`<fieldset class="scope">
        <legend class="label">${t.scope}</legend>
        ${scope('semaine', t.thisWeek, isAlone)}${scope('toutes', t.allWeeks, !isAlone)}
      </fieldset>`
    : nothing;
  const title = isStep
    ? field(
        t.title,
        html`<input class=${look('titre')} name="titre" required maxlength="200" dir="auto" .value=${titre} />`,
        'whole',
      )
    : nothing;
  const day = field(
    t.day,
    html`<select class=${look('jour')} name="jour">
      <option value="" ?selected=${jour === null}>${t.unknown}</option>
      ${[1, 2, 3, 4, 5, 6, 7].map(
        (one) => html`<option value=${one} ?selected=${one === jour}>${formatWeekday(one, language)}</option>`,
      )}
    </select>`,
  );
  const times = html`<div class="times-of">
    ${field(t.from, html`<input class=${look('debut')} name="debut" type="time" .value=${debut} />`)}
    ${field(t.to, html`<input class="input" name="fin" type="time" .value=${fin} />`)}
  </div>`;
  const minutes = lengthOf(shown);
  const length = renderLength(t, minutes);
  const nextDay = renderNextDay(t, { debut, fin });
  const repeats = html`<label class="check whole"
      ><input type="checkbox" name="repetition" ?checked=${repetition !== null} /><span>${t.every}</span></label
    >
    ${field(t.until, html`<input class="input" name="jusqu_au" type="date" .value=${repetition?.jusqu_au ?? ''} />`, 'whole until')}`;
  const removals = html`${
      isRepeated
        ? html`<button class="btn remove-here" type="button" @click=${() => remove(id, plan.semaine)}>
            ${t.removeHere}
          </button>`
        : nothing
    }
    <button class="btn remove" type="button" @click=${() => remove(id)}>
      ${icon('close')}${isRepeated ? t.removeAll : t.remove}
    </button>`;
  return html`<form
    aria-label=${t.label(nameOf(id, view))}
    @input=${(event: Event) => {
      const form = event.currentTarget as HTMLFormElement;
      form.querySelector<HTMLInputElement>('[name="titre"]')?.setCustomValidity('');
      followTimes(form, event);
      followLength(form, event);
    }}
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const form = event.currentTarget as HTMLFormElement;
      const data = new FormData(form);
      if (isStep && textIn(data, 'titre') === null)
        form.querySelector<HTMLInputElement>('[name="titre"]')?.setCustomValidity(t.noTitle);
      if (!checkTimes(form, { noTime: view.t.availability.care.noTime, nextAsked: t.nextAsked })) return;
      const told = readForm(data, activite, shown);
      const { semaine } = plan;
      save(
        data.get('portee') === 'semaine' ? withToldIn(programme, { id, semaine }, told) : withTold(programme, id, told),
        id,
      );
    }}
    @invalid=${opening}
    @keydown=${({ key }: KeyboardEvent) => {
      if (key === 'Escape') edit(null);
    }}
  >
    ${isHourAsked ? [day, times, minutes === null ? length : nothing, nextDay] : [weeks, title, day, times, length, nextDay, repeats]}
    ${
      isHourAsked
        ? html`<details class="others">
            <summary>${t.others}</summary>
            <div>
              ${minutes === null ? nothing : length}${weeks}${title}${repeats}
              <p class="acts">${removals}</p>
            </div>
          </details>`
        : nothing
    }
    <p class="acts">
      <button class="btn btn-primary" type="submit">${t.save}</button>
      <button class="btn" type="button" @click=${() => edit(null)}>${t.close}</button>
      ${isHourAsked ? nothing : removals}
    </p>
  </form>`;
}

/** Opens the fold of a field that is wrong: closed, it would say nothing. */
const opening = {
  capture: true,
  handleEvent({ currentTarget }: Event): void {
    const fold = (currentTarget as HTMLFormElement).querySelector<HTMLDetailsElement>('.others');
    if (fold !== null) fold.open = true;
  },
};

/** Returns the facts of an activity in the week that is looked at. An end that only follows from its minutes stays open. */
function showIn(activite: ActiviteDeSemaine, { plan }: View): Shown {
  const own = sessionIn(activite, plan.semaine);
  const here = sessionsOf(plan).find((one) => one.activite === activite);
  // An hour that nobody told is none, and its length is known all the same.
  const isGuess = here?.a_confirmer === true;
  const isMovedAlone = own?.debut !== undefined && own.fin === undefined && activite.fin !== null;
  return {
    jour: here?.date == null ? activite.jour : weekdayOf(here.date),
    debut: isGuess ? '' : (own?.debut ?? activite.debut ?? ''),
    fin: isGuess ? '' : toField(isMovedAlone ? (here?.fin ?? null) : (own?.fin ?? activite.fin)),
    duree_minutes: own?.duree_minutes ?? activite.duree_minutes ?? (isGuess ? here.minutes : null),
  };
}

/** Returns the minutes that the form shows: those that were agreed, or those from begin to end. */
const lengthOf = ({ debut, fin, duree_minutes }: Shown): number | null =>
  duree_minutes ?? minutesBetween(debut || null, fin || null);

/** Reads the form. An empty field is one that nobody knows, never 0. */
function readForm(data: FormData, activite: ActiviteDeSemaine, shown: Shown): Told {
  const text = (name: string): string | null => textIn(data, name);
  const number = (name: string): number | null => (text(name) === null ? null : Number(text(name)));
  const [debut, fin, minutes] = [text('debut'), toEnd(text('fin')), readLength(data)];
  const isOther = (text('debut') ?? '') !== shown.debut || (text('fin') ?? '') !== shown.fin;
  const isSpan = debut !== null && fin !== null;
  return {
    titre: text('titre') ?? activite.titre,
    jour: number('jour'),
    debut,
    fin,
    // Those from begin to end count. Minutes that were agreed stay until other hours are told.
    duree_minutes: !isSpan ? minutes : isOther ? null : shown.duree_minutes,
    repetition:
      data.get('repetition') === null
        ? null
        : { toutes_les: activite.repetition?.toutes_les ?? 1, jusqu_au: text('jusqu_au') },
  };
}
