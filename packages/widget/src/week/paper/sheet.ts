// The page that the person takes home.
import {
  takesPlace,
  type Conflit,
  type JourPlanifie,
  type SemainePlanifiee,
  type Session,
  type Trajet,
} from '@inclusion-kit/sdk/activities';
import { formatPhone } from '@inclusion-kit/sdk/normalise';
import { html, nothing, type TemplateResult } from 'lit';
import type { WeekTexts } from '../../locales/fr/week.ts';
import { formatDate, toLocalDay } from '../../shared/format/date.ts';
import { capitalise } from '../../shared/format/text.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Language } from '../../shared/texts/language.ts';
import { sayWhen } from '../availability/absence.ts';
import { unsureMinutes } from '../said-conflicts.ts';
import { isEmpty, nameDay, sayRhythm, sayTimes, sayUnchecked, sessionsOf, shortDay, type View } from '../view.ts';
import { sayPossible } from '../programme/say-possible.ts';
import { sizeOf, type SizedDay } from './sheet-size.ts';

/** The facts of the page. */
export interface SheetContext {
  readonly t: WeekTexts;
  readonly language: Language;
  readonly plan: SemainePlanifiee;
  /** Conflicts of the week. */
  readonly conflits: readonly Conflit[];
  readonly unchecked: View['unchecked'];
  /** The person to call, a name and a phone. Null leaves a line to fill in by hand. */
  readonly contact: string | null;
  readonly now: Date;
}

/** A page, and the facts that tell what it says of each activity. A dense one says once what is true of several, and keeps its room for what is needed to go there. */
interface Page extends SheetContext {
  readonly isDense: boolean;
  /** The sessions that write the address of their place where it is written once. */
  readonly writes: ReadonlySet<Session>;
  /** The names of the activities by their ids. */
  readonly titles: ReadonlyMap<string, string>;
}

interface Day extends JourPlanifie {
  readonly held: readonly Session[];
}

/** Draws the week on one page, in short sentences. Each picture stands beside its word. */
export function renderSheet(context: SheetContext): TemplateResult {
  const { t, language, plan, contact, now } = context;
  const { sheet } = t;
  const isBlank = isEmpty(plan);
  const days = plan.jours
    .map((jour): Day => ({ ...jour, held: jour.seances.filter(takesPlace) }))
    // A weekend without anything says nothing, unless all the days are there to be filled by hand.
    .filter(
      ({ held, absences, ferie }, index) => isBlank || index < 5 || held.length > 0 || absences.length > 0 || ferie,
    );
  const undated = plan.sans_jour.filter(takesPlace);
  const [first, last] = [plan.jours[0]?.date ?? plan.semaine, plan.jours.at(-1)?.date ?? plan.semaine];
  const held = [...days.flatMap((day) => day.held), ...undated];
  const writes = writeAddresses(held);
  const unsure = unsureMinutes(plan);
  const titles = new Map(sessionsOf(plan).map(({ activite }) => [activite.id, activite.titre]));
  const cannot = sayCannot(held, context);
  const usual: Page = { ...context, isDense: false, writes, titles };
  const dense: Page = { ...usual, isDense: true };
  const weigh = (page: Page): SizedDay[] => [
    ...days.map((day) => toSized(day.held, notesOf(day, page), page)),
    ...(undated.length === 0 ? [] : [toSized(undated, [sheet.askDay], page)]),
  ];
  const size = sizeOf({ usual: weigh(usual), dense: weigh(dense), cannot: cannot.length });
  const page = size.setting === 'dense' ? dense : usual;
  return html`<article class="sheet ${size.setting} ${isBlank ? 'to-fill' : ''} pt-${2 * size.points}">
    <header>
      <div>
        <h1>${sheet.title}</h1>
        <p>${t.week(shortDay(first, language), formatDate(last, language))}.</p>
        ${plan.minutes.total === 0 ? nothing : html`<p>${sheet.total(t.span(plan.minutes.total), plan.sans_duree > 0, unsure > 0 ? t.span(unsure) : null)}</p>`}
        ${page.isDense ? renderKey(held, t) : nothing}
      </div>
      <p class="from">
        ${sheet.question}<br />${contact === null ? html`${sheet.ask}<br /><span class="blank"></span>` : html`<b><bdi>${contact}</bdi></b>`}
      </p>
    </header>
    <table>
      <caption class="vh">
        ${sheet.title}
      </caption>
      <tbody>
        ${days.map((day) => renderDay(day, page))}
        ${
          undated.length === 0
            ? nothing
            : html`<tr>
                <th scope="row">${t.noDay}</th>
                <td>
                  <p>${sheet.askDay}</p>
                  ${undated.map((one) => renderSession(one, page))}
                </td>
              </tr>`
        }
      </tbody>
    </table>
    ${isBlank ? nothing : html`<p class="cannot">${cannot}</p>`}
    <footer>${sheet.foot(formatDate(toLocalDay(now), language))}</footer>
  </article>`;
}

