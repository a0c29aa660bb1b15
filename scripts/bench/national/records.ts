import type { Commune } from '@inclusion-kit/sdk/geography';
import type { DemonstrationService, DemonstrationStructure } from '@inclusion-kit/demonstration';
import { createDraws, createWeighted, type Draws } from './random.ts';
import { sources } from './sources.ts';
import type { Templates } from './templates.ts';
import { drawPointAround, inventTownName, type Territory } from './territory.ts';

/** Some records of a national dataset: structures, and their services. */
export interface NationalRecords {
  structures: DemonstrationStructure[];
  services: DemonstrationService[];
}

const drawSource = createWeighted(sources);
/** Services a structure: 1.7 on average, many with one, a few with many, some with none. */
const drawServiceCount = createWeighted([
  [0, 6],
  [1, 60],
  [2, 18],
  [3, 8],
  [4, 4],
  [6, 2],
  [9, 1.2],
  [15, 0.5],
] as const);
const drawModes = createWeighted<string[] | null>([
  [['en-presentiel'], 80],
  [['a-distance', 'en-presentiel'], 11],
  [['a-distance'], 6],
  [null, 3],
]);
const drawZone = createWeighted([
  ['departement', 60],
  ['commune', 13],
  ['epci', 11],
  ['unknown', 7],
  ['country', 4],
  ['several', 5],
] as const);

/**
 * Creates services and their structures, the same for the same seed: points spread as people are, one structure in twenty in a
 * cluster of duplicates, one service in two hundred with a flaw.
 */
export function createNationalRecords(
  seed: number,
  count: number,
  { templates, territory }: { templates: Templates; territory: Territory },
): NationalRecords {
  const draws = createDraws(seed);
  const records: NationalRecords = { structures: [], services: [] };
  while (records.services.length < count) {
    const commune = territory.draw(draws);
    const place = drawPlace(draws, commune);
    const original = createStructure(draws, draws.pick(templates.structures), place);
    const cluster = [original];
    if (draws.chance(0.026)) {
      for (let copies = draws.chance(0.15) ? 2 : 1; copies > 0; copies -= 1) {
        cluster.push({ ...createStructure(draws, original, place), nom: original.nom.toUpperCase() });
      }
    }
    for (const structure of cluster) {
      structure.doublons = cluster.filter((other) => other !== structure).map(({ source, id }) => ({ source, id }));
      records.structures.push(structure);
      const services = Math.min(drawServiceCount(draws), count - records.services.length);
      for (let index = 0; index < services; index += 1) {
        records.services.push(createService(draws, draws.pick(templates.services), { structure, commune, territory }));
      }
    }
  }
  return records;
}

type Place = Pick<
  DemonstrationStructure,
  'adresse' | 'code_postal' | 'code_insee' | 'commune' | 'latitude' | 'longitude'
>;

function drawPlace(draws: Draws, commune: Commune): Place {
  const { code, nom, codes_postaux, latitude, longitude, population } = commune;
  const unknown = draws.chance(0.03) || latitude === null || longitude === null;
  const spreadKm = Math.min(5, 0.8 + Math.sqrt(population ?? 0) / 130);
  return {
    adresse: `${draws.int(1, 140)} ${draws.pick(['rue', 'avenue', 'place', 'chemin'])} ${inventTownName(draws)}`,
    code_postal: codes_postaux[0] ?? null,
    code_insee: code,
    commune: nom,
    ...(unknown ? { latitude: null, longitude: null } : drawPointAround(draws, latitude, longitude, spreadKm)),
  };
}

function createStructure(draws: Draws, template: DemonstrationStructure, place: Place): DemonstrationStructure {
  const source = drawSource(draws);
  const nom = `${template.nom} ${inventTownName(draws)}`.slice(0, 150);
  return {
    ...template,
    source,
    id: `${source}--${drawKey(draws)}`,
    nom,
    description: template.description && retell(draws, template.description, template.commune, place.commune),
    ...place,
    date_maj: drawDay(draws),
  };
}

function createService(
  draws: Draws,
  template: DemonstrationService,
  { structure, commune, territory }: { structure: DemonstrationStructure; commune: Commune; territory: Territory },
): DemonstrationService {
  const modes_accueil = drawModes(draws);
  const remote = modes_accueil?.length === 1 && modes_accueil[0] === 'a-distance';
  const { source, adresse, code_postal, code_insee, commune: town, latitude, longitude } = structure;
  const service: DemonstrationService = {
    ...template,
    source,
    structure_id: structure.id,
    id: `${source}--${drawKey(draws)}-${drawKey(draws)}`,
    nom: template.nom.replaceAll(template.commune ?? '\0', town ?? '').slice(0, 150),
    description: retell(draws, template.description, template.commune, town),
    date_maj: drawDay(draws),
    ...{ adresse, code_postal, code_insee, commune: town, latitude, longitude },
    modes_accueil,
    zone_eligibilite: remote && draws.chance(0.3) ? ['france'] : toZone(draws, commune, territory),
  };
  // Mistakes that producers make: each is reported, none loses the record.
  if (draws.chance(0.003)) service.telephone = '01 02 03';
  if (draws.chance(0.002)) service.courriel = 'accueil chez nous';
  return service;
}

function toZone(draws: Draws, { code, code_departement, code_epci }: Commune, territory: Territory): string[] | null {
  switch (drawZone(draws)) {
    case 'departement':
      return [code_departement];
    case 'commune':
      return [code];
    case 'epci':
      return [code_epci ?? code];
    case 'country':
      return ['france'];
    case 'several': {
      if (draws.chance(0.5)) return [code_departement, territory.draw(draws).code_departement];
      const around = Array.from({ length: draws.int(2, 12) }, () => territory.draw(draws).code);
      return [...new Set([code, ...around])];
    }
    case 'unknown':
      return null;
  }
}

/** Tells a text of another town, with names and numbers that no other text has: an index of words grows with them. */
function retell(draws: Draws, text: string, from: string | null, to: string | null): string {
  const moved = from === null ? text : text.replaceAll(from, to ?? '');
  if (!draws.chance(0.6) || moved.length > 9000) return moved;
  return `${moved}\n\nContact : ${inventTownName(draws)} ${inventTownName(draws)}, salle ${inventTownName(draws)}, dossier ${draws.int(1000, 99_999)}.`;
}

/** Days since 2026-11-25: half within six months, as upstream, the others over four years. */
function drawDay(draws: Draws): string {
  const days = draws.chance(0.55) ? draws.int(1, 180) : draws.int(181, 1500);
  return new Date(Date.UTC(2026, 10, 25) - days * 86_400_000).toISOString().slice(0, 10);
}

function drawKey(draws: Draws): string {
  const half = (): string => draws.int(0, 0xffffff).toString(16).padStart(6, '0');
  return `${half()}${half()}`;
}
