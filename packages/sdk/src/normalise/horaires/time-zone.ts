const PARIS = 'Europe/Paris';

/** Alsace and Moselle keep the holidays of their local law: the day after Christmas, and Good Friday, which moves with Easter. */
export const ofLocalLaw: readonly string[] = [PARIS, '12-26'];

/**
 * The territories that have a clock or holidays of their own, by the first characters of their INSEE codes: the time zone, then
 * the days that are holidays there and not everywhere, the abolition of slavery among them.
 * @see https://github.com/etalab/jours-feries-france (checked 2026-11-28)
 */
export const territories: Readonly<Record<string, readonly string[]>> = {
  '57': ofLocalLaw,
  '67': ofLocalLaw,
  '68': ofLocalLaw,
  '971': ['America/Guadeloupe', '05-27', '07-21'],
  '972': ['America/Martinique', '05-22', '07-21'],
  '973': ['America/Cayenne', '06-10'],
  '974': ['Indian/Reunion', '12-20'],
  '975': ['America/Miquelon'],
  '976': ['Indian/Mayotte', '04-27'],
  '977': ['America/St_Barthelemy', '10-09'],
  '978': ['America/Marigot', '05-28'],
  '986': ['Pacific/Wallis', '04-28', '07-29'],
  '987': ['Pacific/Tahiti', '06-29'],
  '988': ['Pacific/Noumea', '09-24'],
};

/**
 * Returns the first characters of the INSEE codes of all communes that have the clock and the holidays of one. Empty for those of
 * Paris, and for an unknown commune.
 */
export function calendarPlaceOf(code_insee: string | null | undefined): string {
  const starts = typeof code_insee === 'string' ? [code_insee.slice(0, 2), code_insee.slice(0, 3)] : [];
  return starts.find((start) => start in territories) ?? '';
}

/** Returns the place of a time zone overseas, as `calendarPlaceOf` does. Empty for another zone. */
export function calendarPlaceIn(timeZone: string | undefined): string {
  return Object.keys(territories).find((start) => timeZone !== PARIS && territories[start]?.[0] === timeZone) ?? '';
}

/**
 * Returns the IANA time zone of a commune by its INSEE code, or mainland time when the code is null or unknown.
 * @example timeZoneOf('97411') // 'Indian/Reunion'
 */
export function timeZoneOf(code_insee: string | null | undefined): string {
  return territories[calendarPlaceOf(code_insee)]?.[0] ?? PARIS;
}