/** Says the meaning of the signs that a dense page has. */
function renderKey(held: readonly Session[], { sheet }: WeekTexts): TemplateResult {
  const { phone, mail } = waysOf(held);
  return html`<p>
    ${icon('pin')} ${sheet.pictos.place} ${phone ? html`${icon('phone')} ${sheet.pictos.phone}` : nothing}
    ${mail ? html`${icon('mail')} ${sheet.pictos.mail}` : nothing}
  </p>`;
}

/** Tells which ways of asking some activities have: a phone, a mail where none has one, or neither. */
function waysOf(held: readonly Session[]): { phone: boolean; mail: boolean; neither: boolean } {
  const ways = held.map(({ activite }) =>
    activite.telephone !== null ? 'phone' : mailOf(activite) !== null ? 'mail' : '',
  );
  return { phone: ways.includes('phone'), mail: ways.includes('mail'), neither: ways.includes('') };
}

/** The mail of an activity that has no phone. Null for an empty one. */
const mailOf = ({ telephone, courriel = null }: Session['activite']): string | null =>
  telephone === null && courriel !== '' ? courriel : null;

/** A number of so many digits can be called. */
const DIGITS = 8;

/** Says what to do for a person who cannot come, by the ways that the page has: no number is promised where there is none. */
function sayCannot(held: readonly Session[], { t: { sheet }, contact }: SheetContext): string {
  const { cannot, ways } = sheet;
  const { phone, mail, neither } = waysOf(held);
  const isNumber = (contact ?? '').replace(/\D/g, '').length >= DIGITS;
  const ask = contact === null ? ways.adviser : isNumber ? ways.callAbove : ways.askAbove;
  return [
    cannot,
    ...(phone ? [ways.call] : []),
    ...(mail ? [...(phone ? [ways.noNumber] : []), ways.write] : []),
    ...(neither ? [...(mail ? [ways.nothing] : phone ? [ways.noNumber] : []), ask] : []),
  ].join(' ');
}

const toSized = (sessions: readonly Session[], notes: readonly string[], page: Page): SizedDay => ({
  notes,
  sessions: sessions.map((one) => ({
    activite: one.activite,
    mail: mailOf(one.activite),
    place: placeOf(one, page),
    hours: `${sayHours(one, page)} ${sayLength(one, page)}`.trim().length,
    hasWay: wayTo(one, page) !== undefined,
    again: sayAgain(one, page),
    doubts: sayDoubts(one, page),
  })),
});

