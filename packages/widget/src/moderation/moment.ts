const day = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric' });
const dayOfYear = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long' });
const short = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short' });
const shortWithYear = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', year: 'numeric' });

/** Says how long ago a moment was, in days of the reader: « aujourd’hui », « hier », « 3 jours », then its date. */
export function formatAge(iso: string, now: Date): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const days = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000);
  if (days <= 0) return 'aujourd’hui';
  if (days === 1) return 'hier';
  return days < 31 ? `${days}\u00a0jours` : firstDay(isSameYear(date, now) ? short : shortWithYear, date);
}

/** Formats a moment: « 1er juillet à 17 h 40 », with the year when it is not the present one. */
export function formatMoment(iso: string, now: Date): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return `${firstDay(isSameYear(date, now) ? dayOfYear : day, date)} à ${hourOf(date)}`;
}

/** Says a moment in short, for a column: « 2 juil. 9 h 12 ». */
export function formatShortMoment(iso: string, now: Date): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return `${firstDay(isSameYear(date, now) ? short : shortWithYear, date)} ${hourOf(date)}`;
}

const startOfDay = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());

const isSameYear = (date: Date, other: Date): boolean => date.getFullYear() === other.getFullYear();

const hourOf = (date: Date): string => `${date.getHours()}\u00a0h\u00a0${String(date.getMinutes()).padStart(2, '0')}`;

const firstDay = (format: Intl.DateTimeFormat, date: Date): string =>
  format
    .format(date)
    .replace(/^1\s/, '1er ')
    .replace(/^(\S+)\s/, '$1\u00a0');
