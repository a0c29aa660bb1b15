// The files of a week, loaded when one is asked for.
import {
  checkWeek,
  programmeColumns,
  toCalendar,
  toProgrammeRows,
  withWeeksToCome,
  type CheckOptions,
  type Conflit,
  type Programme,
} from '@inclusion-kit/sdk/activities';
import { save } from '../../shared/files/save.ts';
import { toLocalDay } from '../../shared/format/date.ts';
import { toCsv } from '../../shared/files/table.ts';
import type { WeekTexts } from '../../locales/fr/week.ts';
import { capitalise } from '../../shared/format/text.ts';
import type { Language } from '../../shared/texts/language.ts';
import { sayPossible } from '../programme/say-possible.ts';
import { sayConflict } from '../said-conflicts.ts';

export type WeekFormat = 'calendar' | 'csv' | 'json';

/** A file to make. */
export interface AskedFile {
  readonly format: WeekFormat;
  readonly t: WeekTexts;
  readonly language: Language;
  /** The offers of the week as they are now. */
  readonly offres: CheckOptions['offres'];
  /** The moment of writing. */
  readonly now: Date;
  /** The sign between whole numbers and their parts. */
  readonly comma: string;
}

/** Gives a programme an identifier made at random, by which a calendar tells its events from those of another person. */
export function withIdentifier(programme: Programme): Programme {
  if (programme.identifiant != null) return programme;
  const bytes = [...crypto.getRandomValues(new Uint8Array(12))];
  return { ...programme, identifiant: bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('') };
}

/** Says between which hours an activity may be whose hour is to confirm. */
function sayBetween(
  { code, date, activites }: Conflit,
  { t, language, programme }: Pick<AskedFile, 't' | 'language'> & { programme: Programme },
): string[] {
  const activite = programme.activites.find(({ id }) => id === activites[0]);
  if (code !== 'heure_a_confirmer' || activite === undefined) return [];
  const session = { activite, date, minutes: activite.duree_minutes, a_confirmer: true };
  const possible = sayPossible(session, t, language);
  return possible === null ? [] : [`${capitalise(possible, language)}.`];
}

/** Gives a week to the reader as a file. Returns the number of activities that it could not hold: a calendar needs a day. */
export function saveWeek(programme: Programme, { format, t, language, offres, now, comma }: AskedFile): number {
  const name = (end: string): string => `semaine-${programme.debut}.${end}`;
  if (format === 'json') {
    save(JSON.stringify(programme, null, 2), 'application/json', name('json'));
    return 0;
  }
  if (format === 'calendar') {
    const held = withWeeksToCome(programme, toLocalDay(now));
    const { texte, sans_jour } = toCalendar(held, {
      ...{ now, nom: t.sheet.title, conflits: checkWeek(held, { offres }) },
      dire: (conflit, activite) =>
        [sayConflict(conflit, { t, programme }, activite), ...sayBetween(conflit, { t, language, programme })].join(
          ' ',
        ),
    });
    save(texte, 'text/calendar', name('ics'));
    // One that comes back has no day in any of its weeks.
    return Math.min(sans_jour, programme.activites.filter(({ jour }) => jour === null).length);
  }
  const rows = toProgrammeRows(programme).map((row) =>
    programmeColumns.map((column) => {
      const value = row[column];
      return typeof value === 'boolean' ? String(value) : value;
    }),
  );
  save(toCsv({ heads: programmeColumns, rows }, comma), 'text/csv', name('csv'));
  return 0;
}
