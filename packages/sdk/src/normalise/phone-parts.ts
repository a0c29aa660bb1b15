/** A number reduced to what is dialled: its digits, and whether they begin with a country code. */
export interface DialledNumber {
  digits: string;
  international: boolean;
}

/** Holds no sign that is not seen. */
const ASCII = /^[ -~]*$/;

/** Reads the digits to dial. Returns null when the text holds anything else than one number. */
export function toDialled(telephone: string): DialledNumber | null {
  const text = (ASCII.test(telephone) ? telephone : telephone.replace(/\p{Cf}/gu, '')).trim();
  if (!/^(?:\+|\(?\d)[\d\s().\-/\u2010-\u2015]*$/u.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  // « +33 (0)3 … » writes the trunk zero for people who call from France.
  if (text.startsWith('+')) return { digits: text.replace('(0)', '').replace(/\D/g, ''), international: true };
  if (digits.startsWith('00')) return { digits: digits.slice(2), international: true };
  // Nine digits are a French number whose zero a spreadsheet ate.
  if (/^[1-9]\d{8}$/.test(digits)) return { digits: `0${digits}`, international: false };
  // Eleven digits that begin with 33 are a French number whose « + » was lost. Twelve digits also hold the trunk zero.
  return { digits, international: /^330?[1-9]\d{8}$/.test(digits) };
}

/** The country codes of the overseas territories in the French plan, by the four first digits of their numbers. */
const overseasPrefixes: readonly (readonly [code: string, prefixes: RegExp])[] = [
  ['262', /^0(?:26[239]|639|69[23])/],
  ['508', /^0508/],
  ['590', /^0(?:590|69[01])/],
  ['594', /^0[56]94/],
  ['596', /^0(?:596|69[67])/],
];

/** Returns the country code that a ten-digit French number is reached by: `33`, or that of its territory. */
export function countryCodeOf(tenDigits: string): string {
  return overseasPrefixes.find(([, prefixes]) => prefixes.test(tenDigits))?.[0] ?? '33';
}

/** Returns the ten digits dialled in France for a number with its country code, or null for a foreign number. */
export function toTenDigits(digits: string): string | null {
  const [, code = '', rest = ''] = /^(33|262|508|59[046])0?(\d+)$/.exec(digits) ?? [];
  if (code === '508' && rest.length === 6) return `0508${rest}`;
  return code !== '' && /^[1-9]\d{8}$/.test(rest) ? `0${rest}` : null;
}
