/** The texts of the home and of the page of the search, the same keys in every language. */
export interface HomeTexts {
  readonly name: string;
  readonly about: string;
  readonly language: string;
  readonly skip: string;
  readonly add: string;
  readonly addHint: string;
  readonly pro: string;
  readonly where: (territory: string) => string;
  readonly ask: string;
  readonly searchLabel: string;
  readonly place: string;
  readonly placeHint: string;
  readonly here: string;
  readonly hereFailed: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly submit: string;
  readonly offers: (n: string, count: number) => string;
  readonly ofStructures: (n: string) => string;
  readonly updated: (date: string) => string;
  readonly free: string;
  readonly copying: string;
  readonly noOffers: string;
  readonly choose: string;
  readonly none: string;
  readonly urgent: string;
  readonly urgentLines: Readonly<Record<'115' | '3919' | '3114' | '119', string>>;
  readonly urgentFoot: string;
  readonly soliguide: string;
  readonly missing: string;
  readonly missingHint: string;
  readonly take: string;
  readonly french: string | null;
  readonly noPlace: (typed: string) => string;
  readonly whichPlace: (typed: string) => string;
  readonly search: string;
  readonly noScript: string;
}

const fr: HomeTexts = {
  name: 'Offre d’insertion',
  about: 'Emploi, logement, santé, famille',
  language: 'Langue',
  skip: 'Aller au contenu',
  add: 'Ajouter une offre',
  addHint: 'Vous connaissez un lieu, un atelier, une aide\u00a0: cinq minutes.',
  pro: 'Vous êtes professionnel',
  where: (territory) => `Territoire\u00a0: ${territory}`,
  ask: 'De quoi avez-vous besoin\u00a0?',
  searchLabel: 'Chercher une offre',
  place: 'Où\u00a0?',
  placeHint: 'Commune ou code postal',
  here: 'Autour de moi',
  hereFailed: 'Position introuvable. Indiquez une commune.',
  words: 'Quoi\u00a0? (facultatif)',
  wordsHint: 'Permis, crèche, dettes…',
  submit: 'Rechercher',
  offers: (n, count) => `${n}\u00a0${count < 2 ? 'offre' : 'offres'}`,
  ofStructures: (n) => ` de ${n} structures`,
  updated: (date) => `mises à jour le ${date}`,
  free: 'Gratuit, sans compte',
  copying: 'Les offres arrivent\u00a0: leur nombre s’affichera bientôt.',
  noOffers: 'Aucune offre pour l’instant. Choisissez un besoin pour dire ce qui manque.',
  choose: 'Choisir un besoin',
  none: 'Aucune offre',
  urgent: 'C’est urgent\u00a0?',
  urgentLines: {
    115: 'Nulle part où dormir ce soir',
    3919: 'Violences, femmes et couple',
    3114: 'Envie de mourir, grande détresse',
    119: 'Enfant en danger',
  },
  urgentFoot: 'Appels gratuits, jour et nuit. Repas, douche, nuit près de vous\u00a0:',
  soliguide: 'voir Soliguide',
  missing: 'Il manque quelque chose',
  missingHint: 'Dites ce que vous n’avez pas trouvé. Vos réponses aident à créer des offres.',
  take: 'Participer',
  french: null,
  noPlace: (typed) => `Aucun lieu ne correspond à «\u00a0${typed}\u00a0». Essayez le code postal.`,
  whichPlace: (typed) => `Quel lieu pour «\u00a0${typed}\u00a0»\u00a0?`,
  search: 'Chercher une offre',
  noScript: 'La liste des offres a besoin de JavaScript.',
};

const en: HomeTexts = {
  name: 'Help and services',
  about: 'Jobs, housing, health, family',
  language: 'Language',
  skip: 'Skip to content',
  add: 'Add an offer',
  addHint: 'You know a place, a workshop, some help: five minutes.',
  pro: 'For professionals',
  where: (territory) => `Area: ${territory}`,
  ask: 'What do you need?',
  searchLabel: 'Search for an offer',
  place: 'Where?',
  placeHint: 'Town or postcode',
  here: 'Near me',
  hereFailed: 'Position not found. Enter a town.',
  words: 'What? (optional)',
  wordsHint: 'Licence, nursery, debts…',
  submit: 'Search',
  offers: (n, count) => `${n}\u00a0${count === 1 ? 'offer' : 'offers'}`,
  ofStructures: (n) => ` from ${n} organisations`,
  updated: (date) => `updated on ${date}`,
  free: 'Free, no account',
  copying: 'The offers are coming: their number will be shown soon.',
  noOffers: 'No offers yet. Choose a need to tell us what is missing.',
  choose: 'Choose a need',
  none: 'No offers',
  urgent: 'Is it urgent?',
  urgentLines: {
    115: 'Nowhere to sleep tonight',
    3919: 'Violence against women, in a couple',
    3114: 'Thoughts of suicide, great distress',
    119: 'A child in danger',
  },
  urgentFoot: 'Free calls, day and night. Meals, showers, a bed near you:',
  soliguide: 'see Soliguide',
  missing: 'Something is missing',
  missingHint: 'Tell us what you did not find. Your answers help to create offers.',
  take: 'Take part',
  french: 'The texts of the offers are in French.',
  noPlace: (typed) => `No place matches “${typed}”. Try the postcode.`,
  whichPlace: (typed) => `Which place for “${typed}”?`,
  search: 'Search for an offer',
  noScript: 'The list of offers needs JavaScript.',
};

