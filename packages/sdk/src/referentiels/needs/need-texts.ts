import { frenchNeedLabels, type NeedText } from './french-needs.ts';
import type { Need } from './needs.ts';

/** The needs in the words of people, by language. */
export const needTexts = {
  fr: {
    'me-deplacer': { label: frenchNeedLabels['me-deplacer'], examples: 'Permis, vélo, bus, réparer sa voiture' },
    'me-loger': { label: frenchNeedLabels['me-loger'], examples: 'Trouver, garder ou payer un logement' },
    'garder-mon-enfant': { label: frenchNeedLabels['garder-mon-enfant'], examples: 'Crèche, école, être parent' },
    'papiers-et-internet': {
      label: frenchNeedLabels['papiers-et-internet'],
      examples: 'Démarches, droits, ordinateur',
    },
    'me-soigner': { label: frenchNeedLabels['me-soigner'], examples: 'Médecin, psychologue, aider un proche' },
    'apprendre-le-francais': {
      label: frenchNeedLabels['apprendre-le-francais'],
      examples: 'Parler, lire, écrire, compter',
    },
    'trouver-un-travail': {
      label: frenchNeedLabels['trouver-un-travail'],
      examples: 'CV, entretien, employeurs, partir à l’étranger',
    },
    'gerer-mon-argent': { label: frenchNeedLabels['gerer-mon-argent'], examples: 'Dettes, budget, aides' },
    'manger-et-mequiper': { label: frenchNeedLabels['manger-et-mequiper'], examples: 'Colis, vêtements, meubles' },
    'me-former': { label: frenchNeedLabels['me-former'], examples: 'Orientation, stages, diplômes' },
    'reprendre-confiance': {
      label: frenchNeedLabels['reprendre-confiance'],
      examples: 'Rencontrer, bouger, sortir des violences',
    },
    'creer-mon-entreprise': {
      label: frenchNeedLabels['creer-mon-entreprise'],
      examples: 'Idée, statut, premier client',
    },
  },
  en: {
    'me-deplacer': { label: 'Getting around', examples: 'Driving licence, bicycle, bus, car repairs' },
    'me-loger': { label: 'Housing', examples: 'Finding, keeping or paying for a home' },
    'garder-mon-enfant': { label: 'Childcare', examples: 'Nursery, school, being a parent' },
    'papiers-et-internet': { label: 'Paperwork and internet', examples: 'Formalities, rights, computer' },
    'me-soigner': { label: 'Health', examples: 'Doctor, psychologist, caring for a relative' },
    'apprendre-le-francais': { label: 'Learning French', examples: 'Speaking, reading, writing, counting' },
    'trouver-un-travail': { label: 'Finding a job', examples: 'CV, interview, employers, working abroad' },
    'gerer-mon-argent': { label: 'Managing my money', examples: 'Debts, budget, benefits' },
    'manger-et-mequiper': { label: 'Food, clothes, equipment', examples: 'Food parcels, clothing, furniture' },
    'me-former': { label: 'Choosing a trade, training', examples: 'Guidance, work placements, diplomas' },
    'reprendre-confiance': {
      label: 'Regaining confidence',
      examples: 'Meeting people, moving, leaving violence behind',
    },
    'creer-mon-entreprise': { label: 'Starting my business', examples: 'Idea, legal form, first customer' },
  },
  es: {
    'me-deplacer': { label: 'Desplazarme', examples: 'Permiso de conducir, bicicleta, autobús, reparar el coche' },
    'me-loger': { label: 'Tener vivienda', examples: 'Encontrar, conservar o pagar una vivienda' },
    'garder-mon-enfant': { label: 'Cuidado de mi hijo', examples: 'Guardería, escuela, ser padre o madre' },
    'papiers-et-internet': { label: 'Mis trámites e Internet', examples: 'Gestiones, derechos, ordenador' },
    'me-soigner': { label: 'Cuidar mi salud', examples: 'Médico, psicólogo, ayudar a un familiar' },
    'apprendre-le-francais': { label: 'Aprender francés', examples: 'Hablar, leer, escribir, contar' },
    'trouver-un-travail': {
      label: 'Encontrar trabajo',
      examples: 'CV, entrevista, empresas, trabajar en el extranjero',
    },
    'gerer-mon-argent': { label: 'Gestionar mi dinero', examples: 'Deudas, presupuesto, ayudas' },
    'manger-et-mequiper': { label: 'Comer, vestirme, equiparme', examples: 'Alimentos, ropa, muebles' },
    'me-former': { label: 'Elegir un oficio, formarme', examples: 'Orientación, prácticas, diplomas' },
    'reprendre-confiance': {
      label: 'Recuperar la confianza',
      examples: 'Conocer gente, moverse, salir de la violencia',
    },
    'creer-mon-entreprise': { label: 'Crear mi empresa', examples: 'Idea, forma jurídica, primer cliente' },
  },
  ar: {
    'me-deplacer': { label: 'أتنقّل', examples: 'رخصة القيادة، دراجة، حافلة، إصلاح السيارة' },
    'me-loger': { label: 'أجد سكنًا', examples: 'إيجاد سكن أو الحفاظ عليه أو دفع إيجاره' },
    'garder-mon-enfant': { label: 'رعاية طفلي', examples: 'حضانة، مدرسة، تربية الأطفال' },
    'papiers-et-internet': { label: 'أوراقي والإنترنت', examples: 'إجراءات، حقوق، حاسوب' },
    'me-soigner': { label: 'أتعالج', examples: 'طبيب، أخصائي نفسي، مساعدة قريب' },
    'apprendre-le-francais': { label: 'أتعلّم الفرنسية', examples: 'الكلام، القراءة، الكتابة، الحساب' },
    'trouver-un-travail': { label: 'أجد عملًا', examples: 'سيرة ذاتية، مقابلة، أرباب عمل، العمل في الخارج' },
    'gerer-mon-argent': { label: 'أدبّر أموالي', examples: 'ديون، ميزانية، مساعدات' },
    'manger-et-mequiper': { label: 'طعام وملابس وتجهيزات', examples: 'سلال غذائية، ملابس، أثاث' },
    'me-former': { label: 'أختار مهنة وأتدرّب', examples: 'توجيه، تدريب عملي، شهادات' },
    'reprendre-confiance': { label: 'أستعيد ثقتي بنفسي', examples: 'لقاء الناس، الحركة، الخروج من العنف' },
    'creer-mon-entreprise': { label: 'أنشئ مشروعي', examples: 'فكرة، شكل قانوني، أول زبون' },
  },
  uk: {
    'me-deplacer': { label: 'Пересуватися', examples: 'Права водія, велосипед, автобус, ремонт авто' },
    'me-loger': { label: 'Знайти житло', examples: 'Знайти, зберегти чи оплатити житло' },
    'garder-mon-enfant': { label: 'Догляд за дитиною', examples: 'Ясла, школа, батьківство' },
    'papiers-et-internet': { label: 'Документи та інтернет', examples: 'Оформлення, права, комп’ютер' },
    'me-soigner': { label: 'Лікуватися', examples: 'Лікар, психолог, допомога близькому' },
    'apprendre-le-francais': { label: 'Вивчати французьку', examples: 'Говорити, читати, писати, рахувати' },
    'trouver-un-travail': { label: 'Знайти роботу', examples: 'Резюме, співбесіда, роботодавці, робота за кордоном' },
    'gerer-mon-argent': { label: 'Керувати грошима', examples: 'Борги, бюджет, допомога' },
    'manger-et-mequiper': { label: 'Їжа, одяг, речі для дому', examples: 'Продуктові набори, одяг, меблі' },
    'me-former': { label: 'Обрати професію, навчатися', examples: 'Профорієнтація, стажування, дипломи' },
    'reprendre-confiance': { label: 'Повернути впевненість', examples: 'Спілкування, рух, вихід із насильства' },
    'creer-mon-entreprise': { label: 'Відкрити свою справу', examples: 'Ідея, правова форма, перший клієнт' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Need, NeedText>>>>;

/** The lines of the icon of each need, on a grid of 20: the `d` of one SVG path, without filling. */
export const needIcons: Readonly<Record<Need, string>> = {
  'me-deplacer':
    'M3 12.5V10l1.7-4.2A1.6 1.6 0 0 1 6.2 4.8h7.6a1.6 1.6 0 0 1 1.5 1L17 10v2.5M3 10h14M3 10v5h2.6v-1.6h8.8V15H17v-5M5.8 11.8h.1M14.1 11.8h.1',
  'me-loger': 'm3 9.3 7-5.8 7 5.8M5 7.8v8.7h10V7.8M8.2 16.5v-4.6h3.6v4.6',
  'garder-mon-enfant':
    'M7.6 5.2a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0ZM5.5 10.2c2.6 1.5 6.4 1.5 9 0M7.5 10.8v5.7M12.5 10.8v5.7M7.5 13.8h5',
  'papiers-et-internet': 'M5 3h7l3.5 3.5V17H5ZM11.8 3v3.8h3.7M7.5 10.3h5.4M7.5 13.3h5.4',
  'me-soigner': 'M10 16.5S3 12.4 3 7.7A3.6 3.6 0 0 1 10 6a3.6 3.6 0 0 1 7 1.7c0 4.7-7 8.8-7 8.8Z',
  'apprendre-le-francais': 'M3 4.5h14v9H9.5L6 16.5v-3H3ZM6.5 7.7h7M6.5 10.3h4.5',
  'trouver-un-travail':
    'M4.1 6.5h11.8a1.3 1.3 0 0 1 1.3 1.3v6.9a1.3 1.3 0 0 1-1.3 1.3H4.1a1.3 1.3 0 0 1-1.3-1.3V7.8a1.3 1.3 0 0 1 1.3-1.3ZM7.5 6.5V4.8A1.3 1.3 0 0 1 8.8 3.5h2.4a1.3 1.3 0 0 1 1.3 1.3v1.7M2.8 10.5h14.4',
  'gerer-mon-argent': 'M15 5.3a5.8 5.8 0 1 0 0 9.4M3.5 8.6h8M3.5 11.4h7',
  'manger-et-mequiper': 'M3 8h14l-1.5 8.5h-11ZM6.5 8 8.5 3.5M13.5 8l-2-4.5M8 11v2.8M12 11v2.8',
  'me-former':
    'M10 5.5C8.3 4.2 6 3.7 3 3.8v11.4c3-.1 5.3.4 7 1.7 1.7-1.3 4-1.8 7-1.7V3.8c-3-.1-5.3.4-7 1.7ZM10 5.5v11.4',
  'reprendre-confiance':
    'M6.8 10a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0ZM10 3v1.6M10 15.4V17M3 10h1.6M15.4 10H17M5 5l1.2 1.2M13.8 13.8 15 15M15 5l-1.2 1.2M6.2 13.8 5 15',
  'creer-mon-entreprise':
    'M7.5 14.2v-1.4c-1.6-.9-2.6-2.5-2.6-4.4a5.1 5.1 0 0 1 10.2 0c0 1.9-1 3.5-2.6 4.4v1.4ZM8 16.8h4',
};
