import type { Source } from '@inclusion-kit/sdk/schemas';

/** The invented sources of the demonstration, by the sort of body that writes there. */
export const sourceSlugs = {
  departement: 'demonstration-departement',
  association: 'demonstration-associations',
  entreprise: 'demonstration-entreprises',
  annuaire: 'demonstration-annuaire',
  essais: 'demonstration-essais',
} as const;

/** Names and descriptions of the invented sources, as `GET /api/v1/sources` gives them. */
export const demonstrationSources: readonly Source[] = [
  {
    slug: sourceSlugs.departement,
    nom: 'Départements (démo)',
    description: 'Offres fictives d’administrations et de maisons de services.',
  },
  {
    slug: sourceSlugs.association,
    nom: 'Associations (démo)',
    description: 'Offres fictives d’associations.',
  },
  {
    slug: sourceSlugs.entreprise,
    nom: 'Entreprises (démo)',
    description: 'Offres fictives d’entreprises d’insertion et d’organismes de formation.',
  },
  {
    slug: sourceSlugs.annuaire,
    nom: 'Annuaire local (démo)',
    description: 'Structures fictives déjà décrites par une autre source : des doublons.',
  },
  {
    slug: sourceSlugs.essais,
    nom: 'Essais (démo)',
    description: 'Textes hostiles ou démesurés, pour vérifier l’affichage.',
  },
];