const es: HomeTexts = {
  name: 'Ofertas de inserción',
  about: 'Empleo, vivienda, salud, familia',
  language: 'Idioma',
  skip: 'Ir al contenido',
  add: 'Añadir una oferta',
  addHint: 'Conoce un lugar, un taller, una ayuda: cinco minutos.',
  pro: 'Para profesionales',
  where: (territory) => `Territorio: ${territory}`,
  ask: '¿Qué necesita?',
  searchLabel: 'Buscar una oferta',
  place: '¿Dónde?',
  placeHint: 'Municipio o código postal',
  here: 'Cerca de mí',
  hereFailed: 'Posición no encontrada. Indique un municipio.',
  words: '¿Qué? (opcional)',
  wordsHint: 'Permiso, guardería, deudas…',
  submit: 'Buscar',
  offers: (n, count) => `${n}\u00a0${count === 1 ? 'oferta' : 'ofertas'}`,
  ofStructures: (n) => ` de ${n} organizaciones`,
  updated: (date) => `actualizadas el ${date}`,
  free: 'Gratis, sin cuenta',
  copying: 'Las ofertas están llegando: su número aparecerá pronto.',
  noOffers: 'Ninguna oferta por ahora. Elija una necesidad para decirnos qué falta.',
  choose: 'Elegir una necesidad',
  none: 'Ninguna oferta',
  urgent: '¿Es urgente?',
  urgentLines: {
    115: 'Sin lugar donde dormir esta noche',
    3919: 'Violencia contra la mujer o en la pareja',
    3114: 'Ganas de morir, gran angustia',
    119: 'Un niño en peligro',
  },
  urgentFoot: 'Llamadas gratuitas, día y noche. Comidas, duchas, dormir cerca de usted:',
  soliguide: 'ver Soliguide',
  missing: 'Falta algo',
  missingHint: 'Díganos lo que no ha encontrado. Sus respuestas ayudan a crear ofertas.',
  take: 'Participar',
  french: 'Los textos de las ofertas están en francés.',
  noPlace: (typed) => `Ningún lugar corresponde a «\u00a0${typed}\u00a0». Pruebe con el código postal.`,
  whichPlace: (typed) => `¿Qué lugar para «\u00a0${typed}\u00a0»?`,
  search: 'Buscar una oferta',
  noScript: 'La lista de ofertas necesita JavaScript.',
};

const ar: HomeTexts = {
  name: 'عروض الإدماج',
  about: 'عمل، سكن، صحة، أسرة',
  language: 'اللغة',
  skip: 'الانتقال إلى المحتوى',
  add: 'إضافة عرض',
  addHint: 'تعرفون مكانًا أو ورشة أو مساعدة: خمس دقائق.',
  pro: 'للمهنيين',
  where: (territory) => `المنطقة: ${territory}`,
  ask: 'ماذا تحتاجون؟',
  searchLabel: 'البحث عن عرض',
  place: 'أين؟',
  placeHint: 'بلدية أو رمز بريدي',
  here: 'بالقرب مني',
  hereFailed: 'تعذّر تحديد الموقع. أدخلوا اسم بلدية.',
  words: 'ماذا؟ (اختياري)',
  wordsHint: 'رخصة قيادة، حضانة، ديون…',
  submit: 'بحث',
  offers: (n, count) =>
    count === 0
      ? 'لا عروض'
      : count === 1
        ? 'عرض واحد'
        : count === 2
          ? 'عرضان'
          : `${n}\u00a0${count % 100 >= 3 && count % 100 <= 10 ? 'عروض' : 'عرضًا'}`,
  ofStructures: (n) => ` من ${n} هيئة`,
  updated: (date) => `آخر تحديث ${date}`,
  free: 'مجاني، بدون حساب',
  copying: 'العروض في طريقها: سيظهر عددها قريبًا.',
  noOffers: 'لا عروض حاليًا. اختاروا حاجة لتخبرونا بما ينقص.',
  choose: 'اختيار حاجة',
  none: 'لا عروض',
  urgent: 'هل الأمر عاجل؟',
  urgentLines: {
    115: 'لا مكان للنوم هذه الليلة',
    3919: 'عنف ضد المرأة أو بين الزوجين',
    3114: 'رغبة في الموت أو ضيق شديد',
    119: 'طفل في خطر',
  },
  urgentFoot: 'مكالمات مجانية ليلًا ونهارًا. وجبات، استحمام، مبيت بالقرب منكم:',
  soliguide: 'انظروا Soliguide',
  missing: 'هناك شيء ناقص',
  missingHint: 'أخبرونا بما لم تجدوه. إجاباتكم تساعد على إنشاء عروض.',
  take: 'المشاركة',
  french: 'نصوص العروض بالفرنسية.',
  noPlace: (typed) => `لا مكان يطابق «\u2068${typed}\u2069». جرّبوا الرمز البريدي.`,
  whichPlace: (typed) => `أي مكان لـ «\u2068${typed}\u2069»؟`,
  search: 'البحث عن عرض',
  noScript: 'قائمة العروض تحتاج إلى JavaScript.',
};

