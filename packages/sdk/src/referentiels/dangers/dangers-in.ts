import { dangers, type DangerName } from './dangers.ts';
import { withOwnLetters } from '../words/own-letters.ts';
import { createHearing, isHeardAlone } from './heard-words.ts';
import { toStem } from './word-stems.ts';

/** A query is read up to here. */
const MOST_LETTERS = 300;
/** Ways that misspelt words may be meant. */
const MOST_MEANT = 32;

/** Letters of other scripts that many write one for the other. */
const ALIKE: Readonly<Record<string, string>> = { ى: 'ي', ة: 'ه', ظ: 'ض', ы: 'и', ґ: 'г' };

/** Letters of an elision that many write as one with the word after them: « jai », « quil », « sest ». */
const ELIDED =
  /(?<![a-z])(?:j(?=(?:ai|en|y|etais|arrive)(?![a-z]))|qu(?=(?:ils?|on)(?![a-z]))|[cns](?=(?:est|etait)(?![a-z])))/g;

/** Writes words without accents and marks, in lower case. An apostrophe stands inside a Ukrainian word. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/(?<=\p{Script=Cyrillic})['’ʼ`](?=\p{Script=Cyrillic})/gu, '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ىةظыґ]/g, (letter) => ALIKE[letter] ?? letter)
    .replaceAll(ELIDED, '$& ');

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
const PUT_OUT = String.raw`(?:mis|mise|jet\p{L}*|vir\p{L}*|foutu\p{L}*)\s+(?:dehors|[aà]\s+la\s+porte)`;
const DISMISSAL = new RegExp(
  String.raw`(?<!\p{L})(?:${EMPLOYER}\s+(?:ma|mont|(?:[mn][’']\s*|nous\s+)?(?:a|ont|avait))\s+${PUT_OUT}|${PUT_OUT}\s+(?:par|de|du)\s+(?:mon\s+|ma\s+|le\s+|la\s+)?${EMPLOYER})(?!\p{L})`,
  'giu',
);

/** Words of a time that is near. Anywhere in a query they leave a danger what it is: no other word is as sure. */
const SOON = String.raw`soir|nuit|matin|midi|demain|2m1|aujourd|auj|maintenant|tout\s+de\s+suite|toute?\s+[àa]\s+l|heures?|minutes?|vite|urgent\p{L}*|tonight|today`;
/** An owner who wants somebody out has months to wait, and nobody is outside until then: « mon proprio veut me virer », « veu me metre dehor ». */
const EVICTION_TO_COME = new RegExp(
  String.raw`(?<!(?<!\p{L})(?:${SOON})(?!\p{L})[^]*)(?<!\p{L}|(?:mari|femme|p[eè]re|m[eè]re|conjointe?|compagnon|compagne|copain|copine|fr[eè]re|s(?:œ|oe)ur)\s+)` +
    String.raw`(?:propri(?:os?|[eé]taires?)|bailleurs?|agence)\s+(?:ve(?:u[tx]?|ulent?)|voudrai(?:t|ent)|va|vont|menacent?|essaient?|essaye(?:nt)?|cherchent?)\s+` +
    String.raw`(?:[àa]\s+|de\s+)?(?:(?:me|nous)\s+|m[’']\s*)(?:(?:vir|chass|d[eé]gag|[eé]ject|expuls)(?:er|[eé]e?)(?:\s+(?:dehors?|[aà]\s+la\s+(?:porte|rue)))?|` +
    String.raw`(?:jet+(?:er|[eé])|foutre|met+re|mais?tre|sortir)\s+(?:dehors?|[aà]\s+la\s+(?:porte|rue)))(?!\p{L})(?![^]*(?<!\p{L})(?:${SOON})(?!\p{L}))`,
  'giu',
);

