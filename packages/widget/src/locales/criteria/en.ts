import type { Critere } from '@inclusion-kit/sdk/quality';

/** The criteria of quality in English. */
const criteria: Readonly<Record<Critere, string>> = {
  adresse_bien_definie: 'Address',
  modes_mobilisation_bien_definis: 'How to ask',
  au_moins_un_public: 'For whom',
  au_moins_une_thematique: 'Need',
  au_moins_un_moyen_de_contact: 'Contact',
  courriel_bien_defini: 'E-mail',
  telephone_bien_defini: 'Phone',
  date_maj_recente: 'Date',
  frais_bien_definis: 'Cost',
  description_bien_definie: 'Description',
};
export default criteria;
