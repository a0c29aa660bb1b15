import { formatHoraires, parseHoraires, toPlainText, type Horaires, type Plage } from '@inclusion-kit/sdk/normalise';
import ar from '../../../locales/hours/ar.ts';
import en from '../../../locales/hours/en.ts';
import es from '../../../locales/hours/es.ts';
import fr from '../../../locales/hours/fr.ts';
import type { HoursTexts } from '../../../locales/hours/fr.ts';
import uk from '../../../locales/hours/uk.ts';
import type { Language } from '../../texts/language.ts';
import { formatHour, formatWeekday } from '../date.ts';
import { commaOf, capitalise } from '../text.ts';

/** A text, and whether it is the source's own, in French. */
export interface SaidHours {
  readonly text: string;
  readonly isSource: boolean;
  /** The hours are not understood: the text is what the source wrote, which may be codes. */
  readonly isAsWritten: boolean;
}

const texts: Readonly<Record<Language, HoursTexts>> = { fr, en, es, ar, uk };

/**
 * Says opening hours in one line: « lundi – vendredi : 9 h – 12 h ; fermé les jours fériés ». Hours with conditions are said in French. Those that are not
 * understood stay as written.
 */
export function describeWeek(osm: string | null, language: Language): SaidHours | null {
  if (osm === null || osm.trim() === '') return null;
  const horaires = parseHoraires(osm);
  if (horaires === null) return { text: toPlainText(osm, { maxLength: 300 }), isSource: true, isAsWritten: true };
  if (horaires.fermetures.length > 0) return sayInFrench(osm, horaires);
  if (horaires.semaine.some((plages) => plages.some(({ condition, note }) => condition !== null || note !== null))) {
    return sayInFrench(osm, horaires);
  }
  const groups: { from: number; to: number; hours: string }[] = [];
  horaires.semaine.forEach((plages, day) => {
    const hours = plages.map((plage) => formatPlage(plage, language)).join(commaOf(language));
    const last = groups.at(-1);
    if (last?.hours === hours && last.to === day - 1) last.to = day;
    else groups.push({ from: day, to: day, hours });
  });
  const open = groups.filter(({ hours }) => hours !== '');
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  const said = open.map(({ from, to, hours }) => {
    const days = Array.from({ length: to - from + 1 }, (_, at) => formatWeekday(from + at + 1, language));
    return `${joinDays(days, language)}${colon}${hours}`;
  });
  const isShut = open.length === 0 && horaires.notes.length === 0;
  const closed = sayClosed(horaires, language) ?? (isShut ? texts[language].closed.always : null);
  const week = [...said, ...(closed === null ? [] : [closed])].join(semicolons[language]);
  const text = [...(week === '' ? [] : [week]), ...horaires.notes].join('. ');
  return { text: capitalise(text, language), isSource: false, isAsWritten: false };
}

const semicolons: Readonly<Record<Language, string>> = {
  fr: '\u00a0; ',
  en: '; ',
  es: '; ',
  ar: '؛ ',
  uk: '; ',
};

/** Says when hours of a week are closed all the same. Null where they do not tell. */
function sayClosed({ feries, vacances }: Horaires, language: Language): string | null {
  const { closed } = texts[language];
  if (feries === 'ferme') return vacances === null ? closed.holidays : closed.both;
  return vacances === null ? null : closed.schoolHolidays;
}

/** Says hours in French by the days that open, days of the same hours together: « Mardi, mercredi : 14 h – 17 h (1er du mois) ». */
function sayInFrench(osm: string, horaires: Horaires): SaidHours {
  const groups: { days: string[]; heures: string }[] = [];
  formatHoraires(osm).forEach(({ jour, heures }, at) => {
    const last = groups.at(-1);
    // Beside the seven days stand public holidays and closures, which are no day to group.
    if (last?.heures === heures && at < 7) last.days.push(jour);
    else groups.push({ days: [jour], heures });
  });
  const said = groups
    .filter(({ heures }) => heures !== CLOSED)
    // A range is never broken over two lines.
    .map(
      ({ days, heures }) => `${joinDays(days, 'fr').toLowerCase()}\u00a0: ${heures.replaceAll(' – ', '\u00a0–\u00a0')}`,
    );
  const closed = sayClosed(horaires, 'fr');
  const all = [...said, ...(closed === null ? [] : [closed])];
  return { text: capitalise(all.join(semicolons.fr), 'fr'), isSource: true, isAsWritten: false };
}

/** Joins days that follow each other: « mardi », « mardi, mercredi », « mardi – vendredi ». */
function joinDays(days: readonly string[], language: Language): string {
  const [first = '', last = first] = [days[0], days.at(-1)];
  return days.length > 2 ? `${first} – ${last}` : days.join(commaOf(language));
}

/** The hours of a closed day, as the SDK says them. */
const CLOSED = 'fermé';

function formatPlage({ debut, fin }: Plage, language: Language): string {
  return `${formatHour(debut, language)}\u00a0–\u00a0${formatHour(fin, language)}`;
}
