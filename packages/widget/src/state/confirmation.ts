import { LICENCE_TEXTE_VERSION, type Contribution } from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';

/** Writes « toujours à jour » as a contribution: it aims at the record as read, and changes nothing. */
export function toConfirmation(service: DetailedService): Contribution {
  const { id, source, date_maj } = service;
  return {
    genre: 'confirmation',
    cible: { modele: 'service', id, source, date_maj, base: {} },
    licence: 'etalab-2.0',
    licence_texte_version: LICENCE_TEXTE_VERSION,
  };
}
