import type { Critere } from '@inclusion-kit/sdk/quality';

/** The criteria of quality in Ukrainian. */
const criteria: Readonly<Record<Critere, string>> = {
  adresse_bien_definie: 'Адреса',
  modes_mobilisation_bien_definis: 'Як звернутися',
  au_moins_un_public: 'Для кого',
  au_moins_une_thematique: 'Потреба',
  au_moins_un_moyen_de_contact: 'Контакт',
  courriel_bien_defini: 'Електронна пошта',
  telephone_bien_defini: 'Телефон',
  date_maj_recente: 'Дата',
  frais_bien_definis: 'Вартість',
  description_bien_definie: 'Опис',
};
export default criteria;
