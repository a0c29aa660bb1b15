import { toE164 } from '../to-e164.ts';
import { isPersonalEmail } from './is-personal-email.ts';

/** Numbers of mobiles in France and overseas. */
const MOBILE = /^\+(?:33[67]|262(?:639|69[23])|59069[01]|594694|59669[67]|687[7-9]|6898[79])/;

/** Tells whether a phone is a mobile, of France or overseas. */
export function isMobile(phone: string | null): boolean {
  return MOBILE.test(toE164(phone ?? '') ?? '');
}

/** Tells whether a record names a person, by its contact or by an e-mail: a mobile beside them is that person's own. */
export function namesPerson(contact: string | null, emails: readonly string[]): boolean {
  return contact !== null || emails.some((email) => isPersonalEmail(email, contact));
}
