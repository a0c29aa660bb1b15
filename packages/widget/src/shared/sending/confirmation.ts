import { LICENCE_TEXTE_VERSION, type Contribution } from '@inclusion-kit/sdk/contributions';
import { dayOf } from '@inclusion-kit/sdk/internal';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';

/**
 * Writes « toujours à jour » as a contribution about an offer.
 * @param isCalled the person has called the number, and it answered
 */
export function toConfirmation(service: DetailedService, isCalled = false): Contribution {
  return {
    genre: 'confirmation',
    cible: {
      modele: 'service',
      id: service.id,
      source: service.source,
      date_maj: dayOf(service),
      base: {},
    },
    ...(isCalled && { preuve: { moyen: 'appel' } }),
    licence: 'etalab-2.0',
    licence_texte_version: LICENCE_TEXTE_VERSION,
  };
}