/** Says all that there is to say of a day beside its activities. */
function notesOf({ held, ferie, absences, sans_garde }: Day, page: Page): string[] {
  const { language, t, isDense, plan } = page;
  const { sheet } = t;
  const isBlank = held.length === 0 && !ferie && absences.length === 0;
  return [
    ...(ferie ? [sheet.holiday] : []),
    ...absences.map((one) => sheet.absent(sayWhen(one, t, language))),
    ...(isBlank && !isEmpty(plan) ? [sheet.none] : []),
    ...(isBlank && sans_garde ? [sheet.care] : []),
    ...(isDense && held.some((one) => othersAt(one, page).size > 0) ? [sheet.togetherSome] : []),
  ];
}

function renderDay(day: Day, context: Page): TemplateResult {
  const { date, held } = day;
  const { language } = context;
  return html`<tr>
    <th scope="row">${nameDay(date, language)}<small>${shortDay(date, language)}</small></th>
    <td>
      ${notesOf(day, context).map((note) => html`<p>${note}</p>`)}${held.map((one) => renderSession(one, context))}
    </td>
  </tr>`;
}

/** Returns the names of the other activities at the time of a session. */
function othersAt({ activite: { id }, semaine }: Session, { conflits, titles }: Page): Set<string> {
  const others = conflits
    .filter((one) => one.code === 'chevauchement' && one.semaine === semaine && one.activites.includes(id))
    .map(({ activites }) => titles.get(activites.find((one) => one !== id) ?? ''));
  return new Set(others.filter((one) => one !== undefined));
}

/**
 * Says to the person what cannot be at one activity, and what to do about it. What only the adviser can settle is not said. An empty
 * text is a sign of what is said above.
 */
function sayDoubts(session: Session, page: Page): string[] {
  const { activite, semaine, date } = session;
  const { t, conflits, titles, isDense } = page;
  const { sheet } = t;
  const calls = activite.telephone !== null;
  const said = conflits.flatMap(({ code, gravite, activites, semaine: week, date: day, faits }) => {
    if (gravite !== 'impossible' || week !== semaine || !activites.includes(activite.id)) return [];
    if (code === 'chevauchement')
      // One that began in the week before is not on this page.
      return titles.has(activites.find((id) => id !== activite.id) ?? '') ? [] : [sheet.unsure(calls)];
    if (activites.at(-1) !== activite.id || day !== date) return [];
    if (code === 'trajet_trop_court') return [sheet.late(t.span(Number(faits['minutes'])), calls)];
    return [code === 'hors_garde' ? sheet.whoCares : sheet.unsure(calls)];
  });
  const others = othersAt(session, page);
  const [first] = others;
  const together = first === undefined || others.size > 1 ? sheet.togetherMany(others.size) : sheet.together(first);
  // The hours and the length that nobody knows are asked for by the person, at what they are of. A dense page has the sign of the hours.
  const asked = [
    ...(session.debut === null && !session.a_confirmer && !isDense ? [sheet.askTime] : []),
    ...(session.minutes === null ? [sheet.askLength(calls)] : []),
  ];
  const stale = sayUnchecked(session, page, sheet.stale);
  const confirm = session.a_confirmer
    ? sheet.confirm(calls ? 'phone' : mailOf(activite) === null ? null : 'mail')
    : null;
  const unsure = [
    ...(confirm === null ? [] : [confirm]),
    ...(stale === null ? [] : [confirm === null ? sheet.checkFirst(stale, calls) : stale]),
  ];
  return [
    ...(first === undefined ? [] : [isDense ? '' : together]),
    ...(unsure.length === 0 ? [] : [unsure.join(' ')]),
    ...new Set(said),
    ...asked,
  ];
}

/** Returns the way to a session that leaves time enough. */
const wayTo = ({ activite: { id }, date: day }: Session, { plan }: SheetContext): Trajet | undefined =>
  plan.trajets.find(({ vers, date, retard }) => vers === id && date === day && retard === 0);

/** Says from when to when, or between which hours it may be, or that it has to be asked. */
function sayHours(session: Session, { t, language }: SheetContext): string {
  const { sheet, timeAsked } = t;
  const times = sayTimes(session, language);
  if (times === null) return capitalise(sayPossible(session, t, language) ?? timeAsked, language);
  return times.to === null ? sheet.from(times.from) : sheet.between(times.from, times.to, times.isNext);
}

