import { isMobile, namesPerson, phoneOf } from '@inclusion-kit/sdk/internal';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';

/**
 * Tells whether a service has a number that anybody may call, its own or that of its structure: the mobile of a person is hidden, and
 * must not bring a service before one whose number is shown.
 */
export function isCallable(
  { telephone, courriel, contact_nom_prenom }: Service,
  structure: Pick<ListedStructure, 'telephone'> | undefined,
): boolean {
  if (phoneOf({ structure }) !== null) return true;
  const phone = phoneOf({ telephone });
  if (phone === null || !isMobile(phone)) return phone !== null;
  return !namesPerson(contact_nom_prenom || null, typeof courriel === 'string' ? [courriel] : []);
}
