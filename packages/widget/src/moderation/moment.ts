/** Making a format takes longer than using it. */
const clocks = new Map<string | null, Intl.DateTimeFormat>();

/** Says how long ago a moment was, in days of a time zone: « aujourd’hui », « hier », « 3 jours », then its date. */
export function formatAge(iso: string, now: Date, zone: string | null): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const days = Math.round((startOfDay(now, zone) - startOfDay(date, zone)) / 86_400_000);
  if (days <= 0) return 'aujourd’hui';
  if (days === 1) return 'hier';
  return days < 31 ? `${days}\u00a0jours` : formatDay(date, now, zone, 'short');
}

/** Formats a moment: « 1er juillet à 17 h 40 », with the year when it is not the present one. */
export function formatMoment(iso: string, now: Date, zone: string | null): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : `${formatDay(date, now, zone, 'long')} à ${hourOf(date, zone)}`;
}

/** Says a moment in short, for a column: « 2 juil. 9 h 12 ». */
export function formatShortMoment(iso: string, now: Date, zone: string | null): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : `${formatDay(date, now, zone, 'short')} ${hourOf(date, zone)}`;
}

/** Returns the day of a moment in a time zone, `YYYY-MM-DD`. What cannot be read stays. */
export function dayOf(iso: string, zone: string | null): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : read(date, zone).day;
}

/** Reads a clock in a time zone, that of the reader when it is null. The Swedish locale writes dates as ISO does. */
function read(date: Date, zone: string | null): { day: string; hour: string } {
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'short', timeStyle: 'short' };
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { ...options, ...toOption(zone) });
  clocks.set(zone, clock);
  const [day = '', hour = ''] = clock.format(date).split(' ');
  return { day, hour };
}

const toOption = (zone: string | null): Intl.DateTimeFormatOptions => (zone === null ? {} : { timeZone: zone });

const startOfDay = (date: Date, zone: string | null): number => Date.parse(read(date, zone).day);

function hourOf(date: Date, zone: string | null): string {
  const [hours = '', minutes = ''] = read(date, zone).hour.split(':');
  return `${Number(hours)}\u00a0h\u00a0${minutes}`;
}

function formatDay(date: Date, now: Date, zone: string | null, month: 'long' | 'short'): string {
  const year = read(date, zone).day.slice(0, 4) === read(now, zone).day.slice(0, 4) ? undefined : 'numeric';
  return date
    .toLocaleDateString('fr-FR', { day: 'numeric', month, year, ...toOption(zone) })
    .replace(/^1\s/, '1er ')
    .replace(/^(\S+)\s/, '$1\u00a0');
}
