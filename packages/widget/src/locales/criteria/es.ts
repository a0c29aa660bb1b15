import type { Critere } from '@inclusion-kit/sdk/quality';

/** The criteria of quality in Spanish. */
const criteria: Readonly<Record<Critere, string>> = {
  adresse_bien_definie: 'Dirección',
  modes_mobilisation_bien_definis: 'Cómo pedirlo',
  au_moins_un_public: 'Para quién',
  au_moins_une_thematique: 'Necesidad',
  au_moins_un_moyen_de_contact: 'Contacto',
  courriel_bien_defini: 'Correo',
  telephone_bien_defini: 'Teléfono',
  date_maj_recente: 'Fecha',
  frais_bien_definis: 'Coste',
  description_bien_definie: 'Descripción',
};
export default criteria;
