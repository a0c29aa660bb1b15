import { foldWords } from '../fold-text.ts';
import { isInOtherScript } from '../other-script.ts';

/*
 * Names typed in Arabic or Cyrillic letters are compared with French names by their sounds, one character each:
 * the vowels a e i o u (y is i, w is u), the consonants b d f g h k l m n p r s t v z, j as in « jour », c as in « chat ».
 * A capital is a letter of the French name that may be silent: the end of Paris is written in Arabic, that of Calais is not.
 * The distance of two names is the cost of the changes that make one of the other: low where transliterations hesitate.
 */

/** The sound of each letter, without marks: й has become и, ї і, أ ا. A letter that is not told has no sound. */
const SOUNDS: Readonly<Record<string, string>> = {
  ...toSounds('абвгґдежзиіклмнопрстуфхцчшщыэєюя', 'a b v g g d e j z i i k l m n o p r s t u f h s c c c i e ie u ia'),
  ...toSounds(
    'ابپتثجچحخدذرزسشصضطظعغفڤقكگلمنهةوىيی',
    'a b p t s j c h h d z r z s c s d t z a g f v k k g l m n h a u i i i',
  ),
};

/** French spelling to sounds, in this order, word by word. */
const RULES: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/œu|oeu/g, 'eu'],
  [/aix$/, 'eKS'],
  [/e?aux$/, 'oS'],
  [/x$/, 'KS'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/ch(?=[rl])/g, 'k'],
  [/(?:s|t)?ch|sh/g, 'C'],
  [/sc(?=[eøiy])/g, 's'],
  [/c(?=[eøiy])|ç/g, 's'],
  [/c?qu?|c/g, 'k'],
  [/C/g, 'c'],
  [/gu(?=[eøiy])/g, 'G'],
  [/gn/g, 'ni'],
  [/ge(?=[aou])|g(?=[eøiy])/g, 'j'],
  [/G/g, 'g'],
  [/^h/, 'H'],
  [/h/g, ''],
  [/(v|^l|^m)ille/g, '$1ile'],
  [/(?:ue|oe|eu)ill?/g, 'eiL'],
  [/([aeou])ill/g, '$1iL'],
  [/([ae]|ou)il$/, '$1iL'],
  [/ill(?=[aeiouyø])/g, 'iL'],
  [/(?<=[aeiouyø])s(?=[aeiouyø])/g, 'z'],
  [/(.)\1/g, '$1'],
  [/e?au/g, 'o'],
  [/eu/g, 'e'],
  [/ouen/g, 'uan'],
  [/ou/g, 'u'],
  [/tz$/, 'ts'],
  [/oin/g, 'uen'],
  [/o[iy]/g, 'ua'],
  [/[ae]i[mn](?![aeiouyø])/g, 'en'],
  [/a[eo]n(?![aeiouyø])/g, 'an'],
  [/[ae][iy](?![aeiouyø])/g, 'e'],
  [/(?<![iy])e[mn](?![aeiouyømnE]|$)/g, 'an'],
  [/m(?=[bp])/g, 'n'],
  [/nt(?=[bpmflv])/g, 'nT'],
  [/y/g, 'i'],
  [/w/g, 'v'],
  [/er(s?)$/, 'eR$1'],
  [/(?<=..)e(s?)$/, 'E$1'],
  [/ø/g, 'e'],
];
const SILENT_END = /[dgpstz]+$/;
const ARTICLE = /^(?:le|la|les|l)$/;

/** How much transliterations into a script hesitate. */
interface Script {
  /** The cost of a vowel more or less. */
  readonly vowel: number;
  /** Sounds that the script writes alike, in groups. */
  readonly alike: readonly string[];
}
/** Arabic writes no short vowel, and has no letter of its own for p, v, g and the French j. */
const ARABIC: Script = { vowel: 0.12, alike: ['bp', 'fv', 'gjk', 'ei', 'ou', 'kh'] };
const CYRILLIC: Script = { vowel: 0.4, alike: ['gh'] };
/** Sounds close enough to be written one for the other. */
const CLOSE = ['bp', 'fv', 'uv', 'gkj', 'szjc', 'td', 'mn', 'gh', 'hk'];

const VOWELS = 'aeiou';
/** No name of a commune has more sounds. */
const LONGEST = 60;

const SAME = 0.1;
const NEAR = 0.3;
const SILENT = 0.05;
/** Typed sounds may end within a word of the name, or at the end of one. */
const BEGINNING = 0.5;
const WHOLE_WORDS = 0.15;
/** The distance that a population ten times larger makes up for: most people mean the town that others know. */
const TENFOLD = 0.2;

/** A place with a name, and its inhabitants where they are told. */
interface Named {
  readonly nom: string;
  readonly population?: number | null;
}

/**
 * Creates the comparison of a text typed in Arabic or Cyrillic letters with the names of places, whole or begun: the least
 * number for the closest and most populated, null for names that sound otherwise.
 */
