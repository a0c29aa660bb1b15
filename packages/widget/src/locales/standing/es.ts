import type { StandingTexts } from './fr.ts';

const since = (months: number): string =>
  months < 24 ? `${months}\u00a0meses` : `${Math.floor(months / 12)}\u00a0años`;

/** The Spanish words that say whether an offer still stands. */
const texts: StandingTexts = {
  since,
  gone: (date) => (date === null ? 'Ya no existe' : `Ya no existe desde el ${date}`),
  ends: (date) => `Termina definitivamente el ${date}`,
  temp: (from, to) => (from === null ? `Cerrado hasta el ${to}` : `Cerrado del ${from} al ${to}`),
  stale: (months) => `Sin verificar desde hace ${since(months)}`,
  told: 'Al día según usted, aún sin confirmar',
  rest: (months) => `El resto no se ha verificado desde hace ${since(months)}.`,
};

export default texts;
