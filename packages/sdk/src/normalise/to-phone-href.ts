/** Returns the address that calls a number: its digits alone, since no address has the spaces of a record. */
export function toPhoneHref(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}