/** The blows that hurt nobody: « coup de main », « coups de soleil », « coups durs », « à tous les coups ». */
const HARMLESS_BLOWS = new RegExp(
  String.raw`(?<!\p{L})(?:coups?\s+(?:de\s+|d[’'])(?!(?:mon|ma|mes|son|ses)(?!\p{L})|poing|pied|couteau|ceinture|b[aâ]ton|t[eê]te|boule|cutter|marteau|fusil|feu)\p{L}+|` +
    String.raw`coups?\s+durs?|(?:tous\s+les|400|quatre\s+cents|[aà][-\s]|boire\s+des)\s*coups)(?!\p{L})`,
  'giu',
);

/**
 * Phrases that people say of themselves and that are no danger, though they have the words of one: « mourir de rire », « en finir avec mes dettes », « me tuer
 * à la tâche », « je me bats pour mes droits », « me tape sur les nerfs », « un peu plus ».
 */
const FIGURES = new RegExp(
  String.raw`(?<!\p{L})(?:mourir\s+de\s+(?:rire|faim|soif|chaud)|me\s+tuer?\s+(?:à|a|au)\s+(?:la\s+)?(?:t[aâ]che|travail|boulot)|je\s+me\s+bats?\s+(?:pour|contre)|` +
    String.raw`en\s+finir\s+avec\s+(?:l[ea]s?\s+|l[’']|m(?:on|a|es)\s+)?(?:dettes?|papiers?|paperasse|tabac|cigarettes?|alcool|drogues?|addictions?|factures?|cr[eé]dits?|d[eé]marches?)|` +
    String.raw`violences?\s+(?:dans|des|et|aux)\s+(?:les?\s+|la\s+|l[’'])?(?:jeux?|films?|s[eé]ries?|t[eé]l[eé]\p{L}*|[eé]crans?|m[eé]dias?|stades?|sports?|musique|dessins)|(?:jeux?|films?|dessins?)\s+(?:vid[eé]os?\s+|anim[eé]s?\s+)?violen\p{L}+|viole\s+de\s+gambe|fum[eé]e\s+de\s+(?:cigarette|tabac)s?|` +
    String.raw`(?:eu|apr[eè]s|suite\s+[aà]|depuis)\s+(?:un\s+|son\s+|mon\s+|l[’'])?(?:avc|infarctus|crise\s+cardiaque)|se\s+tuer?\s+(?:à|a|au)\s+(?:la\s+)?(?:t[aâ]che|travail|boulot)|tape\s+sur\s+les\s+nerfs|un\s+peu\s+plus|de\s+plus\s+en\s+plus|plus\s+de\s+logements?\s+soci\p{L}+|pour\s+cent|не\s+втратити|espoir\s+(?:de|d[’'])\s*(?!vi|m[’']en|s[’']en|gu[eé]r)\p{L}+|[aà]\s+la\s+porte\s+(?:(?:des?|du)\s+|d[’']\s*)(?!chez|mon|notre|la\s+maison|l[’']appart)\p{L}+|maltraitance\s+animale|sans\s+me\s+faire\s+du\s+mal|overdose\s+d[e’']\s*(?:travail|boulot|sucre|[eé]crans?|infos?|informations?)|не\s+хочу\s+жит[иь]\s+(?:[зсву]|на)(?=\s)|(?:vais|va)\s+accoucher\s+(?:en|dans|au|le|bient[oô]t)|` +
    String.raw`(?:maison|appart\p{L}*|logement|immeuble|voiture)\s+(?:(?:a|ont|avait)\s+br[uû]l\p{L}*|br[uû]l(?:é|ée|ee)s?))(?!\p{L})`,
  'giu',
);

