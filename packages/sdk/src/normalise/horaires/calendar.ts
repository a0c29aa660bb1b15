/** A day of the calendar, without hours or zone. */
export interface CalendarDay {
  year: number;
  /** 1–12. */
  month: number;
  /** 1–31. */
  date: number;
  /** 0 for Monday. */
  weekday: number;
}

const DAY_MS = 86_400_000;

/** Returns the day so many days after a date, as the calendar counts them. */
export function toCalendarDay(year: number, month: number, date: number, later = 0): CalendarDay {
  const day = new Date(Date.UTC(year, month - 1, date + later));
  return {
    year: day.getUTCFullYear(),
    month: day.getUTCMonth() + 1,
    date: day.getUTCDate(),
    weekday: (day.getUTCDay() + 6) % 7,
  };
}

/** Returns the ISO week of a day, 1–53. */
export function isoWeekOf({ year, month, date, weekday }: CalendarDay): number {
  // The week belongs to the year of its Thursday.
  const thursday = new Date(Date.UTC(year, month - 1, date + 3 - weekday));
  const start = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - start) / DAY_MS / 7) + 1;
}

/** Returns which occurrence of its weekday in the month a day is, from the beginning and, negative, from the end. */
export function occurrencesOf({ year, month, date }: CalendarDay): [fromStart: number, fromEnd: number] {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [Math.ceil(date / 7), -Math.ceil((days - date + 1) / 7)];
}

const fixedHolidays = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

// Easter Monday, Ascension, Whit Monday.
const daysAfterEaster = [1, 39, 50];

// The abolition of slavery is a holiday of each of these territories, on its own day.
const localHolidays: Readonly<Record<string, string>> = {
  'America/Guadeloupe': '05-27',
  'America/Martinique': '05-22',
  'America/Cayenne': '06-10',
  'Indian/Reunion': '12-20',
  'Indian/Mayotte': '04-27',
};

/** Tells whether a day is a public holiday in France, in the territory of a time zone. */
export function isPublicHoliday({ year, month, date }: CalendarDay, timeZone: string): boolean {
  const name = toName(month, date);
  if (fixedHolidays.includes(name) || localHolidays[timeZone] === name) return true;
  const [easterMonth, easterDate] = easterOf(year);
  return daysAfterEaster.some((later) => {
    const day = toCalendarDay(year, easterMonth, easterDate, later);
    return toName(day.month, day.date) === name;
  });
}

function toName(month: number, date: number): string {
  return `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Computes Easter Sunday of the Gregorian calendar by the method of Meeus, Jones and Butcher. */
export function easterOf(year: number): [month: number, date: number] {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return [Math.floor(sum / 31), (sum % 31) + 1];
}
