import type { Critere } from '@inclusion-kit/sdk/quality';

/** The criteria of quality in French. */
const criteria: Readonly<Record<Critere, string>> = {
  adresse_bien_definie: 'Adresse',
  modes_mobilisation_bien_definis: 'Comment demander',
  au_moins_un_public: 'Pour qui',
  au_moins_une_thematique: 'Besoin',
  au_moins_un_moyen_de_contact: 'Contact',
  courriel_bien_defini: 'Courriel',
  telephone_bien_defini: 'Téléphone',
  date_maj_recente: 'Date',
  frais_bien_definis: 'Coût',
  description_bien_definie: 'Description',
};
export default criteria;
