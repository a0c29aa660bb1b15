/** A département, as facts: INSEE code, slug of the API, name, INSEE code of its région. */
export interface Departement {
  /** INSEE code, two or three characters: `59`, `2A`, `974`. */
  readonly code: string;
  /** The name as addresses write it, for instance `nord`. */
  readonly slug: string;
  /** The name as people write it, for instance `Nord`. */
  readonly nom: string;
  /** INSEE code of the region that it is in. */
  readonly code_region: string;
}

/**
 * The 101 départements, by code.
 * Names and attachments: Code officiel géographique, INSEE; slugs: API data·inclusion, schema `DepartementSlugEnum`. Both under
 * Licence Ouverte 2.0 (Etalab), read 2026-06-30.
 * @see /api/v1/services `code_departement`, `slug_departement` (checked 2026-06-30)
 */
export const departements = [
  { code: '01', slug: 'ain', nom: 'Ain', code_region: '84' },
  { code: '02', slug: 'aisne', nom: 'Aisne', code_region: '32' },
  { code: '03', slug: 'allier', nom: 'Allier', code_region: '84' },
  { code: '04', slug: 'alpes-de-haute-provence', nom: 'Alpes-de-Haute-Provence', code_region: '93' },
  { code: '05', slug: 'hautes-alpes', nom: 'Hautes-Alpes', code_region: '93' },
  { code: '06', slug: 'alpes-maritimes', nom: 'Alpes-Maritimes', code_region: '93' },
  { code: '07', slug: 'ardeche', nom: 'Ardèche', code_region: '84' },
  { code: '08', slug: 'ardennes', nom: 'Ardennes', code_region: '44' },
  { code: '09', slug: 'ariege', nom: 'Ariège', code_region: '76' },
  { code: '10', slug: 'aube', nom: 'Aube', code_region: '44' },
  { code: '11', slug: 'aude', nom: 'Aude', code_region: '76' },
  { code: '12', slug: 'aveyron', nom: 'Aveyron', code_region: '76' },
  { code: '13', slug: 'bouches-du-rhone', nom: 'Bouches-du-Rhône', code_region: '93' },
  { code: '14', slug: 'calvados', nom: 'Calvados', code_region: '28' },
  { code: '15', slug: 'cantal', nom: 'Cantal', code_region: '84' },
  { code: '16', slug: 'charente', nom: 'Charente', code_region: '75' },
  { code: '17', slug: 'charente-maritime', nom: 'Charente-Maritime', code_region: '75' },
  { code: '18', slug: 'cher', nom: 'Cher', code_region: '24' },
  { code: '19', slug: 'correze', nom: 'Corrèze', code_region: '75' },
  { code: '21', slug: 'cote-d-or', nom: 'Côte-d’Or', code_region: '27' },
  { code: '22', slug: 'cotes-d-armor', nom: 'Côtes-d’Armor', code_region: '53' },
  { code: '23', slug: 'creuse', nom: 'Creuse', code_region: '75' },
  { code: '24', slug: 'dordogne', nom: 'Dordogne', code_region: '75' },
  { code: '25', slug: 'doubs', nom: 'Doubs', code_region: '27' },
  { code: '26', slug: 'drome', nom: 'Drôme', code_region: '84' },
  { code: '27', slug: 'eure', nom: 'Eure', code_region: '28' },
  { code: '28', slug: 'eure-et-loir', nom: 'Eure-et-Loir', code_region: '24' },
  { code: '29', slug: 'finistere', nom: 'Finistère', code_region: '53' },
  { code: '2A', slug: 'corse-du-sud', nom: 'Corse-du-Sud', code_region: '94' },
  { code: '2B', slug: 'haute-corse', nom: 'Haute-Corse', code_region: '94' },
  { code: '30', slug: 'gard', nom: 'Gard', code_region: '76' },
  { code: '31', slug: 'haute-garonne', nom: 'Haute-Garonne', code_region: '76' },
  { code: '32', slug: 'gers', nom: 'Gers', code_region: '76' },
  { code: '33', slug: 'gironde', nom: 'Gironde', code_region: '75' },
  { code: '34', slug: 'herault', nom: 'Hérault', code_region: '76' },
  { code: '35', slug: 'ille-et-vilaine', nom: 'Ille-et-Vilaine', code_region: '53' },
  { code: '36', slug: 'indre', nom: 'Indre', code_region: '24' },
  { code: '37', slug: 'indre-et-loire', nom: 'Indre-et-Loire', code_region: '24' },
  { code: '38', slug: 'isere', nom: 'Isère', code_region: '84' },
  { code: '39', slug: 'jura', nom: 'Jura', code_region: '27' },
  { code: '40', slug: 'landes', nom: 'Landes', code_region: '75' },
  { code: '41', slug: 'loir-et-cher', nom: 'Loir-et-Cher', code_region: '24' },
  { code: '42', slug: 'loire', nom: 'Loire', code_region: '84' },
  { code: '43', slug: 'haute-loire', nom: 'Haute-Loire', code_region: '84' },
  { code: '44', slug: 'loire-atlantique', nom: 'Loire-Atlantique', code_region: '52' },
  { code: '45', slug: 'loiret', nom: 'Loiret', code_region: '24' },
  { code: '46', slug: 'lot', nom: 'Lot', code_region: '76' },
  { code: '47', slug: 'lot-et-garonne', nom: 'Lot-et-Garonne', code_region: '75' },
  { code: '48', slug: 'lozere', nom: 'Lozère', code_region: '76' },
  { code: '49', slug: 'maine-et-loire', nom: 'Maine-et-Loire', code_region: '52' },
  { code: '50', slug: 'manche', nom: 'Manche', code_region: '28' },
  { code: '51', slug: 'marne', nom: 'Marne', code_region: '44' },
  { code: '52', slug: 'haute-marne', nom: 'Haute-Marne', code_region: '44' },
  { code: '53', slug: 'mayenne', nom: 'Mayenne', code_region: '52' },
  { code: '54', slug: 'meurthe-et-moselle', nom: 'Meurthe-et-Moselle', code_region: '44' },
  { code: '55', slug: 'meuse', nom: 'Meuse', code_region: '44' },
  { code: '56', slug: 'morbihan', nom: 'Morbihan', code_region: '53' },
  { code: '57', slug: 'moselle', nom: 'Moselle', code_region: '44' },
  { code: '58', slug: 'nievre', nom: 'Nièvre', code_region: '27' },
  { code: '59', slug: 'nord', nom: 'Nord', code_region: '32' },
  { code: '60', slug: 'oise', nom: 'Oise', code_region: '32' },
  { code: '61', slug: 'orne', nom: 'Orne', code_region: '28' },
  { code: '62', slug: 'pas-de-calais', nom: 'Pas-de-Calais', code_region: '32' },
  { code: '63', slug: 'puy-de-dome', nom: 'Puy-de-Dôme', code_region: '84' },
  { code: '64', slug: 'pyrenees-atlantiques', nom: 'Pyrénées-Atlantiques', code_region: '75' },
  { code: '65', slug: 'hautes-pyrenees', nom: 'Hautes-Pyrénées', code_region: '76' },
  { code: '66', slug: 'pyrenees-orientales', nom: 'Pyrénées-Orientales', code_region: '76' },
  { code: '67', slug: 'bas-rhin', nom: 'Bas-Rhin', code_region: '44' },
  { code: '68', slug: 'haut-rhin', nom: 'Haut-Rhin', code_region: '44' },
  { code: '69', slug: 'rhone', nom: 'Rhône', code_region: '84' },
  { code: '70', slug: 'haute-saone', nom: 'Haute-Saône', code_region: '27' },
  { code: '71', slug: 'saone-et-loire', nom: 'Saône-et-Loire', code_region: '27' },
  { code: '72', slug: 'sarthe', nom: 'Sarthe', code_region: '52' },
  { code: '73', slug: 'savoie', nom: 'Savoie', code_region: '84' },
  { code: '74', slug: 'haute-savoie', nom: 'Haute-Savoie', code_region: '84' },
  { code: '75', slug: 'paris', nom: 'Paris', code_region: '11' },
  { code: '76', slug: 'seine-maritime', nom: 'Seine-Maritime', code_region: '28' },
  { code: '77', slug: 'seine-et-marne', nom: 'Seine-et-Marne', code_region: '11' },
  { code: '78', slug: 'yvelines', nom: 'Yvelines', code_region: '11' },
  { code: '79', slug: 'deux-sevres', nom: 'Deux-Sèvres', code_region: '75' },
  { code: '80', slug: 'somme', nom: 'Somme', code_region: '32' },
  { code: '81', slug: 'tarn', nom: 'Tarn', code_region: '76' },
  { code: '82', slug: 'tarn-et-garonne', nom: 'Tarn-et-Garonne', code_region: '76' },
  { code: '83', slug: 'var', nom: 'Var', code_region: '93' },
  { code: '84', slug: 'vaucluse', nom: 'Vaucluse', code_region: '93' },
  { code: '85', slug: 'vendee', nom: 'Vendée', code_region: '52' },
  { code: '86', slug: 'vienne', nom: 'Vienne', code_region: '75' },
  { code: '87', slug: 'haute-vienne', nom: 'Haute-Vienne', code_region: '75' },
  { code: '88', slug: 'vosges', nom: 'Vosges', code_region: '44' },
  { code: '89', slug: 'yonne', nom: 'Yonne', code_region: '27' },
  { code: '90', slug: 'territoire-de-belfort', nom: 'Territoire de Belfort', code_region: '27' },
  { code: '91', slug: 'essonne', nom: 'Essonne', code_region: '11' },
  { code: '92', slug: 'hauts-de-seine', nom: 'Hauts-de-Seine', code_region: '11' },
  { code: '93', slug: 'seine-saint-denis', nom: 'Seine-Saint-Denis', code_region: '11' },
  { code: '94', slug: 'val-de-marne', nom: 'Val-de-Marne', code_region: '11' },
  { code: '95', slug: 'val-d-oise', nom: 'Val-d’Oise', code_region: '11' },
  { code: '971', slug: 'guadeloupe', nom: 'Guadeloupe', code_region: '01' },
  { code: '972', slug: 'martinique', nom: 'Martinique', code_region: '02' },
  { code: '973', slug: 'guyane', nom: 'Guyane', code_region: '03' },
  { code: '974', slug: 'la-reunion', nom: 'La Réunion', code_region: '04' },
  { code: '976', slug: 'mayotte', nom: 'Mayotte', code_region: '06' },
] as const satisfies readonly Departement[];

export type DepartementCode = (typeof departements)[number]['code'];
export type DepartementSlug = (typeof departements)[number]['slug'];

/**
 * Returns the code of the département, or overseas collectivity, of a commune: the start of its INSEE code. Returns the empty
 * text for a value that is no text.
 * @param code_insee INSEE code, five characters, not a postal code.
 * @example departementOf('97411') // '974'
 */
export function departementOf(code_insee: string): string {
  if (typeof code_insee !== 'string') return '';
  return code_insee.slice(0, /^9[78]/.test(code_insee) ? 3 : 2);
}
