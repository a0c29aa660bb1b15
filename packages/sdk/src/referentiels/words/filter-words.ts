import type { Categorie } from '../values/thematiques-categories.ts';
import type { Public } from '../values/publics.ts';

/** The words that people say for values of filters beside the thématiques: phrases parted by commas. */
export interface FilterWords {
  /** Words as wide as a whole category: which of its thématiques is meant, a person has to say. */
  readonly thematiques: Readonly<Partial<Record<Categorie, string>>>;
  /** Words for a public. */
  readonly publics: Readonly<Partial<Record<Public, string>>>;
}

/** Words of people for categories and publics, in each language. Written for this kit. Licence: MIT, as the code. */
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
  },
  en: {
    thematiques: {},
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
  },
  es: {
    thematiques: {},
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
  },
  ar: {
    thematiques: {},
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
  },
  uk: {
    thematiques: {},
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
  },
};
