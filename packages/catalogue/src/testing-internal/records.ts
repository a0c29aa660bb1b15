import { emptyRecord } from '@inclusion-kit/sdk/internal';
import type { Commune } from '@inclusion-kit/sdk/geography';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';

/** Builds a structure that is valid, save what the test says. */
export function aStructure(fields: Partial<ListedStructure> = {}): ListedStructure {
  return {
    ...emptyRecord('structure'),
    source: 'dora',
    id: 'dora--structure',
    nom: 'Maison des solidarités',
    date_maj: '2026-01-15',
    adresse_certifiee: false,
    score_qualite: 0.5,
    doublons: [],
    ...fields,
  };
}

/** Builds a service that is valid, save what the test says. */
export function aService(fields: Partial<Service> = {}): Service {
  return {
    ...emptyRecord('service'),
    source: 'dora',
    id: 'dora--service',
    structure_id: 'dora--structure',
    nom: 'Accompagnement à la mobilité',
    description: 'Un conseiller reçoit sur rendez-vous et prépare un projet de mobilité.',
    date_maj: '2026-01-15',
    adresse_certifiee: false,
    score_qualite: 0.5,
    ...fields,
  };
}

/** Communes far and near, with and without EPCI, with and without a centre. Figures rounded. */
export const someCommunes: readonly Commune[] = [
  commune('59350', 'Lille', '59', '200093201', 50.631, 3.047),
  commune('59512', 'Roubaix', '59', '200093201', 50.69, 3.18),
  commune('59295', 'Hazebrouck', '59', '200040947', 50.726, 2.539),
  commune('59183', 'Dunkerque', '59', '245900428', 51.034, 2.377),
  commune('62041', 'Arras', '62', '200033579', 50.291, 2.777),
  commune('75056', 'Paris', '75', '200054781', 48.857, 2.343),
  commune('75101', 'Paris 1er Arrondissement', '75', '200054781', 48.862, 2.336),
  commune('97801', 'Saint-Martin', '978', null, 18.075, -63.06),
  commune('59999', 'Sans-Centre', '59', '200093201', null, null),
];

/** Communes overseas: near the antimeridian on both sides, and south of the equator. */
export const farCommunes: readonly Commune[] = [
  commune('98613', 'Uvea', '986', null, -13.28, -176.18),
  commune('98801', 'Presque l’antiméridien', '988', null, -18.1, 179.95),
  commune('97411', 'Saint-Denis', '974', '249740119', -20.88, 55.45),
];

function commune(
  code: string,
  nom: string,
  code_departement: string,
  code_epci: string | null,
  latitude: number | null,
  longitude: number | null,
): Commune {
  return { code, nom, codes_postaux: [], code_departement, code_epci, population: null, latitude, longitude };
}
