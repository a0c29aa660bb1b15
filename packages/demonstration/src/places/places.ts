import type { Commune } from '@inclusion-kit/sdk/geography';
import type { Random } from '../random.ts';
import { townCentres } from './town-centres.ts';

/** The address and point of a record, as the schema writes them. */
export interface Place {
  adresse: string;
  complement_adresse: string | null;
  code_postal: string;
  code_insee: string;
  commune: string;
  latitude: number;
  longitude: number;
}

const ways = [
  'rue',
  'rue',
  'rue',
  'rue',
  'avenue',
  'avenue',
  'boulevard',
  'place',
  'allée',
  'impasse',
  'chemin',
  'traverse',
];
const names = [
  'des Tilleuls',
  'des Amandiers',
  'du Vieux Moulin',
  'de la Fontaine',
  'des Écoles',
  'du Stade',
  'de la Gare',
  'du Lavoir',
  'des Oliviers',
  'du Marché',
  'de la Liberté',
  'des Jardins',
  'du Canal',
  'de la Poste',
  'des Hirondelles',
  'du Four à Pain',
  'des Acacias',
  'de la Source',
  'des Artisans',
  'du Belvédère',
  'de la Paix',
  'des Cerisiers',
  'du Port',
  'des Lavandes',
  'du Pont Neuf',
  'des Tisserands',
  'du Moulin à Vent',
  'de la République',
  'des Remparts',
  'du Clos Fleuri',
  'de la Convention',
  'des Filaos',
  'de la Ravine',
  'des Bougainvilliers',
  'du Soleil Levant',
  "de l'Avenir",
  "de l'Industrie",
  "de l'Église",
  "de l'Abreuvoir",
  'des Quatre Vents',
  'du Général Leclerc',
  'Victor Hugo',
  'Jean Jaurès',
  'Louise Michel',
] as const;
const complements = [
  'Bâtiment B',
  'Rez-de-chaussée',
  '1er étage',
  'Entrée par la cour',
  'Maison des associations',
  'Résidence Les Pins, local 3',
  'BP 12',
  'Centre commercial du Parc',
  'Escalier C',
];

/** Quarters that any town could have. */
export const quarters = [
  'Les Tilleuls',
  'Bois-Joli',
  'La Plaine',
  'Bel-Air',
  'Les Cèdres',
  'La Source',
  'Beausoleil',
  'Les Quatre-Chemins',
  'Le Moulin',
  'Les Coquelicots',
  'La Butte',
  'Saint-Éloi',
  'Les Marronniers',
  'La Croix-Blanche',
  'Le Pré-Vert',
  'Les Hauts-Jardins',
  'Centre-ville',
  'La Gare',
  'Le Vallon',
  'Les Deux-Rives',
] as const;

/** Chooses communes as people are spread, Marseille by its arrondissements. */
export function createCommunePicker(random: Random, communes: readonly Commune[]): () => Commune {
  const inhabited = communes.filter(({ code }) => code !== '13055');
  const weights = inhabited.map((commune) => [commune, commune.population ?? 0] as const);
  return () => random.weighted(weights);
}

/** Returns the name and code that a producer writes: Marseille for its arrondissements. */
export function townOf(commune: Commune): { nom: string; code: string } {
  const arrondissement = /^132(?:0[1-9]|1[0-6])$/.test(commune.code);
  return arrondissement ? { nom: 'Marseille', code: '13055' } : { nom: commune.nom, code: commune.code };
}

/** Invents an address in a commune, with a point near its centre. Marseille is written as producers do: one commune, sixteen postal codes. */
export function inventPlace(random: Random, commune: Commune): Place {
  const town = townOf(commune);
  const [latitude, longitude, spreadKm] = townCentres[commune.code] ?? [
    commune.latitude ?? 0,
    commune.longitude ?? 0,
    1.2,
  ];
  const angle = random.next() * 2 * Math.PI;
  const radius = Math.sqrt(random.next()) * spreadKm;
  const number = `${random.int(1, 140)}${random.chance(0.08) ? ' bis' : ''}`;
  const cosine = Math.cos((latitude * Math.PI) / 180);
  return {
    adresse: `${number} ${random.pick(ways)} ${random.deal(names)}`.replace("'", '’'),
    complement_adresse: random.chance(0.18) ? random.pick(complements) : null,
    code_postal: random.pick(commune.codes_postaux),
    code_insee: town.code,
    commune: town.nom,
    latitude: round(latitude + (Math.sin(angle) * radius) / 111.2),
    longitude: round(longitude + (Math.cos(angle) * radius) / (111.2 * cosine)),
  };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
