import type { Categorie } from '../values/thematiques-categories.ts';
import type { Public } from '../values/publics.ts';
import type { TypeService } from '../values/types-services.ts';

/** The words that people say for values of filters beside the thématiques: phrases parted by commas. */
export interface FilterWords {
  /** Words as wide as a whole category: which of its thématiques is meant, a person has to say. */
  readonly thematiques: Readonly<Partial<Record<Categorie, string>>>;
  /** Words for a public. */
  readonly publics: Readonly<Partial<Record<Public, string>>>;
  /** Words for a kind of help. */
  readonly types: Readonly<Partial<Record<TypeService, string>>>;
}

/** Words of people for categories, publics and kinds of help, in each language. Written for this kit. Licence: MIT, as the code. */
export const filterWords: Readonly<Record<'fr' | 'en' | 'es' | 'ar' | 'uk', FilterWords>> = {
  fr: {
    thematiques: {
      'choisir-un-metier': 'orientation, orientation professionnelle, projet professionnel, métiers',
      'creer-une-entreprise':
        'création d’activité, création d’entreprise, creation-activite, entrepreneuriat, entreprise',
      'difficultes-administratives-ou-juridiques':
        'administratif, juridique, administratif et juridique, démarches, droits, acces-aux-droits-et-citoyennete, citoyenneté, accès aux droits et citoyenneté, social',
      'difficultes-financieres':
        'argent, budget, finances, financier, gestion-financiere, gestion financière, aide financière, difficultés financières',
      'equipement-et-alimentation':
        'équipement, équipement et alimentation, aide matérielle, vie quotidienne, consommation',
      famille: 'familles, enfance, parents, famille et enfance, petite enfance',
      'lecture-ecriture-calcul':
        'illettrisme, savoirs de base, lecture, langue, compétences de base, linguistique, lecture écriture calcul',
      'logement-hebergement': 'logement, hébergement, logement / hébergement, logement et hébergement, habitat',
      mobilite: 'transport, transports, mobilités, déplacements, véhicule',
      numerique: 'informatique, inclusion numérique, médiation numérique, internet, digital',
      'preparer-sa-candidature': 'candidature, candidatures, techniques de recherche d’emploi, TRE, cv',
      remobilisation: 'redynamisation, loisirs, culture, vie sociale, insertion sociale, bien-être',
      sante: 'soins, santé et bien-être, médical, handicap, accès à la santé',
      'se-former': 'formation, formations, formation professionnelle, qualification',
      'souvrir-a-linternational': 'international, étranger, europe, mobilité internationale',
      'trouver-un-emploi':
        'emploi, travail, insertion professionnelle, insertion, accès à l’emploi, recherche d’emploi, iae, insertion par l’activité économique, accompagnement',
    },
    publics: {
      actifs: 'salariés, indépendants, travailleurs, en poste, en emploi',
      'beneficiaires-des-minimas-sociaux':
        'RSA, BRSA, AAH, ASS, ASPA, allocataires, minima sociaux, bénéficiaires du RSA',
      'demandeurs-emploi': 'chômeurs, chômage, sans emploi, au chômage, DELD, inscrits à France Travail, Pôle emploi',
      etudiants: 'étudiantes, fac, université, lycéens, alternants, apprentis',
      familles: 'parents, maman solo, mère isolée, père isolé, famille monoparentale, enceinte, bébé',
      femmes: 'femme seule, femmes isolées, mamans, filles',
      jeunes: 'ado, adolescents, 16-25 ans, moins de 26 ans, mineurs, jeunesse, NEET, décrocheurs',
      'personnes-en-situation-de-handicap':
        'handicap, handicapés, RQTH, PMR, sourd, malvoyant, autisme, fauteuil roulant',
      'personnes-en-situation-durgence': 'SDF, sans abri, à la rue, grande précarité, sans domicile',
      'personnes-en-situation-juridique-specifique': 'détenus, sortants de prison, sous main de justice, PPSMJ, placés',
      'personnes-exilees':
        'migrants, réfugiés, étrangers, demandeurs d’asile, sans papiers, primo-arrivants, BPI, exilés',
      'residents-qpv-frr': 'QPV, ZRR, FRR, quartier prioritaire, cité, banlieue, campagne',
      seniors: 'personnes âgées, retraités, plus de 60 ans, anciens, vieux, troisième âge',
    },
    types: {
      accompagnement: 'suivi, être suivi, être accompagné, coaching, parrainage, mentorat, référent, tutorat',
      'aide-financiere':
        'aide financière, secours, allocation, subvention, prime, bourse, prêt d’argent, microcrédit, chèque',
      'aide-materielle': 'don, dons, colis, prêt de matériel, location solidaire, vestiaire, bons d’achat, mobilier',
      atelier: 'ateliers, activité en groupe, animation, groupe de parole, café rencontre, initiation',
      formation: 'cours, stage, apprendre, se former, remise à niveau, apprentissage',
      information: 'renseignement, renseignements, permanence, réunion d’information, point info, se renseigner',
    },
  },
  en: {
    thematiques: {
      'choisir-un-metier': 'career choice, career guidance, trades',
      'creer-une-entreprise': 'start a business, self-employment, entrepreneurship',
      'difficultes-administratives-ou-juridiques': 'paperwork, legal help, rights',
      'difficultes-financieres': 'money, budget, finances, debts',
      'equipement-et-alimentation': 'food and equipment, daily life, household',
      famille: 'family, children, childhood',
      'lecture-ecriture-calcul': 'reading and writing, literacy, basic skills',
      'logement-hebergement': 'housing, accommodation',
      mobilite: 'transport, mobility, getting around',
      numerique: 'computers, digital, internet',
      'preparer-sa-candidature': 'job application, applications',
      remobilisation: 'leisure, culture, social life, well-being',
      sante: 'health, care, medical',
      'se-former': 'training, education, qualification',
      'souvrir-a-linternational': 'abroad, international',
      'trouver-un-emploi': 'job, work, employment',
    },
    publics: {
      'demandeurs-emploi': 'unemployed, jobseekers, out of work',
      etudiants: 'students, university',
      familles: 'parents, single mother, single parent, pregnant',
      femmes: 'women, girls',
      jeunes: 'young people, youth, teenagers, under 26',
      'personnes-en-situation-de-handicap': 'disabled, disability, wheelchair, deaf, blind',
      'personnes-en-situation-durgence': 'homeless, rough sleepers',
      'personnes-en-situation-juridique-specifique': 'prisoners, ex-offenders',
      'personnes-exilees': 'refugees, asylum seekers, migrants, foreigners, undocumented',
      seniors: 'elderly, older people, retired, pensioners',
    },
    types: {
      accompagnement: 'support, mentoring, coaching, follow-up, one-to-one help',
      'aide-financiere': 'financial help, grant, allowance, money, loan',
      'aide-materielle': 'donations, parcels, lending equipment, vouchers',
      atelier: 'workshops, group activity, support group',
      formation: 'classes, courses, lessons, training',
      information: 'advice, information session, drop-in',
    },
  },
  es: {
    thematiques: {
      'choisir-un-metier': 'orientación profesional, elegir un oficio',
      'creer-une-entreprise': 'crear una empresa, emprender, autónomo',
      'difficultes-administratives-ou-juridiques': 'trámites, ayuda jurídica, derechos',
      'difficultes-financieres': 'dinero, presupuesto, deudas',
      'equipement-et-alimentation': 'alimentación y equipamiento, vida diaria',
      famille: 'familia, niños, infancia',
      'lecture-ecriture-calcul': 'leer y escribir, alfabetización',
      'logement-hebergement': 'vivienda, alojamiento',
      mobilite: 'transporte, movilidad',
      numerique: 'informática, internet, digital',
      'preparer-sa-candidature': 'candidatura, solicitud de empleo',
      remobilisation: 'ocio, cultura, vida social, bienestar',
      sante: 'salud, médico, cuidados',
      'se-former': 'formación profesional, estudios',
      'souvrir-a-linternational': 'extranjero, internacional',
      'trouver-un-emploi': 'empleo, trabajo',
    },
    publics: {
      'demandeurs-emploi': 'desempleados, parados, en paro, sin trabajo',
      etudiants: 'estudiantes, universidad',
      familles: 'padres, madre soltera, embarazada',
      femmes: 'mujeres, chicas',
      jeunes: 'jóvenes, adolescentes, menores',
      'personnes-en-situation-de-handicap': 'discapacidad, discapacitados, silla de ruedas',
      'personnes-en-situation-durgence': 'sin techo, sin hogar',
      'personnes-en-situation-juridique-specifique': 'presos, exreclusos',
      'personnes-exilees': 'refugiados, inmigrantes, solicitantes de asilo, extranjeros, sin papeles',
      seniors: 'mayores, ancianos, jubilados, tercera edad',
    },
    types: {
      accompagnement: 'acompañamiento, seguimiento, tutoría',
      'aide-financiere': 'ayuda económica, subvención, subsidio, préstamo',
      'aide-materielle': 'donaciones, paquetes, préstamo de material, vales',
      atelier: 'talleres, actividad en grupo',
      formation: 'cursos, clases, formación, capacitación',
      information: 'información, orientación, reunión informativa',
    },
  },
  ar: {
    thematiques: {
      'choisir-un-metier': 'اختيار مهنة, توجيه مهني',
      'creer-une-entreprise': 'إنشاء شركة, مشروع خاص',
      'difficultes-administratives-ou-juridiques': 'معاملات إدارية, مساعدة قانونية, حقوق',
      'difficultes-financieres': 'مال, ميزانية, ديون',
      'equipement-et-alimentation': 'طعام وتجهيزات, الحياة اليومية',
      famille: 'أسرة, أطفال, طفولة',
      'lecture-ecriture-calcul': 'القراءة والكتابة, محو الأمية',
      'logement-hebergement': 'سكن, إيواء',
      mobilite: 'نقل, مواصلات, تنقل',
      numerique: 'حاسوب, إنترنت, رقمي',
      'preparer-sa-candidature': 'طلب توظيف, ترشح',
      remobilisation: 'ترفيه, ثقافة, حياة اجتماعية',
      sante: 'صحة, علاج, طبي',
      'se-former': 'تكوين مهني, مؤهلات',
      'souvrir-a-linternational': 'الخارج, دولي',
      'trouver-un-emploi': 'عمل, وظيفة, شغل',
    },
    publics: {
      'demandeurs-emploi': 'عاطل عن العمل, بطالة, باحث عن عمل',
      etudiants: 'طلاب, طالب, جامعة',
      familles: 'عائلة, أسرة, أم عزباء, حامل',
      femmes: 'نساء, امرأة',
      jeunes: 'شباب, مراهق, قاصر',
      'personnes-en-situation-de-handicap': 'إعاقة, معاق, كرسي متحرك',
      'personnes-en-situation-durgence': 'بلا مأوى, مشرد',
      'personnes-en-situation-juridique-specifique': 'سجين, سجناء',
      'personnes-exilees': 'لاجئ, لاجئين, طالب لجوء, مهاجر, أجنبي',
      seniors: 'كبار السن, متقاعد, مسن',
    },
    types: {
      accompagnement: 'مرافقة, متابعة, إرشاد',
      'aide-financiere': 'مساعدة مالية, إعانة, منحة, قرض',
      'aide-materielle': 'تبرعات, طرود, قسائم',
      atelier: 'ورشة, ورشات, نشاط جماعي',
      formation: 'دروس, دورة, تدريب, تكوين',
      information: 'معلومات, استعلام, استشارة',
    },
  },
  uk: {
    thematiques: {
      'choisir-un-metier': 'вибір професії, профорієнтація',
      'creer-une-entreprise': 'власна справа, відкрити бізнес, підприємництво',
      'difficultes-administratives-ou-juridiques': 'документи, юридична допомога, права',
      'difficultes-financieres': 'гроші, бюджет, борги',
      'equipement-et-alimentation': 'їжа та речі, повсякденне життя',
      famille: 'сім’я, діти, дитинство',
      'lecture-ecriture-calcul': 'читання і письмо, грамотність',
      'logement-hebergement': 'житло, проживання',
      mobilite: 'транспорт, пересування',
      numerique: 'комп’ютер, інтернет, цифрові навички',
      'preparer-sa-candidature': 'заявка на роботу, подання заявки',
      remobilisation: 'дозвілля, культура, спілкування',
      sante: 'здоров’я, лікування, медицина',
      'se-former': 'професійне навчання, освіта, кваліфікація',
      'souvrir-a-linternational': 'за кордоном, міжнародне',
      'trouver-un-emploi': 'робота, працевлаштування',
    },
    publics: {
      'demandeurs-emploi': 'безробітні, безробіття, без роботи',
      etudiants: 'студенти, університет',
      familles: 'батьки, родина, мати-одиначка, вагітна',
      femmes: 'жінки, дівчата',
      jeunes: 'молодь, підлітки, неповнолітні',
      'personnes-en-situation-de-handicap': 'інвалідність, люди з інвалідністю, інвалідний візок',
      'personnes-en-situation-durgence': 'бездомні, без житла',
      'personnes-en-situation-juridique-specifique': 'ув’язнені, колишні в’язні',
      'personnes-exilees': 'біженці, мігранти, іноземці, притулок',
      seniors: 'літні люди, пенсіонери, похилого віку',
    },
    types: {
      accompagnement: 'супровід, підтримка, наставництво',
      'aide-financiere': 'фінансова допомога, виплата, позика, грант',
      'aide-materielle': 'пожертви, посилки, ваучери',
      atelier: 'майстер-клас, майстерня, групове заняття',
      formation: 'курси, навчання, уроки, стажування',
      information: 'інформація, консультація, довідка',
    },
  },
};
