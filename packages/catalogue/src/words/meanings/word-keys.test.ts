import { foldText } from '@inclusion-kit/sdk/internal';
import { expect, test } from 'vitest';
import { loadTable, understandingOf } from './languages.ts';
import { isFrame, readQueryTerms, readTerms, toEnglishForm, toSpanishForm } from './word-keys.ts';

/** The keys that the words of a text are read by in a language. */
async function keysOf(language: Parameters<typeof loadTable>[0], text: string): Promise<string[]> {
  const { toKey } = await loadTable(language);
  return readTerms(text).map(toKey);
}

test.each([
  ['fr', 'licencié licenciée licencier licenciement'],
  ['fr', 'travail travaille travailler'],
  ['fr', 'ami amie amis amies'],
  ['fr', 'français francai'],
  ['en', 'lost lose losing'],
  ['en', 'child children'],
  ['en', 'sleep slept sleeping'],
  ['es', 'duermo dormir'],
  ['es', 'entiendo entender'],
  ['es', 'pierdo perder'],
  ['ar', 'نفسي نفسية النفسية'],
  ['ar', 'أغير تغيير التغيير'],
  ['ar', 'يضرب ضرب'],
  ['ar', 'أتعلم تعلم'],
  ['uk', 'безкоштовний безкоштовна безкоштовного безкоштовним'],
  ['uk', 'пральна пральну пральної'],
  ['uk', 'професія професію професією професії'],
  ['uk', 'навчання навчанню навчатися навчає'],
  ['uk', 'будинок будинку будинки'],
  ['uk', 'робота роботу робіт'],
  ['uk', 'дитина дітей дітьми'],
  ['uk', 'загубити загубив загубила'],
] as const)('%s: %s are forms of one word', async (language, words) => {
  const keys = await keysOf(language, words);
  expect(keys).toHaveLength(words.split(' ').length);
  expect(new Set(keys).size).toBe(1);
});

test.each([
  ['fr', 'licence licencier'],
  ['en', 'stuck stick'],
  ['en', 'broke break'],
  ['es', 'paga que'],
  ['es', 'sueldo soldar'],
  ['es', 'bueno bono'],
  ['es', 'cuenta contar'],
  ['ar', 'تحميل حمل'],
  ['ar', 'التأهيل أهلي'],
  ['ar', 'جمعية جمع'],
  ['ar', 'بيتي البيئية'],
  ['ar', 'ترحيل رحلات'],
  ['ar', 'تسويق سوق'],
  ['ar', 'أدوية أدوات'],
  ['ar', 'ديون والدي'],
  ['ar', 'إدارة دار'],
  ['ar', 'رياضيات رياضة'],
  ['ar', 'إطار طارئ'],
  ['ar', 'عربة عربي'],
  ['ar', 'شاحنة شاحن'],
  ['ar', 'خطة خط'],
  ['ar', 'عدسات عدس'],
  ['ar', 'رقمي رقم'],
  ['ar', 'داون دائن'],
  ['uk', 'купати купити'],
  ['uk', 'вікна вік'],
  ['uk', 'чекати чек'],
  ['uk', 'травити трава'],
  ['uk', 'поручні поруч'],
  ['uk', 'сім’я сім'],
  ['uk', 'великий велик'],
  ['uk', 'питання пити'],
  ['uk', 'водій вода'],
  ['uk', 'правила права'],
  ['es', 'comida como'],
  ['fr', 'train traîne'],
] as const)('%s: %s are words apart', async (language, words) => {
  const keys = await keysOf(language, words);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(['لا', 'ولا', 'أحد', 'به', 'можу', 'щоб', 'como', 'puede', 'would', 'mercredi', 'Saturday', 'середу'])(
  '« %s » frames a need',
  (word) => {
    expect(isFrame(foldText(word))).toBe(true);
  },
);

/** Tells that two terms share a key by more than the language writes together with a word. */
const byRule = {
  ar: (one: string, other: string): boolean => withoutArticle(one) !== withoutArticle(other),
  en: (one: string, other: string): boolean => toEnglishForm(one) !== one || toEnglishForm(other) !== other,
  es: (one: string, other: string): boolean => toSpanishForm(one) !== one || toSpanishForm(other) !== other,
} as const;
const withoutArticle = (term: string): string => term.replace(/^(?:و?(?:ال|بال|كال|فال)|لل)(?=..)/u, '');

test.each([
  [
    'ar',
    'مهن عمل شرك خدم فرص توظيف مطلوب كسب سباك يد عامل راتب قريب بيت مدرس دراسة نجار حيا ميكانيك حرف صنع شاب اطفال حيوان ' +
      'طبيع صحة جزار فلاح قو شخصي تجار مقاول منزل راس طلب علام رخص ضعيف حساب دفع وضع قانون بنك اسم ادارة معامل بطاق عايلة كتب ' +
      'صور سكن ورق سيار طالب لاجي جنسي فرنسي قاصر دولي موقت اسر زوج اولاد قضايي اجتماعي طرد مدفوع متقاعد ارمل ساع مال مرشد ' +
      'اعاق طفل بديل مثلي مدير اصل عمر سيية جنس تاجير ابن ضرب استقلال شهر كثير اخر مرتفع ام اب صعب صعوب بون متاخر عملي تصليح طلاب ' +
      'وصف مشترك مستعمل خياط قديم صيف معاق متحرك عجز طب وحد مرض كلام شاش معلم بن لعب باب دور مزعج واحد خمس ليل خاسر دراج طوموبيل رحل اشار بلد ' +
      'لوح سماع علاق رب ذات ثقاف خفيف ابر حقن مغترب',
  ],
  ['en', 'break lose steal man forget'],
  ['es', 'perd devolv dorm encerr'],
] as const)(
  '%s: words of no common thématique share a key by a rule only as forms of one word',
  async (language, read) => {
    const { table, toKey } = await loadTable(language);
    const valuesOf = new Map<string, Set<string>>();
    for (const [value, words] of Object.entries(table))
      for (const term of Object.values(words).flatMap((list) => readTerms(list)))
        if (!isFrame(term)) valuesOf.set(term, (valuesOf.get(term) ?? new Set()).add(value));
    const terms = new Map<string, string[]>();
    for (const term of valuesOf.keys()) terms.set(toKey(term), [...(terms.get(toKey(term)) ?? []), term]);
    const areApart = (one: string, other: string): boolean =>
      byRule[language](one, other) && ![...(valuesOf.get(one) ?? [])].some((value) => valuesOf.get(other)?.has(value));
    const shared = [...terms].filter(([, list]) => list.some((one) => list.some((other) => areApart(one, other))));
    // Each key here was read: its terms are one word.
    expect(shared.map(([key]) => key.slice(3))).toEqual(read.split(' '));
  },
);

test.each([
  ['تحميل', 'numerique--maitriser-les-fondamentaux-du-numerique'],
  ['التأهيل', 'choisir-un-metier--confirmer-son-choix-de-metier'],
  ['جمعية', 'remobilisation--benevolat-action-citoyenne'],
  ['العربية', 'lecture-ecriture-calcul--maitriser-le-francais'],
  ['عربية', 'mobilite--acceder-a-un-vehicule'],
  ['scolaire', 'famille--soutien-a-la-parentalite-et-a-leducation'],
  ['relevé d’impôts', 'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives'],
  ['help with forms', 'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives'],
  ['I feel stuck', 'remobilisation--lien-social'],
  ['I am broke', 'difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere'],
])('« %s » means %s alone', async (query, value) => {
  const understand = await understandingOf(query);
  expect(understand(readQueryTerms(query)).map((meaning) => meaning.value)).toEqual([value]);
});
