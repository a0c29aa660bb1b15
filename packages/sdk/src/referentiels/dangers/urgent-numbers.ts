/** A national number for people in danger: free, day and night but where its words tell hours. */
export interface UrgentNumber {
  /** The page that tells what it is for and when it answers. */
  readonly source: string;
  /** It is reached by message. */
  readonly isText?: true;
  /** When to use it, by language. */
  readonly names: Readonly<Record<'fr' | 'en' | 'es' | 'ar' | 'uk', string>>;
}

/** The page of the state about the numbers that alert the rescue services. */
const RESCUE = 'https://www.service-public.fr/particuliers/vosdroits/F33954';

/** The national numbers that the kit names. */
export const urgentNumbers = {
  '115': {
    source: RESCUE,
    names: {
      fr: 'Nulle part où dormir ce soir',
      en: 'Nowhere to sleep tonight',
      es: 'Sin lugar donde dormir esta noche',
      ar: 'لا مكان للنوم هذه الليلة',
      uk: 'Ніде спати цієї ночі',
    },
  },
  '3919': {
    source: 'https://arretonslesviolences.gouv.fr/',
    names: {
      fr: 'Violences, femmes et couple',
      en: 'Violence against women, in a couple',
      es: 'Violencia contra la mujer o en la pareja',
      ar: 'عنف ضد المرأة أو بين الزوجين',
      uk: 'Насильство над жінками чи в парі',
    },
  },
  '3114': {
    source: 'https://3114.fr/',
    names: {
      fr: 'Envie de mourir, grande détresse',
      en: 'Thoughts of suicide, great distress',
      es: 'Ganas de morir, gran angustia',
      ar: 'رغبة في الموت أو ضيق شديد',
      uk: 'Думки про смерть, сильний відчай',
    },
  },
  '119': {
    source: 'https://www.allo119.gouv.fr/',
    names: {
      fr: 'Enfant en danger',
      en: 'A child in danger',
      es: 'Un niño en peligro',
      ar: 'طفل في خطر',
      uk: 'Дитина в небезпеці',
    },
  },
  '15': {
    source: RESCUE,
    names: {
      fr: 'Urgence médicale (Samu)',
      en: 'Medical emergency (Samu)',
      es: 'Urgencia médica (Samu)',
      ar: 'حالة طبية طارئة (الإسعاف)',
      uk: 'Невідкладна медична допомога',
    },
  },
  '18': {
    source: RESCUE,
    names: {
      fr: 'Pompiers, pour un feu ou un accident',
      en: 'Fire brigade, for a fire or an accident',
      es: 'Bomberos, para un fuego o un accidente',
      ar: 'رجال الإطفاء، عند حريق أو حادث',
      uk: 'Пожежники, якщо пожежа чи аварія',
    },
  },
  '3018': {
    source: 'https://3018.fr/',
    names: {
      fr: 'Harcèlement à l’école ou en ligne, de 9\u00a0h à 23\u00a0h',
      en: 'Bullying at school or online, 9\u00a0a.m. to 11\u00a0p.m.',
      es: 'Acoso en la escuela o en línea, de 9 a 23\u00a0h',
      ar: 'تنمر في المدرسة أو على الإنترنت، من 9 إلى 23',
      uk: 'Булінг у школі чи в інтернеті, з 9 до 23\u00a0год',
    },
  },
  '116000': {
    source: 'https://www.116000enfantsdisparus.fr/',
    names: {
      fr: 'Enfant disparu ou en fugue',
      en: 'A child who is missing or ran away',
      es: 'Un niño desaparecido o fugado',
      ar: 'طفل مفقود أو هارب',
      uk: 'Дитина зникла або втекла',
    },
  },
  '17': {
    source: RESCUE,
    names: {
      fr: 'Police, si vous êtes en danger maintenant',
      en: 'Police, if you are in danger now',
      es: 'Policía, si está en peligro ahora',
      ar: 'الشرطة، إذا كان الخطر الآن',
      uk: 'Поліція, якщо небезпека просто зараз',
    },
  },
  '112': {
    source: RESCUE,
    names: {
      fr: 'Danger immédiat',
      en: 'Immediate danger',
      es: 'Peligro inmediato',
      ar: 'خطر داهم',
      uk: 'Негайна небезпека',
    },
  },
  '114': {
    source: RESCUE,
    isText: true,
    names: {
      fr: 'Par SMS, si vous ne pouvez pas parler',
      en: 'By text message, if you cannot speak',
      es: 'Por SMS, si no puede hablar',
      ar: 'برسالة نصية، إذا تعذّر الكلام',
      uk: 'SMS, якщо не можете говорити',
    },
  },
} as const satisfies Readonly<Record<string, UrgentNumber>>;

/** A national number that the kit names. */
export type UrgentNumberName = keyof typeof urgentNumbers;

/** Writes a number as people read it: « 116 000 ». */
export const toShownNumber = (number: string): string => number.replace(/^116(?=\d)/, '116\u00a0');

/** The numbers that every first page names, in their order. */
export const firstUrgentNumbers = ['115', '3919', '3114', '119'] as const satisfies readonly UrgentNumberName[];

/** The words that stand before these numbers, by language. */
export const urgentLead: UrgentNumber['names'] = {
  fr: 'Besoin d’aide tout de suite\u00a0? Appels gratuits, jour et nuit\u00a0:',
  en: 'Need help right now? Free calls, day and night:',
  es: '¿Necesita ayuda ahora mismo? Llamadas gratuitas, día y noche:',
  ar: 'هل تحتاجون إلى مساعدة الآن؟ مكالمات مجانية ليلًا ونهارًا:',
  uk: 'Потрібна допомога зараз? Дзвінки безкоштовні вдень і вночі:',
};

/** One word for each of these numbers, by language, where a whole name has no room. */
export const urgentWords: Readonly<Record<(typeof firstUrgentNumbers)[number], UrgentNumber['names']>> = {
  '115': { fr: 'dormir', en: 'sleep', es: 'dormir', ar: 'المبيت', uk: 'ночівля' },
  '3919': { fr: 'violences', en: 'violence', es: 'violencia', ar: 'العنف', uk: 'насильство' },
  '3114': { fr: 'détresse', en: 'distress', es: 'angustia', ar: 'الضيق', uk: 'відчай' },
  '119': { fr: 'enfant', en: 'child', es: 'niño', ar: 'الطفل', uk: 'дитина' },
};
