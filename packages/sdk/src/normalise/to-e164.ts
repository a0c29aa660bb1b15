import { countryCodeOf, toDialled, toTenDigits } from './phone-parts.ts';

// Emergency and public-interest numbers, the 3xxx and 10xx of companies, Europe's 116 xxx, directory enquiries.
const shortNumber = /^(?:1[578]|11[24-9]|19[167]|10\d{2}|3\d{3}|116\d{3}|118\d{3})$/;

// French Polynesia is the one territory whose own eight digits are told from anything dialled in France.
const polynesia = /^(?:4[09][4-9]\d{5}|8[7-9]\d{6})$/;

/**
 * The national numbers of the codes that often come up, by their digits after the country code.
 * @see https://www.itu.int/oth/T0202.aspx?parent=T0202 (checked 2026-06-30)
 */
const foreignPlans: Readonly<Record<string, RegExp>> = {
  '1': /^[2-9]\d{9}$/,
  '31': /^[1-9]\d{8}$/,
  '32': /^[1-9]\d{7,8}$/,
  '34': /^[5-9]\d{8}$/,
  '39': /^[03-9]\d{5,10}$/,
  '40': /^[2-9]\d{8}$/,
  '41': /^[2-9]\d{8}$/,
  '44': /^[1-9]\d{8,9}$/,
  '49': /^[1-9]\d{4,12}$/,
  '212': /^[5-8]\d{8}$/,
  '213': /^[1-9]\d{7,8}$/,
  '216': /^[2-9]\d{7}$/,
  '351': /^[2-9]\d{8}$/,
  '352': /^[2-9]\d{4,10}$/,
  '355': /^[2-9]\d{7,8}$/,
  '376': /^\d{6}(?:\d{2,3})?$/,
  '377': /^[3-9]\d{7,8}$/,
  '681': /^[4-9]\d{5}$/,
  '687': /^[2-9]\d{5}$/,
  '689': polynesia,
};

/** Longer texts are sentences. */
const MAX_LENGTH = 100;

/**
 * Writes a phone number as the commons keeps it: E.164, or the bare digits of a short number such as `3939`.
 * @param telephone one number, as typed. French numbers need no country code, and overseas numbers get theirs. A label before
 * the number and an extension after it are left out.
 * @returns null when it is not one single number that can be reached, as the commons would drop it
 * @example toE164('06 92 00 00 00') // '+262692000000'
 */
export function toE164(telephone: string | null | undefined): string | null {
  const dialled = typeof telephone === 'string' ? toDialled(withoutTrimmings(telephone)) : null;
  if (dialled === null) return null;
  const { digits, international } = dialled;
  if (!international) return toNational(digits);
  const ten = toTenDigits(digits);
  if (ten !== null) return toFrench(ten);
  // A code that shares the French plan, yet not ten digits: a French number with digits missing.
  if (/^(?:33|262|508|59[046])/.test(digits)) return null;
  return isForeign(digits) ? `+${digits}` : null;
}

/** Drops what goes around a number of full length: a label before it, signs and an extension after it. */
function withoutTrimmings(telephone: string): string {
  if (telephone.length > MAX_LENGTH) return telephone;
  const bare = telephone.replace(/^[^\d+(]+/, '').replace(/[^\d#a-z]+$/i, '');
  const number = bare.replace(/(?:[\s,;]*ext(?:ension|\.)?|\s*[x#])[\s.:=]*\d{1,6}$/i, '');
  return number.replace(/\D/g, '').length >= 9 ? number : telephone;
}

function toNational(digits: string): string | null {
  if (/^0[1-9]\d{8}$/.test(digits)) return toFrench(digits);
  if (shortNumber.test(digits)) return digits;
  return polynesia.test(digits) ? `+689${digits}` : null;
}

function toFrench(ten: string): string {
  const code = countryCodeOf(ten);
  return `+${code}${ten.slice(code === '508' ? 4 : 1)}`;
}

/** Numbers of a code without a plan here are held to the bounds of E.164 alone. */
function isForeign(digits: string): boolean {
  const code = Object.keys(foreignPlans).find((candidate) => digits.startsWith(candidate));
  if (code !== undefined) return foreignPlans[code]?.test(digits.slice(code.length)) ?? false;
  return /^[2-9]\d{7,14}$/.test(digits);
}