/** Draws the same, the end under the begin where the page has room. */
function renderHours(session: Session, context: SheetContext): TemplateResult {
  const { t, language } = context;
  const times = sayTimes(session, language);
  return times === null || times.to === null
    ? html`<bdi>${sayHours(session, context)}</bdi>`
    : html`<bdi>${times.from}</bdi> <bdi class="to">${t.to(times.to, times.isNext)}</bdi>`;
}

/** Says the place of a session, and its address unless that is written elsewhere on the page, or with whom it is at a distance. */
function placeOf(session: Session, { isDense, writes }: Pick<Page, 'isDense' | 'writes'>): string {
  const { lieu } = session.activite;
  if (lieu === null || lieu.a_distance) return lieu?.nom ?? '';
  const parts = isDense && lieu.nom !== null && !writes.has(session) ? [lieu.nom] : [lieu.nom, lieu.adresse];
  return parts.filter((part) => part !== null).join(', ');
}

/** Returns the first session at each place. */
function writeAddresses(sessions: readonly Session[]): Set<Session> {
  const seen = new Set<string>();
  return new Set(
    sessions.filter((one) => {
      const { nom, adresse } = one.activite.lieu ?? {};
      const place = JSON.stringify([nom, adresse]);
      const isFirst = !seen.has(place);
      seen.add(place);
      return isFirst;
    }),
  );
}

/** Says that a session comes back, in a sentence, empty where it does not. */
const sayAgain = ({ activite }: Session, { t, isDense }: Page): string =>
  isDense || activite.repetition === null ? '' : `${sayRhythm(activite, t)}.`;

/** Says how long it takes where its end does not. */
const sayLength = ({ fin, debut, minutes }: Session, { t }: SheetContext): string =>
  (debut === null || fin === null) && minutes !== null ? t.sheet.lasts(t.span(minutes)) : '';

function renderSession(session: Session, page: Page): TemplateResult {
  const { t } = page;
  const { sheet } = t;
  const { titre, lieu, telephone } = session.activite;
  const travel = wayTo(session, page);
  const mail = mailOf(session.activite);
  const [place, again] = [placeOf(session, page), sayAgain(session, page)];
  const named = (word: string): TemplateResult => html`<span class="word">${word} :</span>`;
  // The icon of a phone stays with its number.
  return html`<div class="one">
    <p class="time">
      ${session.a_confirmer ? nothing : icon('clock')} <b class="when">${renderHours(session, page)}</b>
      <span class="lasts">${sayLength(session, page)}</span>
    </p>
    <div>
      <p class="what">
        <b><bdi>${titre}</bdi></b>
      </p>
      ${lieu?.a_distance === true ? html`<p>${icon('screen')} ${sheet.remote}${place === '' ? nothing : html` ${sheet.with} <bdi>${place}</bdi>`}</p>` : place === '' ? nothing : html`<p>${icon('pin')} ${named(sheet.pictos.place)} <bdi>${place}</bdi></p>`}
      ${
        telephone === null
          ? nothing
          : html`<p class="phone">
              ${icon('phone')} ${named(sheet.pictos.phone)} <b><bdi>${formatPhone(telephone)}</bdi></b>
            </p>`
      }
      ${
        mail === null
          ? nothing
          : html`<p>
              ${icon('mail')} ${named(sheet.pictos.mail)} <b><bdi>${mail}</bdi></b>
            </p>`
      }
      ${travel === undefined ? nothing : html`<p>${sheet.travel(t.span(travel.minutes))}</p>`}
      ${again === '' ? nothing : html`<p>${again}</p>`}
      ${sayDoubts(session, page).map((text) => html`<p class="doubt">${icon('warning')} ${text}</p>`)}
    </div>
  </div>`;
}
