import { LICENCE_TEXTE_VERSION, type Cible, type Contribution } from '@inclusion-kit/sdk/contributions';
import { dayOf, phoneOf } from '@inclusion-kit/sdk/internal';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';

/**
 * Writes « toujours à jour » as a contribution about an offer.
 * @param isCalled the person has called the number, and it answered: this is told of the number alone, on the record that has it
 */
export function toConfirmation(service: DetailedService, isCalled = false): Contribution {
  return {
    genre: 'confirmation',
    cible: isCalled ? toNumber(service) : toWhole(service),
    ...(isCalled && { preuve: { moyen: 'appel' } }),
    licence: 'etalab-2.0',
    licence_texte_version: LICENCE_TEXTE_VERSION,
  };
}

/**
 * Writes that the number of an offer is wrong, for somebody who does not know the right one.
 * @param isCalled the person has called it
 */
export function toWrongNumber(service: DetailedService, isCalled: boolean): Contribution {
  return {
    genre: 'correction',
    cible: toNumber(service),
    changements: { telephone: null },
    ...(isCalled && { preuve: { moyen: 'appel' } }),
    licence: 'etalab-2.0',
    licence_texte_version: LICENCE_TEXTE_VERSION,
  };
}

/** Aims at the whole record of an offer. */
export const toWhole = (service: DetailedService): Cible => ({
  modele: 'service',
  id: service.id,
  source: service.source,
  date_maj: dayOf(service),
  base: {},
});

/** Aims at the number that an offer shows: its own, or that of its structure. */
function toNumber(service: DetailedService): Cible {
  const { structure, telephone } = service;
  const base = { telephone: phoneOf(service) };
  if (telephone !== null) return { ...toWhole(service), base };
  return { modele: 'structure', id: structure.id, source: structure.source, date_maj: dayOf(structure), base };
}
