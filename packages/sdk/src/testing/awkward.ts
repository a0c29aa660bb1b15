import type { Service } from '../schemas/service.ts';
import type { ListedStructure } from '../schemas/structure.ts';
import { buildService, buildStructure } from './builders.ts';

/** A record the API may give one day, and what is awkward in it. */
export interface Awkward<T> {
  /** The point to watch, in English. */
  what: string;
  /** A record that is valid to read. */
  record: T;
}

const emptied = {
  adresse: null,
  commune: null,
  code_postal: null,
  code_insee: null,
  latitude: null,
  longitude: null,
  telephone: null,
  courriel: null,
  horaires_accueil: null,
  lien_source: null,
};

const services: [string, Partial<Service>][] = [
  ['an id with a slash', { id: 'dora--a/b' }],
  ['an id with accents, spaces and signs of URLs', { id: 'cd35--été ?à=1&b#c%2F' }],
  ['an id of characters beyond U+FFFF', { id: 'dora--🚲' }],
  [
    'every optional field null',
    {
      ...emptied,
      type: null,
      thematiques: null,
      frais: null,
      publics: null,
      modes_accueil: null,
      lien_mobilisation: null,
      modes_mobilisation: null,
      mobilisable_par: null,
    },
  ],
  ['empty lists', { thematiques: [], publics: [], modes_accueil: [], modes_mobilisation: [], mobilisable_par: [] }],
  [
    'values no vocabulary knows yet',
    { frais: 'au-choix', type: 'troc', publics: ['lutins'], thematiques: ['lune--y-aller'] },
  ],
  ['fields no schema knows yet', { nouveau_champ: { profond: [1, null] } }],
  [
    'hostile HTML and Markdown',
    {
      nom: '<img src=x onerror=alert(1)>',
      description: '<script>alert(1)</script> [ici](javascript:alert(1)) ![x](https://exemple.test/x.png)',
      lien_mobilisation: 'javascript:alert(1)',
    },
  ],
  ['a text from right to left, with controls', { nom: '\u202Eمساعدة\u202C\u0007', description: '\u0000 \u2028 fin' }],
  ['a very long text', { nom: 'Très long '.repeat(200), description: 'Mot '.repeat(20_000) }],
  ['half a character', { nom: 'Service \uD83D' }],
  ['a point without a commune', { commune: null, code_insee: null, code_postal: null }],
  ['a point at 0, 0', { latitude: 0, longitude: 0 }],
  ['zones of every kind', { zone_eligibilite: ['59350', '59', '200093201', '84', '99100', 'france', '97'] }],
  ['opening hours in prose', { horaires_accueil: 'Le lundi matin, sauf quand il pleut' }],
  ['a phone that is a sentence', { telephone: 'Demander Mme X au 01 99 00 00 00 ou 3949' }],
  ['a day that does not exist', { date_maj: '2026-02-30' }],
];

const structures: [string, Partial<ListedStructure>][] = [
  ['an id with a slash', { id: 'dora--a/b' }],
  ['every optional field null', { ...emptied, description: null, siret: null, site_web: null, reseaux_porteurs: null }],
  ['a duplicate that is not in the data', { doublons: [{ source: 'soliguide', id: 'soliguide--absent' }] }],
  ['a duplicate of itself', { id: 'dora--double', doublons: [{ source: 'dora', id: 'dora--double' }] }],
  ['a network no vocabulary knows yet', { reseaux_porteurs: ['reseau-de-demain'] }],
  ['hostile HTML', { nom: '"><svg onload=alert(1)>', site_web: 'data:text/html,<script>alert(1)</script>' }],
  ['a name of one sign', { nom: '.' }],
  ['a SIRET of zeros', { siret: '00000000000000' }],
];

/**
 * Builds services that are awkward, each in one way, and that can all be read: the client must read them and a page must
 * survive them. Each id is different. The structure of each service is that of the same seed.
 * @example for (const { what, record } of buildAwkwardServices()) test(what, () => show(record));
 */
export function buildAwkwardServices(): Awkward<Service>[] {
  return services.map(([what, fields], index) => ({ what, record: buildService(fields, { seed: 1000 + index }) }));
}

/**
 * Builds structures that are awkward, each in one way, all readable.
 * @example for (const { what, record } of buildAwkwardStructures()) test(what, () => show(record));
 */
export function buildAwkwardStructures(): Awkward<ListedStructure>[] {
  return structures.map(([what, fields], index) => ({ what, record: buildStructure(fields, { seed: 1000 + index }) }));
}
