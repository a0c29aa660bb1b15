import { localeOf, type Language } from '../texts/language.ts';

/**
 * Writes a length with its unit as a language has it: « 5 km », « 200 м », « 5 كم ». From a kilometre on, in kilometres, with so many digits
 * after the comma at most.
 */
export function formatLength(metres: number, language: Language, digits = 0): string {
  const isNear = metres < 1000;
  const format = new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: isNear ? 'meter' : 'kilometer',
    maximumFractionDigits: isNear ? 0 : digits,
  });
  // A line never ends between the figure and its unit.
  return format.format(isNear ? metres : metres / 1000).replace(/\s/u, '\u00a0');
}
