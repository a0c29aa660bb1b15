// The files of a week, loaded when one is asked for.
import { programmeColumns, toCalendar, toProgrammeRows, type Programme } from '@inclusion-kit/sdk/activities';
import { save } from '../../shared/files/save.ts';
import { toCsv } from '../../shared/files/table.ts';

export type WeekFormat = 'calendar' | 'csv' | 'json';

/** A file to make. */
export interface AskedFile {
  readonly format: WeekFormat;
  /** Name of the calendar, for instance « Ma semaine ». */
  readonly nom: string;
  /** The moment of writing. */
  readonly now: Date;
  /** The sign between whole numbers and their parts. */
  readonly comma: string;
}

/** Gives a week to the reader as a file. Returns the number of activities that it could not hold: a calendar needs a day. */
export function saveWeek(programme: Programme, { format, nom, now, comma }: AskedFile): number {
  const name = (end: string): string => `semaine-${programme.debut}.${end}`;
  if (format === 'json') {
    save(JSON.stringify(programme, null, 2), 'application/json', name('json'));
    return 0;
  }
  if (format === 'calendar') {
    const { texte, sans_jour } = toCalendar(programme, { now, nom });
    save(texte, 'text/calendar', name('ics'));
    return sans_jour;
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
