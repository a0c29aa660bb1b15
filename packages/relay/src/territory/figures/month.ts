/** French names of months and their abbreviations, without accents. */
const names: readonly RegExp[] = [
  ...[/^janv(?:ier)?$/, /^fev(?:r(?:ier)?)?$/, /^mars$/, /^avr(?:il)?$/, /^mai$/, /^juin$/, /^juil(?:let)?$/, /^aout$/],
  ...[/^sept(?:embre)?$/, /^oct(?:obre)?$/, /^nov(?:embre)?$/, /^dec(?:embre)?$/],
];

/** `2026-09`, `2026/09`, with a day and a time or not. */
const yearFirst = /^(?<year>\d{4})(?<sign>[-/])(?<month>\d{1,2})(?:\k<sign>(?<day>\d{1,2}))?(?:[t ]\d.*)?$/u;
/** `202609`, `20260930`. */
const compact = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})?$/u;
/** `09/2026`, `30/09/2026`. */
const yearLast = /^(?:(?<day>\d{1,2})[-/.])?(?<month>\d{1,2})[-/.](?<year>\d{4})(?: \d.*)?$/u;
/** « septembre 2026 », « 30 sept. 2026 ». */
const named = /^(?:(?<day>\d{1,2})(?:er)? )?(?<name>[a-z]+)\.?[ -](?<year>\d{4})$/u;

/** Reads the first day of a month, `2026-09-01`, as files write it. The empty text where no month can be read. */
export function toMonth(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
  const found = [yearFirst, compact, yearLast, named].map((pattern) => pattern.exec(plain)).find((one) => one !== null);
  const { year = '', month, day = '1', name = '' } = found?.groups ?? {};
  const number = month === undefined ? names.findIndex((pattern) => pattern.test(name)) + 1 : Number(month);
  const isOne = /^(?:19|20)/.test(year) && number >= 1 && number <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isOne ? `${year}-${String(number).padStart(2, '0')}-01` : '';
}
