import { toOptions } from '../arguments.ts';
import { frais } from '../referentiels/values/frais.ts';
import { modesMobilisation } from '../referentiels/values/modes-mobilisation.ts';
import { publics } from '../referentiels/values/publics.ts';
import { reseauxPorteurs } from '../referentiels/values/reseaux-porteurs.ts';
import { thematiques } from '../referentiels/values/thematiques.ts';
import { typesServices } from '../referentiels/values/types-services.ts';
import { emptyRecord } from '../schemas/empty-record.ts';
import type { ListedStructure } from '../schemas/structure.ts';
import type { Service } from '../schemas/service.ts';
import { places, serviceDescription, serviceNames, streets, structureDescription, structureNames } from './data.ts';
import { createRandom, type Random } from './random.ts';

/** The options of a builder. */
export interface BuildOptions {
  /**
   * The same seed gives the same record and the same id. A service belongs to the structure of the same seed.
   * @default 1
   */
  seed?: number | undefined;
}

const values = (vocabulary: readonly { value: string }[]) => vocabulary.map(({ value }) => value);

/**
 * Builds a structure as lists give it, which every writing rule accepts.
 * @param fields the fields that the test is about. They win over the drawn values.
 * @example buildStructure({ nom: 'CCAS de Lille' }, { seed: 7 })
 */
export function buildStructure(fields: Partial<ListedStructure> = {}, options: BuildOptions = {}): ListedStructure {
  const { seed = 1 } = toOptions(options);
  const random = createRandom(seed);
  return {
    ...emptyRecord('structure'),
    ...drawShared(random),
    id: structureId(seed),
    nom: `${random.pick(structureNames)} ${seed}`,
    lien_source: `https://exemple.test/structures/${seed}`,
    description: structureDescription,
    siret: String(10_000_000_000_000 + random.below(1_000_000_000)),
    site_web: 'https://exemple.test',
    reseaux_porteurs: random.next() < 0.5 ? null : [random.pick(values(reseauxPorteurs))],
    doublons: [],
    ...fields,
  };
}

/**
 * Builds a service as lists give it, which every writing rule accepts.
 * @param fields the fields that the test is about. They win over the drawn values.
 * @example buildService({ frais: 'payant' }, { seed: 7 })
 */
export function buildService(fields: Partial<Service> = {}, options: BuildOptions = {}): Service {
  const { seed = 1 } = toOptions(options);
  const random = createRandom(seed);
  return {
    ...emptyRecord('service'),
    ...drawShared(random),
    id: `dora--service-${seed}`,
    structure_id: structureId(seed),
    nom: `${random.pick(serviceNames)} ${seed}`,
    lien_source: `https://exemple.test/services/${seed}`,
    description: serviceDescription,
    type: random.pick(values(typesServices)),
    thematiques: [...new Set([random.pick(values(thematiques)), random.pick(values(thematiques))])],
    frais: random.pick(values(frais)),
    publics: [random.pick(values(publics))],
    modes_accueil: random.pick([['en-presentiel'], ['a-distance'], ['en-presentiel', 'a-distance']]),
    lien_mobilisation: `https://exemple.test/services/${seed}/demande`,
    modes_mobilisation: [random.pick(values(modesMobilisation))],
    mobilisable_par: ['usagers', 'professionnels'],
    ...fields,
  };
}

/** The size of an offer to draw. */
export interface BuildOfferOptions extends BuildOptions {
  /** Number of structures. @default 10 */
  structures?: number | undefined;
  /** Number of services, all different, spread over the structures. @default 30 */
  services?: number | undefined;
}

/**
 * Builds structures and their services, for a fake API or a catalogue.
 * @example const catalogue = createCatalogue(buildOffer({ structures: 5, services: 40, seed: 3 }));
 */
export function buildOffer(options: BuildOfferOptions = {}): {
  structures: ListedStructure[];
  services: Service[];
} {
  const { seed = 1, structures = 10, services = 30 } = toOptions(options);
  return {
    structures: Array.from({ length: structures }, (_, index) => buildStructure({}, { seed: seed + index })),
    services: Array.from({ length: services }, (_, index) =>
      buildService({ structure_id: structureId(seed + (index % Math.max(1, structures))) }, { seed: seed + index }),
    ),
  };
}

function structureId(seed: number): string {
  return `dora--structure-${seed}`;
}

/** Draws what services and structures share. The score is drawn too, not reckoned. */
function drawShared(random: Random) {
  const { latitude, longitude, ...place } = random.pick(places);
  return {
    source: 'dora',
    date_maj: `2026-0${1 + random.below(5)}-${10 + random.below(18)}`,
    adresse: `${1 + random.below(90)} ${random.pick(streets)}`,
    ...place,
    // Within some 5 km of the centre.
    latitude: round(latitude + (random.next() - 0.5) / 12),
    longitude: round(longitude + (random.next() - 0.5) / 12),
    telephone: `01 99 00 ${10 + random.below(90)} ${10 + random.below(90)}`,
    courriel: 'contact@example.org',
    horaires_accueil: 'Mo-Fr 09:00-12:00,14:00-17:00',
    adresse_certifiee: random.next() < 0.7,
    score_qualite: Math.round(random.next() * 100) / 100,
  };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