const ukPlural = new Intl.PluralRules('uk');
const uk: HomeTexts = {
  name: 'Допомога та послуги',
  about: 'Робота, житло, здоров’я, родина',
  language: 'Мова',
  skip: 'Перейти до змісту',
  add: 'Додати пропозицію',
  addHint: 'Ви знаєте місце, майстерню, допомогу: п’ять хвилин.',
  pro: 'Для фахівців',
  where: (territory) => `Територія: ${territory}`,
  ask: 'Що вам потрібно?',
  searchLabel: 'Шукати пропозицію',
  place: 'Де?',
  placeHint: 'Місто або поштовий індекс',
  here: 'Поруч зі мною',
  hereFailed: 'Місце не визначено. Вкажіть населений пункт.',
  words: 'Що? (необов’язково)',
  wordsHint: 'Права, ясла, борги…',
  submit: 'Шукати',
  offers: (n, count) => {
    const words: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'пропозиція', few: 'пропозиції' };
    return `${n}\u00a0${words[ukPlural.select(count)] ?? 'пропозицій'}`;
  },
  ofStructures: (n) => `, організацій: ${n}`,
  updated: (date) => `оновлено ${date}`,
  free: 'Безкоштовно, без реєстрації',
  copying: 'Пропозиції надходять: їхня кількість незабаром з’явиться.',
  noOffers: 'Пропозицій поки немає. Оберіть потребу, щоб сказати, чого бракує.',
  choose: 'Обрати потребу',
  none: 'Немає пропозицій',
  urgent: 'Це терміново?',
  urgentLines: {
    115: 'Ніде спати цієї ночі',
    3919: 'Насильство над жінками чи в парі',
    3114: 'Думки про смерть, сильний відчай',
    119: 'Дитина в небезпеці',
  },
  urgentFoot: 'Дзвінки безкоштовні вдень і вночі. Їжа, душ, ночівля поруч:',
  soliguide: 'дивіться Soliguide',
  missing: 'Чогось бракує',
  missingHint: 'Скажіть, чого ви не знайшли. Ваші відповіді допомагають створювати пропозиції.',
  take: 'Долучитися',
  french: 'Тексти пропозицій французькою мовою.',
  noPlace: (typed) => `Жодне місце не відповідає «${typed}». Спробуйте поштовий індекс.`,
  whichPlace: (typed) => `Яке місце для «${typed}»?`,
  search: 'Шукати пропозицію',
  noScript: 'Для списку пропозицій потрібен JavaScript.',
};

/** The texts by language. */
export const homeTexts = { fr, en, es, ar, uk } as const;

/** A language of the home. */
export type HomeLanguage = keyof typeof homeTexts;

/** The languages in their own words, as the choice of the language shows them. */
export const languageNames: Readonly<Record<HomeLanguage, string>> = {
  fr: 'Français',
  en: 'English',
  es: 'Español',
  ar: 'العربية',
  uk: 'Українська',
};

/** The French texts of the foot of the home, and of the page about the relay that it leads to. */
export const about = {
  title: 'À propos',
  search: 'Chercher et imprimer une sélection',
  owner: 'Tenir à jour mes offres',
  desk: 'Relire les propositions',
  accessibility: 'Accessibilité\u00a0: partiellement conforme',
  data: 'Données et licence',
  legal: 'Mentions légales',
  site: 'Mettre cette recherche sur votre site',
  sources: 'Les offres viennent de data·inclusion et de structures qui les publient.',
  accessibilityTitle: 'Accessibilité',
  accessibilityText: [
    'Ce site est partiellement conforme au référentiel RGAA\u00a04.1. Aucun audit n’a encore été fait par un organisme extérieur\u00a0: cet état est celui de contrôles automatiques (axe-core) et de parcours au clavier, refaits à chaque version.',
    'Reste à essayer avec des personnes\u00a0: les lecteurs d’écran NVDA, VoiceOver et TalkBack. La carte n’est jamais le seul moyen\u00a0: la liste dit la même chose.',
    'Quelque chose vous bloque\u00a0? Écrivez à l’organisme qui tient ce site, nommé dans les mentions légales. Sans réponse, saisissez le Défenseur des droits.',
  ],
  dataText: [
    'Les offres suivent le schéma commun de data·inclusion. Ce que vous proposez ici est réutilisable par tous sous Licence Ouverte 2.0, et transmis à la source de l’offre.',
    'Aucun compte, aucun traceur publicitaire. Votre position et vos derniers lieux restent sur votre appareil.',
  ],
  feed: 'Les fichiers des contributions',
  publisher: (name: string) => `Ce site est publié par\u00a0: ${name}.`,
  software: 'Il est fait avec Inclusion Kit, logiciel libre sous licence MIT.',
};