/** Things that people say are of no use to them, and that are no life: a diploma, a step, an aid, an office. */
const THINGS =
  String.raw`(?:(?:mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?|l[ea]s?|l[’']|ce|cet|cette|ces|une?|des|deux)\s*(?:cap|bep|bac|bts|permis|cv|cpf|rsa|brevets?|titres?|dipl[oô]mes?|licences?|masters?|formations?|stages?|cours|[eé]tudes?|exp[eé]riences?|travail|boulot|taf|jobs?|emplois?|postes?|m[eé]tiers?|dossiers?|d[eé]marches?|demandes?|candidatures?|lettres?|papiers?|documents?|attestations?|contrats?|aides?|allocations?|cartes?|rendez[-\s]vous|rdv|conseill[eè]re?s?|r[eé]unions?|ateliers?|sites?|applis?|applications?|ordinateurs?|ordi|t[eé]l[eé]phones?)|` +
  String.raw`p[oô]le[-\s]emploi|france[-\s]travail|cap[-\s]emploi|(?:la\s+)?mission\s+locale|(?:la\s+)?(?:caf|cpam|mdph|mairie|pr[eé]fecture))`;
/** Words after such a thing that say more of it. Behind a person or a life it is those that are of no use. */
const MORE_OF_IT = String.raw`(?:\s+(?!(?:je|j|moi|toi|tu|il|elle|on|nous|vous|et|mais|donc|alors|la|ma|sa|notre|vie|vivre|[cç]a|tout|rien)(?!\p{L}))[\p{L}’'-]+){0,3}?`;
/** A life or a person that somebody speaks of beside it: then nothing is sure. */
const NO_LIFE_BESIDE = String.raw`(?<!(?<!\p{L})(?:vies?|vivre|exist\p{L}*)(?!\p{L})[^]*)(?![^]*(?<!\p{L})(?:vies?|vivre|exist\p{L}*|moi)(?!\p{L}))`;

/**
 * A thing that is of no use: « mon CAP ne me sert à rien », « ça ne sert à rien de postuler ». All else that serves nothing may be a life or the
 * person, which is despair: only what is named here is none.
 */
const USELESS_THINGS = new RegExp(
  String.raw`(?<!\p{L})${THINGS}${MORE_OF_IT}\s+(?:(?:qui|ne|n[’']|me|m[’']|nous|lui|leur|y)\s*)*ser(?:t|vent|vai[st]|vaient|vira|viront)\s+(?:(?:plus|pas|vraiment|absolument|strictement)\s+)*[àa]\s+rien(?!\p{L})${NO_LIFE_BESIDE}|` +
    String.raw`(?<!\p{L})(?:[cç]a|sa|cela)\s+(?:ne\s+)?(?:me\s+|m[’'])?sert\s+(?:plus\s+|vraiment\s+)?[àa]\s+rien\s+(?:de|d[’'])\s*(?:(?:re)?postuler|candidater|(?:l[eau]s?\s+|l[’'])?(?:envoyer|remplir|appeler|t[eé]l[eé]phoner|relancer|contacter)|s[’']inscrire|m[’']inscrire|(?:re)?faire\s+(?:une?|des|l[ea]s?|ce|cette|ma|sa|mon)\s+(?:demandes?|formations?|dossiers?|stages?|recours|cv|lettres?)|chercher\s+(?:du|un|de)\s+(?:travail|boulot|taf|emploi|job|stage|logement))(?!\p{L})${NO_LIFE_BESIDE}|` +
    String.raw`(?<!\p{L})(?:travail|boulot|jobs?|m[eé]tiers?|emplois?|postes?|formations?|stages?|[eé]tudes?|dipl[oô]mes?|dossiers?|d[eé]marches?)\s+(?:ne\s+)?(?:n[’'\s]*)?(?:a|ont)\s+(?:plus|pas)\s+(?:de|aucun)\s+sens(?!\p{L})${NO_LIFE_BESIDE}`,
  'giu',
);

/** All that has the words of a danger and tells none. */
const NO_DANGERS = [ADDRESS, DISMISSAL, EVICTION_TO_COME, HARMLESS_BLOWS, FIGURES, USELESS_THINGS].map(withOwnLetters);

