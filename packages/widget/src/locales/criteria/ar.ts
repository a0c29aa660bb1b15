import type { Critere } from '@inclusion-kit/sdk/quality';

/** The criteria of quality in Arabic. */
const criteria: Readonly<Record<Critere, string>> = {
  adresse_bien_definie: 'العنوان',
  modes_mobilisation_bien_definis: 'طريقة الطلب',
  au_moins_un_public: 'لمن',
  au_moins_une_thematique: 'الحاجة',
  au_moins_un_moyen_de_contact: 'جهة الاتصال',
  courriel_bien_defini: 'البريد الإلكتروني',
  telephone_bien_defini: 'الهاتف',
  date_maj_recente: 'التاريخ',
  frais_bien_definis: 'الكلفة',
  description_bien_definie: 'الوصف',
};
export default criteria;
