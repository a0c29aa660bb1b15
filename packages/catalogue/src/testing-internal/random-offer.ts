import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import type { Point } from '../geography/distance.ts';
import { pointAt } from './points-on-globe.ts';
import type { Random } from './random.ts';
import { aService, aStructure, farCommunes, someCommunes } from './records.ts';

/** The communes of random offers: near and far, overseas, on both sides of the antimeridian, without EPCI or centre. */
export const communesOfOffers = [...someCommunes, ...farCommunes];

/** The values that random records and queries draw from. The last of each list is in no vocabulary. */
export const drawn = {
  sources: ['dora', 'soliguide', 'cd59', 'inconnue'],
  thematiques: [
    'numerique--maitriser-les-fondamentaux-du-numerique',
    'numerique--acceder-a-du-materiel',
    'mobilite--preparer-un-permis',
    'famille--garde-denfants',
    'famille',
    'nouvelle--chose',
  ],
  types: ['atelier', 'formation', 'nouveau'],
  frais: ['gratuit', 'payant', 'au-chapeau'],
  publics: ['jeunes', 'femmes', 'familles', 'tous-publics', 'martiens'],
  modes_accueil: ['en-presentiel', 'a-distance', 'par-pigeon'],
  mobilisable_par: ['professionnels', 'usagers', 'voisins'],
  reseaux_porteurs: ['ccas-cias', 'mission-locale', 'reseau-neuf'],
  zones: [
    '59',
    '62',
    '59350',
    '59183',
    '200093201',
    '200054781',
    '200040947',
    '200033579',
    '75',
    '75056',
    '978',
    '986',
    '99100',
    'france',
    '32',
    '97',
  ],
  hours: [
    'Mo-Fr 09:00-12:00,13:30-17:00',
    'Mo-Su 22:00-02:00',
    '24/7',
    'Mo-Fr 09:00-12:00 "sur rendez-vous"',
    'fermé le lundi',
  ],
  days: ['1999-01-01', '2025-01-01', '2026-01-15', '2026-01-16', '2026-11-01'],
  scores: [0, 0.3, 0.5, 0.5, 0.79, 0.8, 0.95, 1],
} as const;

/** Draws the records of a small dataset, full of ties, duplicates, unknowns, repeated ids and orphans. */
export function drawOffer(random: Random): { structures: ListedStructure[]; services: Service[] } {
  const structureCount = 1 + random.below(7);
  const structureIds = Array.from({ length: structureCount }, (_, index) => drawId(random, index));
  const structures = structureIds.map((id) => drawStructure(random, id, [...structureIds, 'absente', 'absente-aussi']));
  const services = Array.from({ length: 4 + random.below(30) }, (_, index) =>
    drawService(random, random.chance(0.05) ? '0' : drawId(random, index), [
      ...structureIds,
      ...structureIds,
      'orphelin',
    ]),
  );
  return { structures, services };
}

function drawId(random: Random, index: number): string {
  return `${random.pick(['a', 'Z', 'é/ ', '\u{1F600}', '\uFFFD', '-', ''])}${index}`;
}

function drawStructure(random: Random, id: string, others: readonly string[]): ListedStructure {
  return aStructure({
    id,
    source: random.pick(random.chance(0.2) ? drawn.sources : ['dora', 'cd59']),
    nom: random.pick(['Maison des solidarités', 'Mission locale', 'Épicerie']),
    reseaux_porteurs: maybe(random, () => random.some(drawn.reseaux_porteurs)),
    score_qualite: random.pick([0.5, 0.5, 0.9]),
    date_maj: random.pick(drawn.days),
    horaires_accueil: maybe(random, () => random.pick(drawn.hours)),
    code_insee: maybe(random, () => random.pick(communesOfOffers).code),
    doublons: random.chance(0.5) ? [] : random.some(others).map((other) => ({ source: 'dora', id: other })),
  });
}

function drawService(random: Random, id: string, structureIds: readonly string[]): Service {
  const point = random.chance(0.15) ? null : drawPoint(random);
  return aService({
    id,
    structure_id: random.pick(structureIds),
    nom: random.pick(['Accompagnement à la mobilité', 'Atelier numérique', 'Aide alimentaire']),
    source: random.pick(drawn.sources),
    type: maybe(random, () => random.pick(drawn.types)),
    frais: maybe(random, () => random.pick(drawn.frais)),
    thematiques: maybe(random, () => random.some(drawn.thematiques)),
    publics: maybe(random, () => random.some(drawn.publics)),
    publics_precisions: maybe(random, () => random.pick(['Allocataires du RSA', 'Parents, sur orientation', ''])),
    modes_accueil: maybe(random, () => random.some(drawn.modes_accueil)),
    mobilisable_par: maybe(random, () => random.some(drawn.mobilisable_par)),
    zone_eligibilite: random.chance(0.3) ? null : random.some(drawn.zones),
    score_qualite: random.pick(drawn.scores),
    date_maj: random.pick(drawn.days),
    volume_horaire_hebdomadaire: maybe(random, () => random.pick([0, 2.5, 3, 6, 14.9, 15, 200])),
    horaires_accueil: maybe(random, () => random.pick(drawn.hours)),
    code_insee: maybe(random, () => (random.chance(0.1) ? '59998' : random.pick(communesOfOffers).code)),
    latitude: point?.latitude ?? (random.chance(0.3) ? 50.6 : null),
    longitude: point?.longitude ?? null,
  });
}

/** Often at a centre, on a radius or on a half kilometre, where the least error changes the answer. */
function drawPoint(random: Random): Point {
  const { latitude, longitude } = random.pick(communesOfOffers);
  if (latitude === null || longitude === null || random.chance(0.02)) return { latitude: 999, longitude: 3 };
  const metres = random.pick([
    0, 0, 499.9, 500.1, 9_999.99, 10_000.01, 49_499.9, 49_999.99, 50_000.01, 99_999.99, 100_000.01,
  ]);
  return pointAt({ latitude, longitude }, random.below(360), random.chance(0.3) ? random.below(120_000) : metres);
}

function maybe<T>(random: Random, draw: () => T): T | null {
  return random.chance(0.2) ? null : draw();
}