const TAUGHT = /formation|former|conduite de projet|sensibilis|conf[eé]rence|m[eé]tier/iu;
const PREVENTED = /pr[eé]vention|lutte contre/iu;
/** Names of works and trades that speak of a danger of nobody, and words of a person, who may be in one. */
const TOLD_OF = withOwnLetters(
  /(?<!\p{L})(?:documentaires?|films?|s[eé]ries?|livres?|romans?|expos[eé]s?|[eé]missions?|conf[eé]rences?|d[eé]bats?|ateliers?|b[eé]n[eé]vol\p{L}*|devenir|aider\s+(?:les|des)\s+(?:gens|personnes|sans|sdf|femmes|victimes|enfants)|recrut\p{L}*|(?:emploi|job|poste|stage|m[eé]tier)s?\s+(?:d[e’']|dans|pour|[eé]ducat\p{L}*|animat\p{L}*|pompiers?))(?!\p{L})/iu,
);
const PERSON = withOwnLetters(
  /(?<!\p{L})(?:je|j|jai|me|m|moi|mon|ma|mes|nous|notre|nos|il|elle|on|son|sa|ses|veux|suis|envie|besoin|marre|peur)(?!\p{L})/iu,
);
const SUBJECTS = withOwnLetters(/(?<!\p{L})(?:suicide|overdose|harc[eè]lement|incendie)s?(?!\p{L})/giu);
const SUBJECT_BESIDE = withOwnLetters(
  /(?:formations?|pr[eé]vention|contre|sensibilis\p{L}*)\s+(?:(?:contre|sur|à|au|aux|de|des|du|le|les|la|l[’'])\s*)*(?:overdose|harc[eè]lement|incendie)s?(?!\p{L})/giu,
);

/**
 * Leaves out what somebody learns, prevents or works at, which is no danger of theirs: « prévention du suicide, formation », « lutte contre le
 * harcèlement ». « Prévention du suicide » alone is what the number for despair is called.
 */
function withoutSubjects(text: string): string {
  if (TOLD_OF.test(text) && !PERSON.test(text)) return '';
  const isTaught = TAUGHT.test(text);
  const isPrevented = PREVENTED.test(text);
  if (!isTaught && !isPrevented) return text;
  return text.replaceAll(isTaught && isPrevented ? SUBJECTS : SUBJECT_BESIDE, ' ');
}

/** The words of a query, or those that it may be made of. */
interface Spoken {
  /** The stems of the words. */
  readonly stems: ReadonlySet<string>;
  /** The words in a row, as they are written and by their stems, with the signs of both ends. */
  readonly rows: readonly [written: string, stems: string];
}

const toRow = (words: Iterable<string>): string => ` ^ ${[...words].join(' ')} $ `;

const toSpoken = (row: readonly string[], alone: Iterable<string> = row): Spoken => ({
  stems: new Set(Array.from(alone, toStem)),
  rows: [toRow(row), toRow(row.map(toStem))],
});

/** A place of a phrase, which one of several words may take. */
interface Place {
  /** Tells whether one of them is in a query: whole, as the beginning of another, or beside its neighbours. */
  readonly isIn: (spoken: Spoken) => boolean;
  /** Tells whether one of them may be in a query made of some of these words, in any order. */
  readonly mayBeIn: (spoken: Spoken) => boolean;
}

type Rows = Spoken['rows'];
const isInRow = ([written, stems]: Rows, [of, by]: Rows): boolean => of.includes(written) || by.includes(stems);

/** Writes words that stand side by side as rows hold them. The end of a word may be open. */
function toPart(text: string): Rows {
  const words = text.split('_');
  const isOpen = text.endsWith('*');
  const last = words.at(-1)?.replace('*', '') ?? '';
  const stems = words.map((word, at) => (isOpen && at === words.length - 1 ? last : toStem(word)));
  const end = isOpen ? '' : ' ';
  return [` ${text.replaceAll('_', ' ').replace('*', '')}${end}`, ` ${stems.join(' ')}${end}`];
}

/** Reads a place of words that stand just before others. */
function toPair(befores: readonly string[], afters: readonly string[]): Place {
  const pairs = befores.map((before) => ({
    words: before.split('_').map(toStem),
    before: toPart(before),
    rows: afters.map((after) => toPart(`${before}_${after}`)),
  }));
  const second = toPlace(afters.join('|'));
  return {
    mayBeIn: (spoken) =>
      pairs.some(({ words }) => words.every((word) => spoken.stems.has(word))) && second.mayBeIn(spoken),
    isIn: ({ rows }) =>
      pairs.some(({ before, rows: own }) => isInRow(before, rows) && own.some((one) => isInRow(one, rows))),
  };
}

/** Reads a place, whose words are folded. */
function toPlace(text: string): Place {
  const [befores = '', afters] = text.split('>');
  if (afters !== undefined) return toPair(befores.split('|'), afters.split('|'));
  const choices = text.split('|');
  const joined = choices.filter((choice) => choice.includes('_')).map(toPart);
  const single = choices.filter((choice) => !choice.includes('_'));
  const whole = single.filter((choice) => !choice.endsWith('*')).map(toStem);
  const begun = single.filter((choice) => choice.endsWith('*')).map(toPart);
  const apart = choices
    .filter((choice) => choice.includes('_'))
    .map((choice) =>
      choice
        .split('_')
        .filter((part) => part !== '^' && part !== '$')
        .map((part) => (part.endsWith('*') ? toPart(part) : toStem(part))),
    );
  const isOneIn = ({ stems, rows }: Spoken): boolean =>
    whole.some((choice) => stems.has(choice)) || begun.some((one) => isInRow(one, rows));
  return {
    mayBeIn: (spoken) =>
      isOneIn(spoken) ||
      apart.some((parts) =>
        parts.every((part) => (typeof part === 'string' ? spoken.stems.has(part) : isInRow(part, spoken.rows))),
      ),
    isIn: (spoken) => isOneIn(spoken) || joined.some((one) => isInRow(one, spoken.rows)),
  };
}

/** Returns what reads the places of a phrase, each when it is first asked for: few phrases have the words of their first one in a query. */
function toPlaces(texts: readonly string[]): DangerPhrase['isEvery'] {
  const read: Place[] = [];
  return (test) => texts.every((text, at) => test((read[at] ??= toPlace(text))));
}

/** A phrase that tells a danger. */
interface DangerPhrase {
  readonly name: DangerName;
  /** Its places and their words, as they are written in the table. */
  readonly text: string;
  /** Tells whether all its places pass a test. */
  readonly isEvery: (test: (place: Place) => boolean) => boolean;
}

/** The phrases of all dangers, by the letters that their first place may begin with, and how their words are heard. */
interface ReadDangers {
  readonly byLetter: ReadonlyMap<string, readonly DangerPhrase[]>;
  /** The stems of the words of the phrases. */
  readonly table: ReadonlySet<string>;
  readonly respell: ReturnType<typeof createHearing>;
}

let read: ReadDangers | undefined;

/** Reads the words of a part of the table. */
const readTableWords = (text: string): readonly string[] => text.match(/\p{L}+\*?/gu) ?? [];

/** Reads the phrases of all dangers, once. */
function readDangers(): ReadDangers {
  const byLetter = new Map<string, DangerPhrase[]>();
  const table = new Set<string>();
  for (const [name, { words }] of Object.entries(dangers)) {
    const folded = fold(words);
    for (const word of readTableWords(folded)) table.add(word);
    for (const text of folded.split(',')) {
      const places = text.trim().split(' ');
      const phrase: DangerPhrase = { name: name as DangerName, text, isEvery: toPlaces(places) };
      for (const letter of new Set(
        places[0]
          ?.replace(/>.*/, '')
          .split('|')
          .map((choice) => choice.charAt(0)) ?? [],
      )) {
        const others = byLetter.get(letter) ?? [];
        others.push(phrase);
        byLetter.set(letter, others);
      }
    }
  }
  return { byLetter, table: new Set(Array.from(table, toStem)), respell: createHearing(table) };
}

/** A word of a query, and whether it says something away from its neighbours. */
interface Said {
  readonly text: string;
  readonly isAlone: boolean;
}

/**
 * Lists the ways that a query with misspelt words may be meant, of the words of some phrases alone: a long sentence has too many others. None
 * where no word misspells one of a danger. An ordinary word, or one of few sounds, says something beside one that tells: « ve » in « je ve
 * mourire », and not « bas » in « bas revenus ».
 */
function toMeant(
  words: readonly string[],
  heard: readonly (readonly string[])[],
  { table, of }: { table: ReadonlySet<string>; of: ReadonlySet<string> },
): readonly (readonly Said[])[] {
  // Nothing beside an ordinary word tells that another was meant: « violet ».
  if (words.length === 1 && !isHeardAlone(words[0] ?? '')) return [];
  if (heard.every((others) => others.length === 0)) return [];
  const tells = (at: number): boolean => {
    const word = words[at] ?? '';
    return isHeardAlone(word) && (table.has(toStem(word)) || (heard[at] ?? []).length > 0);
  };
  return words.reduce<readonly (readonly Said[])[]>(
    (meant, word, at) => {
      const isAlone = (heard[at] ?? []).length === 0 || isHeardAlone(word) || tells(at + 1);
      const others = (heard[at] ?? []).filter(
        (way) => way !== word && way.split(' ').some((text) => of.has(toStem(text))),
      );
      // « Jveux » is no misspelling: a word written in one with the letter of an elision says as much as apart from it.
      const isElided = (way: string): boolean => way !== word && way.replace(' ', '') === word;
      const ways = [...others, word].map((way) =>
        way.split(' ').map((text): Said => ({ text, isAlone: isAlone || isElided(way) })),
      );
      return meant.flatMap((before) => ways.map((way) => [...before, ...way])).slice(0, MOST_MEANT);
    },
    [[]],
  );
}

/**
 * Tells the dangers that the words of a search tell, in five languages, well spelt or not: none for most searches.
 * @example dangersIn('mon mari me frape') // ['violences']
 */
export function dangersIn(query: string): readonly DangerName[] {
  const words = fold(
    NO_DANGERS.reduce((rest, none) => rest.replaceAll(none, ' '), withoutSubjects(query.slice(0, MOST_LETTERS))),
  )
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  read ??= readDangers();
  const { byLetter, table, respell } = read;
  const heard = words.map(respell);
  // A long sentence may be meant in many ways, and few phrases have all their words in any of them.
  const all = toSpoken([...new Set([...words, ...heard.flat().flatMap((way) => way.split(' '))])]);
  const likely = new Set<DangerPhrase>();
  for (const letter of new Set(['^', ...Array.from(all.stems, (word) => word.charAt(0))]))
    for (const phrase of byLetter.get(letter) ?? [])
      if (phrase.isEvery(({ mayBeIn }) => mayBeIn(all))) likely.add(phrase);
  if (likely.size === 0) return [];
  const of = new Set(Array.from(likely, (phrase) => readTableWords(phrase.text).map(toStem)).flat());
  const ways = [words.map((text): Said => ({ text, isAlone: true })), ...toMeant(words, heard, { table, of })];
  const told = new Set<DangerName>();
  for (const way of ways) {
    const alone = way.filter(({ isAlone }) => isAlone).map(({ text }) => text);
    const spoken = toSpoken(
      way.map(({ text }) => text),
      alone,
    );
    for (const { name, isEvery } of likely) if (!told.has(name) && isEvery(({ isIn }) => isIn(spoken))) told.add(name);
  }
  return (Object.keys(dangers) as DangerName[]).filter((name) => told.has(name));
}
