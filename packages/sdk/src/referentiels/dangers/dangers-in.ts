import { dangers, type DangerName } from './dangers.ts';

/** A query is read up to here. */
const MOST_LETTERS = 300;

/** Writes words without accents and marks, in lower case. An apostrophe stands inside a Ukrainian word. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/(?<=\p{Script=Cyrillic})['’ʼ`](?=\p{Script=Cyrillic})/gu, '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');

/** A person who calls for help without a full stop before it names no street. */
const CALLS = "Aide|Ayud|Besoin|Help|Je|J[’']|Merci|Necesit|Por|Quiero|S[’']il|Svp|Я|Допомож";
/** Words of a time, and no name of a street: « dans la rue du matin au soir ». */
const TIMES = 'soir|matin|jour|lundi|fois|nuits|mois|noche|dia';
/** A person who sleeps in a street has no other place, whatever its name. */
const SLEEPING = String.raw`(?:dor[st]|dorm\p{L}*|duerm\p{L}*|сплю|спимо|ночую|ночуємо)\s+(?:dans\s+|en\s+|на\s+)?(?:la\s+)?`;

/** The street of an address, which is no night outside: « vivo en la calle Mayor », « 12 rue Pasteur ». Text in capitals has none. */
const ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\d+\s*(?:bis|ter)?,?\s+(?:rue|calle)(?!\p{L})|(?<!${SLEEPING})(?:rue|calle|вулиці)\s+(?:` +
    String.raw`(?!${CALLS})\p{Lu}\p{Ll}|(?:mayor|nueva|real|principal)(?!\p{L})|(?:du|des|del|de\s+l[ao]s?)\s+(?!${TIMES})\p{L}{3}|de\s+l[’']\p{L}{3}))`,
  'gu',
);

/** A person whom an employer has put out has lost a job, and no home: « mon patron m'a mis dehors ». */
const EMPLOYER = '(?:patron(?:ne)?|employeur|employeuse|chefs?|boss|boîte|boite|entreprise|boulot|taf|travail)';
const PUT_OUT = String.raw`(?:mis|mise|jet\p{L}*|vir\p{L}*|foutu\p{L}*)\s+dehors`;
const DISMISSAL = new RegExp(
  String.raw`(?<!\p{L})(?:${EMPLOYER}\s+(?:[mn][’']\s*|nous\s+)?(?:a|ont|avait)\s+${PUT_OUT}|${PUT_OUT}\s+(?:par|de|du)\s+(?:mon\s+|ma\s+|le\s+|la\s+)?${EMPLOYER})(?!\p{L})`,
  'giu',
);

/** The blows that hurt nobody: « coup de main », « coups de soleil », « coups durs », « à tous les coups ». */
const HARMLESS_BLOWS = new RegExp(
  String.raw`(?<!\p{L})(?:coups?\s+(?:de\s+|d[’'])(?!(?:mon|ma|mes|son|ses)(?!\p{L})|poing|pied|couteau|ceinture|b[aâ]ton|t[eê]te|boule|cutter|marteau|fusil|feu)\p{L}+|` +
    String.raw`coups?\s+durs?|(?:tous\s+les|400|quatre\s+cents|[aà][-\s]|boire\s+des)\s*coups)(?!\p{L})`,
  'giu',
);

/** A place of a phrase, which one of several words may take. */
interface Place {
  /** Tells whether one of them is in a query: whole, as the beginning of another, or beside its neighbours. */
  readonly isIn: (words: ReadonlySet<string>, text: string) => boolean;
  /** The first letters of these words. */
  readonly letters: ReadonlySet<string>;
}

function toPlace(text: string): Place {
  const choices = fold(text).split('|');
  const joined = choices
    .filter((choice) => choice.includes('_'))
    .map((choice) => ` ${`${choice} `.replaceAll('_', ' ').replace('* ', '')}`);
  const single = choices.filter((choice) => !choice.includes('_'));
  const whole = single.filter((choice) => !choice.endsWith('*'));
  const begun = single.filter((choice) => choice.endsWith('*')).map((choice) => ` ${choice.slice(0, -1)}`);
  return {
    isIn: (words, query) =>
      whole.some((choice) => words.has(choice)) ||
      [begun, joined].some((list) => list.some((one) => query.includes(one))),
    letters: new Set(choices.map((choice) => choice.charAt(0))),
  };
}

/** A phrase that tells a danger. */
interface DangerPhrase {
  readonly name: DangerName;
  readonly places: readonly Place[];
}

let read: ReadonlyMap<string, readonly DangerPhrase[]> | undefined;

/** Reads the phrases of all dangers, once, by the letters that their first place may begin with. */
function readDangers(): ReadonlyMap<string, readonly DangerPhrase[]> {
  const byLetter = new Map<string, DangerPhrase[]>();
  for (const [name, { words }] of Object.entries(dangers)) {
    for (const phrase of words.split(',')) {
      const places = phrase.trim().split(' ').map(toPlace);
      for (const letter of places[0]?.letters ?? []) {
        const others = byLetter.get(letter) ?? [];
        others.push({ name: name as DangerName, places });
        byLetter.set(letter, others);
      }
    }
  }
  return byLetter;
}

/**
 * Tells the dangers that the words of a search tell, in five languages: none for most searches.
 * @example dangersIn('mon mari me frappe') // ['violences']
 */
export function dangersIn(query: string): readonly DangerName[] {
  const words = fold(
    [ADDRESS, DISMISSAL, HARMLESS_BLOWS].reduce(
      (rest, none) => rest.replaceAll(none, ' '),
      query.slice(0, MOST_LETTERS),
    ),
  )
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  read ??= readDangers();
  const said = new Set(words);
  const whole = ` ${words.join(' ')} $ `;
  const told = new Set<string>();
  for (const letter of new Set(words.map((word) => word.charAt(0))))
    for (const { name, places } of read.get(letter) ?? [])
      if (!told.has(name) && places.every(({ isIn }) => isIn(said, whole))) told.add(name);
  return (Object.keys(dangers) as DangerName[]).filter((name) => told.has(name));
}
