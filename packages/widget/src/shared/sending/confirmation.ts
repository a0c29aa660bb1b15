import { LICENCE_TEXTE_VERSION, type Contribution } from '@inclusion-kit/sdk/contributions';
import { dayOf } from '@inclusion-kit/sdk/internal';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';

/** Writes « toujours à jour » as a contribution about an offer. */
export function toConfirmation(service: DetailedService): Contribution {
  return {
    genre: 'confirmation',
    cible: {
      modele: 'service',
      id: service.id,
      source: service.source,
      date_maj: dayOf(service),
      base: {},
    },
    licence: 'etalab-2.0',
    licence_texte_version: LICENCE_TEXTE_VERSION,
  };
}
