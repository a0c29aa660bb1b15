import type { StandingTexts } from './fr.ts';

const since = (months: number): string =>
  months < 24 ? `${months}\u00a0meses` : `${Math.floor(months / 12)}\u00a0años`;

/** Says for how many months nobody has checked an offer. A week says it without the rest. */
export const stale = (months: number): string => `Sin verificar desde hace ${since(months)}`;

/** The Spanish words that say whether an offer still stands. */
const texts: StandingTexts = {
  since,
  final: (date) => (date === null ? 'Ya no existe' : `Ya no existe desde el ${date}`),
  ends: (date) => `Termina definitivamente el ${date}`,
  temp: (from, to) => (from === null ? `Cerrado hasta el ${to}` : `Cerrado del ${from} al ${to}`),
  open: 'Cerrado por ahora, final no conocido',
  stale,
  told: 'Al día según usted, aún sin confirmar',
  rest: (months) => `El resto no se ha verificado desde hace ${since(months)}.`,
};

export default texts;