export function createSoundRanking(text: string): (place: Named) => number | null {
  const typed = toWords(text).map(toSound).join('').toLowerCase().slice(0, LONGEST);
  const distance = createDistance(typed, /\p{Script=Arabic}/u.test(text) ? ARABIC : CYRILLIC);
  return (place) => {
    const least = typed === '' ? Infinity : Math.min(...soundsOf(place).map(distance));
    return least === Infinity ? null : least - TENFOLD * Math.log10((place.population ?? 0) + 1);
  };
}

/** The sounds of the names already compared: every name is compared again with each letter typed. */
const known = new WeakMap<Named, readonly string[]>();

/** Returns the sounds of a name, and those without its leading article. */
function soundsOf(place: Named): readonly string[] {
  let sounds = known.get(place);
  if (sounds === undefined) {
    const words = toWords(place.nom);
    const heard = words.map(toSound);
    sounds = [heard.join('-')];
    if (words.length > 1 && ARTICLE.test(words[0] ?? '')) sounds = [...sounds, heard.slice(1).join('-')];
    known.set(place, sounds);
  }
  return sounds;
}

function toWords(text: string): string[] {
  // A final é is heard. An apostrophe is a letter without sound in « Ам’єн », and a word break in « l’Abergement ».
  const marked = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/é(?=s?(?!\p{L}))/gu, 'ø')
    .replaceAll('ç', 's');
  const joined = isInOtherScript(text) ? marked.replace(/['’ʼـ]/g, '') : marked;
  return foldWords(joined);
}

function toSound(word: string): string {
  if (!isInOtherScript(word)) {
    const heard = RULES.reduce((sounds, [spelling, sound]) => sounds.replace(spelling, sound), word);
    return heard.replace(SILENT_END, (end) => end.toUpperCase());
  }
  // At the end ه stands for « é », and at the beginning اي for one vowel.
  const plain = word.replace(/ه$/, 'ي').replace(/^اي/, 'ي');
  const heard = Array.from(plain)
    .map((letter) => SOUNDS[letter] ?? (/\d/.test(letter) ? letter : ''))
    .join('');
  return heard.replace(/(\D)\1/g, '$1').replace(/m(?=[bpst])/g, 'n');
}

/** Creates the distance of typed sounds to a name, or to its beginning. Infinity when they are too far apart. */
function createDistance(typed: string, { vowel, alike }: Script): (name: string) => number {
  const most = Math.min(1.6, 0.15 * typed.length + 0.1);
  const costOf = (sound: string): number =>
    sound === '-' ? 0 : /[A-Z]/.test(sound) ? SILENT : VOWELS.includes(sound) ? vowel : sound === 'h' ? NEAR : 1;
  const costOfChange = (from: string, to: string): number => {
    const isIn = (group: string): boolean => group.includes(from) && group.includes(to.toLowerCase());
    if (from === to.toLowerCase()) return 0;
    if (alike.some(isIn) || (to === 'E' && VOWELS.includes(from))) return SAME;
    if (CLOSE.some(isIn)) return NEAR;
    return isIn(VOWELS) ? vowel : 1;
  };
  const toTable = (cost: (sound: string) => number): Float64Array =>
    Float64Array.from({ length: 128 }, (_, code) => cost(String.fromCharCode(code)));
  const less = toTable(costOf);
  const rows = Array.from(typed).map((sound) => ({
    more: costOf(sound),
    change: toTable((to) => costOfChange(sound, to)),
  }));
  let above = new Float64Array(LONGEST + 2);
  let row = new Float64Array(LONGEST + 2);

  // One row for each sound typed, one column for each of the name. Columns after `end` are too far already.
  return (whole) => {
    const name = whole.slice(0, LONGEST);
    let end = 0;
    above[0] = 0;
    while (end < name.length && cell(above, end) <= most)
      above[end + 1] = cell(above, end) + cell(less, name.charCodeAt(end++));
    for (const { more, change } of rows) {
      let last = -1;
      row[0] = cell(above, 0) + more;
      if (row[0] <= most) last = 0;
      above[end + 1] = Infinity;
      for (let at = 0; at < name.length && (at <= end || cell(row, at) <= most); at += 1) {
        const code = name.charCodeAt(at);
        const before = at > end ? Infinity : Math.min(cell(above, at) + cell(change, code), cell(above, at + 1) + more);
        row[at + 1] = Math.min(before, cell(row, at) + cell(less, code));
        if (cell(row, at + 1) <= most) last = at + 1;
      }
      if (last < 0) return Infinity;
      end = last;
      [above, row] = [row, above];
    }
    let least = Infinity;
    for (let at = 0; at <= end; at += 1) {
      least = Math.min(least, cell(above, at) + (at === name.length ? 0 : name[at] === '-' ? WHOLE_WORDS : BEGINNING));
    }
    return least;
  };
}

/** Reads a cost, Infinity outside the table. */
function cell(costs: Float64Array, at: number): number {
  return costs[at] ?? Infinity;
}

function toSounds(letters: string, sounds: string): Record<string, string> {
  const all = sounds.split(' ');
  return Object.fromEntries(Array.from(letters).map((letter, index) => [letter, all[index] ?? '']));
}
