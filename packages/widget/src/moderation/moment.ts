/** Says how long ago a moment was, in days of the reader: « aujourd’hui », « hier », « 3 jours », then its date. */
export function formatAge(iso: string, now: Date): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const days = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000);
  if (days <= 0) return 'aujourd’hui';
  if (days === 1) return 'hier';
  return days < 31 ? `${days}\u00a0jours` : formatDay(date, now, 'short');
}

/** Formats a moment: « 1er juillet à 17 h 40 », with the year when it is not the present one. */
export function formatMoment(iso: string, now: Date): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : `${formatDay(date, now, 'long')} à ${hourOf(date)}`;
}

/** Says a moment in short, for a column: « 2 juil. 9 h 12 ». */
export function formatShortMoment(iso: string, now: Date): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : `${formatDay(date, now, 'short')} ${hourOf(date)}`;
}

const startOfDay = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());

const hourOf = (date: Date): string => `${date.getHours()}\u00a0h\u00a0${String(date.getMinutes()).padStart(2, '0')}`;

function formatDay(date: Date, now: Date, month: 'long' | 'short'): string {
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return date
    .toLocaleDateString('fr-FR', { day: 'numeric', month, year })
    .replace(/^1\s/, '1er ')
    .replace(/^(\S+)\s/, '$1\u00a0');
}
