/** A région, as facts: INSEE code, slug of the API, name. */
export interface Region {
  /** INSEE code, two digits. */
  readonly code: string;
  /** The name as addresses write it, for instance `hauts-de-france`. */
  readonly slug: string;
  /** The name as people write it, for instance `Hauts-de-France`. */
  readonly nom: string;
}

/**
 * The eighteen régions, by code.
 * Names and attachments: Code officiel géographique, INSEE; slugs: API data·inclusion, schema `RegionSlugEnum`. Both under
 * Licence Ouverte 2.0 (Etalab), read 2026-06-30.
 * @see /api/v1/services `code_region`, `slug_region` (checked 2026-06-30)
 */
export const regions = [
  { code: '01', slug: 'guadeloupe', nom: 'Guadeloupe' },
  { code: '02', slug: 'martinique', nom: 'Martinique' },
  { code: '03', slug: 'guyane', nom: 'Guyane' },
  { code: '04', slug: 'la-reunion', nom: 'La Réunion' },
  { code: '06', slug: 'mayotte', nom: 'Mayotte' },
  { code: '11', slug: 'ile-de-france', nom: 'Île-de-France' },
  { code: '24', slug: 'centre-val-de-loire', nom: 'Centre-Val de Loire' },
  { code: '27', slug: 'bourgogne-franche-comte', nom: 'Bourgogne-Franche-Comté' },
  { code: '28', slug: 'normandie', nom: 'Normandie' },
  { code: '32', slug: 'hauts-de-france', nom: 'Hauts-de-France' },
  { code: '44', slug: 'grand-est', nom: 'Grand Est' },
  { code: '52', slug: 'pays-de-la-loire', nom: 'Pays de la Loire' },
  { code: '53', slug: 'bretagne', nom: 'Bretagne' },
  { code: '75', slug: 'nouvelle-aquitaine', nom: 'Nouvelle-Aquitaine' },
  { code: '76', slug: 'occitanie', nom: 'Occitanie' },
  { code: '84', slug: 'auvergne-rhone-alpes', nom: 'Auvergne-Rhône-Alpes' },
  { code: '93', slug: 'provence-alpes-cote-d-azur', nom: 'Provence-Alpes-Côte d’Azur' },
  { code: '94', slug: 'corse', nom: 'Corse' },
] as const satisfies readonly Region[];

export type RegionCode = (typeof regions)[number]['code'];
export type RegionSlug = (typeof regions)[number]['slug'];
