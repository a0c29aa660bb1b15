/** The zero of « +33 (0)4 », which is for calls from France alone. */
const HOME_ZERO = /(?<=33\s*)\(0\)/;
const FRENCH = /^(?:(?:\+|00)33|0)[1-9]\d{8}/;

/**
 * Returns the address that calls a number: its digits alone, since no address has the spaces of a record. Of several French numbers in
 * one cell it is that of the first, without its extension.
 */
export function toPhoneHref(phone: string): string {
  const digits = phone.replace(HOME_ZERO, '').replace(/[^\d+]/g, '');
  return `tel:${FRENCH.exec(digits)?.[0] ?? digits}`;
}
