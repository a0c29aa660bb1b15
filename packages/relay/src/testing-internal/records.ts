import type { Contribution } from '@inclusion-kit/sdk/contributions';
import type { Commune } from '@inclusion-kit/sdk/geography';
import { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';

/** Builds a structure from the fields that a test cares about. */
export function structure(overrides: Partial<ListedStructure> = {}): ListedStructure {
  return ListedStructure.parse({
    source: 'dora',
    id: 'dora--s1',
    nom: 'Maison des solidarités',
    date_maj: '2026-10-01',
    adresse_certifiee: false,
    score_qualite: 0.9,
    doublons: [],
    ...overrides,
  });
}

/** Builds a service of that structure in Lille, in person. */
export function service(overrides: Partial<Service> = {}): Service {
  return Service.parse({
    source: 'dora',
    id: 'dora--1',
    structure_id: 'dora--s1',
    nom: 'Aide aux démarches',
    description: 'Un accueil pour faire ses démarches.',
    date_maj: '2026-10-01',
    code_insee: '59350',
    commune: 'Lille',
    latitude: 50.6319,
    longitude: 3.0469,
    telephone: '+33320000000',
    modes_accueil: ['en-presentiel'],
    publics: ['tous-publics'],
    thematiques: ['numerique--maitriser-les-fondamentaux-du-numerique'],
    adresse_certifiee: false,
    score_qualite: 0.9,
    ...overrides,
  });
}

/** Lille, where the offers of the tests are. */
export const lille: Commune = {
  code: '59350',
  nom: 'Lille',
  codes_postaux: ['59000', '59800'],
  code_departement: '59',
  code_epci: '200093201',
  population: 238_246,
  latitude: 50.6319,
  longitude: 3.0469,
};

/** Builds the correction of that service's phone number. */
export function correction(overrides: Partial<Contribution> = {}): Contribution {
  return {
    genre: 'correction',
    cible: {
      modele: 'service',
      id: 'dora--1',
      source: 'dora',
      date_maj: '2026-10-01',
      base: { nom: 'Aide aux démarches', telephone: '+33320000000' },
    },
    changements: { telephone: '+33320111111' },
    auteur: { nom: 'Camille Exemple', organisation: 'CCAS', courriel: 'camille@exemple.fr' },
    licence: 'etalab-2.0',
    licence_texte_version: '2026-11',
    ...overrides,
  };
}
