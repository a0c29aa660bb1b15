import { toText } from '../arguments.ts';
import { toDialled, toTenDigits } from './phone-parts.ts';

/**
 * Writes a phone number the way people read it in France: « 03 20 38 24 68 », « 0 800 123 456 », « 39 39 ».
 * Overseas numbers get their ten digits, and foreign ones keep their country code. A text that is not one single number is
 * returned as it is.
 * @returns the empty text when there is none
 * @example formatPhone('+33320382468') // '03 20 38 24 68'
 */
export function formatPhone(telephone: string | null | undefined): string {
  const text = toText(telephone);
  const dialled = toDialled(text);
  if (dialled === null) return text.trim();
  const { digits, international } = dialled;
  const ten = international ? toTenDigits(digits) : digits;
  if (ten === null) return /^33/.test(digits) ? text.trim() : formatForeign(digits);
  if (/^08[0-29]\d{7}$/.test(ten)) return ten.replace(/^(0)(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3 $4');
  if (/^(?:0\d{9}|\d{4})$/.test(ten)) return toPairs(ten);
  if (/^11[68]\d{3}$/.test(ten)) return `${ten.slice(0, 3)} ${ten.slice(3)}`;
  return /^\d{2,3}$/.test(ten) ? ten : text.trim();
}

function formatForeign(digits: string): string {
  const code = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/.exec(digits)?.[0] ?? '';
  return `+${code} ${toPairs(digits.slice(code.length))}`.trim();
}

function toPairs(digits: string): string {
  // An odd count begins with three, so that no digit stands alone.
  const odd = digits.length % 2 === 0 ? 0 : 3;
  return [digits.slice(0, odd), ...(digits.slice(odd).match(/\d\d/g) ?? [])].filter(Boolean).join(' ');
}
