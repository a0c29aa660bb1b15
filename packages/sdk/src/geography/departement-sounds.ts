import { createSoundRanking } from './communes/name-sounds.ts';
import { departements, type Departement } from './departements.ts';

/** Words that other languages translate, by the way they begin, with the French ones. A word that says nothing has none. */
const TRANSLATED: readonly (readonly [word: RegExp, french: string])[] = [
  [/^(?:департамент\p{L}*|французьк\p{L}*|مقاطعة|محافظة|إقليم|اقليم|الفرنسية)$/u, ''],
  [/^(?:верхн|العليا|عليا|أعالي|اعالي|الأعلى|الاعلى)/u, 'haute'],
  [/^[أا]و$/u, 'hauts'],
  [/^(?:нижн|السفلى|الأسفل|الاسفل)/u, 'bas'],
  [/^(?:приморськ|البحري)/u, 'maritime'],
  [/^(?:атлантичн|الأطلسي|الاطلسي)/u, 'atlantique'],
  [/^(?:східн|الشرقي)/u, 'orientales'],
  [/^(?:південн|الجنوبي)/u, 'sud'],
  [/^(?:північ|الشمال)/u, 'nord'],
  [/^(?:корсик|كورسيكا)/u, 'corse'],
  [/^(?:гвіан|غويانا)/u, 'guyane'],
  [/^(?:територі)/u, 'territoire'],
  [/^(?:прованс|(?:ال)?بروفنس)/u, 'provence'],
  [/^(?:піренеї|(?:ال)?برانس|بيرينيه)/u, 'pyrénées'],
  [/^(?:альп|(?:ال)?[أا]لب)/u, 'alpes'],
  [/^(?:рейн|(?:ال)?راين)/u, 'rhin'],
  [/^(?:сена$|السين)/u, 'seine'],
  [/^(?:савой|سافوا)/u, 'savoie'],
  [/^(?:вогез|فوج$)/u, 'vosges'],
  [/^ванде/u, 'vendée'],
  [/^юра$/u, 'jura'],
  [/^еро$/u, 'hérault'],
  [/^ен[аи]$/u, 'aisne'],
  [/^(?:луаре$|لواريه)/u, 'loiret'],
  [/^(?:і|й|та|و)$/u, ''],
];
/** The words that join others in French names, and the way they are typed. */
const JOINING = /^(?:de|du|des|d|et|en|l|la|де|дю|д|е|دو|دي|دا|إي)$/u;
/** Farther, another name is meant. */
const MOST_DISTANCE = 0.6;

interface Variant {
  readonly departement: Departement;
  readonly nom: string;
}

/** Each name as it is written, and without the words that join others. */
const variants: readonly Variant[] = departements.flatMap((departement) => {
  const { nom } = departement;
  return [...new Set([nom, withoutJoining(nom.toLowerCase().split(/[-’ ]/))])].map((nom) => ({ departement, nom }));
});

/** Finds the départements whose name sounds like a text in Arabic or Cyrillic letters, or is translated so: the closest first. */
export function rankBySound(typed: string): Departement[] {
  const words = typed
    .trim()
    .toLowerCase()
    .replace(/['’ʼ]/gu, '’')
    .split(/[-\s]+/)
    .flatMap((word) => (/^و\p{L}{3}/u.test(word) ? ['و', word.slice(1)] : [word]));
  const french = words.map((word) => TRANSLATED.find(([start]) => start.test(word))?.[1] ?? word).filter(Boolean);
  const texts = new Set(
    [french, ...ordersOf(french.filter((word) => !JOINING.test(word)))].map((one) => one.join(' ')),
  );
  const rankings = [...texts].filter(Boolean).map(createSoundRanking);
  const found = new Map<Departement, number>();
  for (const { departement, nom } of variants) {
    const least = Math.min(...rankings.map((rank) => rank({ nom }) ?? Infinity), found.get(departement) ?? Infinity);
    if (least <= MOST_DISTANCE) found.set(departement, least);
  }
  return [...found].sort(([, one], [, other]) => one - other).map(([departement]) => departement);
}

function withoutJoining(words: readonly string[]): string {
  return words.filter((word) => !JOINING.test(word)).join(' ');
}

/** Returns a few words in every order: « Верхня Савойя » is Haute-Savoie, « Приморські Альпи » is Alpes-Maritimes. */
function ordersOf(words: readonly string[]): string[][] {
  if (words.length < 2 || words.length > 3) return [[...words]];
  return words.flatMap((word, at) => ordersOf(words.filter((_, other) => other !== at)).map((rest) => [word, ...rest]));
}
