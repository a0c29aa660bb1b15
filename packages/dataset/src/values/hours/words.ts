/** A piece of hours in French words. Days go from 0, Monday, to 6. Times are minutes since midnight. */
export type Token =
  | { kind: 'day'; day: number }
  | { kind: 'days'; days: readonly number[] }
  | { kind: 'time'; minutes: number }
  | { kind: 'nth'; nth: number }
  | { kind: 'to'; by: '-' | 'word' }
  | { kind: 'and'; by?: string }
  | { kind: 'break' | 'except' | 'closed' | 'month' | 'half' | 'same' };

/** Days of one letter, where no day is written in more: « S » behind « samedi » may be its plural. */
const LETTER = /^(?:[ljvsd](?![a-z'])|m[ae](?![a-z]))\.?/;
const IN_WORDS = /(?<![a-z])(?:lun|mar|mer|jeu|ven|sam|dim)/;

const DAY =
  /^(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|lun|mar|mer|mercr|jeu|ven|vend|sam|dim|lu|ma|me|je|ve|sa|di)(?![a-z])\.?/;
const DAY_LETTERS = ['lu', 'ma', 'me', 'je', 've', 'sa', 'di'];
const INITIALS = ['l', 'ma', 'me', 'j', 'v', 's', 'd'];
const ORDINALS = ['premier', 'deuxieme', 'troisieme', 'quatrieme', 'cinquieme'];
/** Hours and the minutes behind them in letters, by their number. */
const HOURS_IN_LETTERS: readonly string[] = [
  ...['une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize'],
  ...['quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf', 'vingt'],
];
const MINUTES_IN_LETTERS: Readonly<Record<string, number>> = {
  ...{ quinze: 15, 'et quart': 15, trente: 30, 'et demie': 30, 'quarante-cinq': 45 },
};
const IN_LETTERS = new RegExp(
  `^(${HOURS_IN_LETTERS.join('|').replaceAll('-', '[- ]')}) heures?(?: (${Object.keys(MINUTES_IN_LETTERS).join('|').replaceAll('-', '[- ]')}))?(?![a-z])`,
);

const HALF_DAY = /^(?:matin(?:ee)?s?|apres[- ]?midis?|ap(?:res)?m|am|pm|soir(?:ee)?s?)(?![a-z])/;
const FILLER =
  /^(?:(?:du|des?|les?|la|entre|ouvert(?:e|s|es|ure)?s?|horaires?|accueil(?: du public)?|heures?|public|uniquement|seulement|chaque|tous|toutes?|dans|pour|notre|nos|non[- ]stop|sans interruption|en continu|journee continue|journee|puis|ainsi que|inclus|compris|bureaux?|permanences?)(?![a-z])|[dl]'|:|\.)/;

/** Tells whether an hour and « until » were read last. */
const isUntil = (tokens: readonly Token[]): boolean => tokens.at(-1)?.kind === 'to' && tokens.at(-2)?.kind === 'time';

/** Cuts folded hours into pieces. Returns null when a word is none of theirs. */
export function toTokens(text: string): Token[] | null {
  const tokens: Token[] = [];
  let rest = text;
  const areLetters = !IN_WORDS.test(text);
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found !== null) rest = rest.slice(found[0].length);
    return found;
  };
  while ((rest = rest.replace(/^[^\S\n]+/, '')) !== '') {
    if (take(/^[\n;|]/)) tokens.push({ kind: 'break' });
    else if (
      take(
        /^(?:tous les jours|tlj(?![a-z])|7 ?j(?:ours)? ?(?:\/|sur) ?7(?: ?j(?:ours)?)?|toute la semaine du lundi au dimanche)/,
      )
    )
      tokens.push({ kind: 'days', days: [0, 1, 2, 3, 4, 5, 6] });
    else if (take(/^(?:en semaine|jours ouvres|les jours de semaine)(?![a-z])/))
      tokens.push({ kind: 'days', days: [0, 1, 2, 3, 4] });
    else if (take(/^(?:du )?l\.? ?(?:-|a|au) ?v(?![a-z])\.?|^l([-/ ])m\1m\1j\1v(?![a-z])/))
      tokens.push({ kind: 'days', days: [0, 1, 2, 3, 4] });
    // One letter on each side of the sign may be both days or all from one to the other.
    else if (areLetters && /^l\.? ?\/ ?[vsd](?![a-z])/.test(rest)) return null;
    else if (take(/^(?:les? )?week[- ]?ends?(?![a-z])/)) tokens.push({ kind: 'days', days: [5, 6] });
    else if (take(/^(?:du mois|de chaque mois|du (?:mois|mois civil)|par mois)(?![a-z])/))
      tokens.push({ kind: 'month' });
    else if (take(/^(?:sauf|excepte|hormis|hors|a l'exception d[eu])(?![a-z])/)) tokens.push({ kind: 'except' });
    else if (take(/^(?:fermee?s?|fermeture|clos)(?![a-z])/)) tokens.push({ kind: 'closed' });
    else if (take(HALF_DAY)) tokens.push({ kind: 'half' });
    else if (take(/^(?:idem|memes horaires)(?![a-z])/)) tokens.push({ kind: 'same' });
    else if (take(/^midi(?![a-z])/)) tokens.push({ kind: 'time', minutes: 720 });
    else if (take(/^minuit(?![a-z])/)) tokens.push({ kind: 'time', minutes: 1440 });
    else if (take(/^(?:24 ?h?(?:eures)? ?(?:\/|sur) ?24(?: ?h)?|h ?24)(?![a-z\d])/))
      tokens.push({ kind: 'time', minutes: 0 }, { kind: 'to', by: '-' }, { kind: 'time', minutes: 1440 });
    else {
      const letters = take(IN_LETTERS);
      if (letters !== null) {
        const hour = HOURS_IN_LETTERS.indexOf((letters[1] ?? '').replace(' ', '-')) + 1;
        const minutes = MINUTES_IN_LETTERS[(letters[2] ?? '').replace('quarante ', 'quarante-')] ?? 0;
        tokens.push({ kind: 'time', minutes: hour * 60 + minutes });
        continue;
      }
      const nth =
        take(/^([1-5]) ?(?:ers?|eres?|es|e|emes?|nd|nde)(?![a-z])/) ??
        take(/^(premier|deuxieme|troisieme|quatrieme|cinquieme)s?(?![a-z])/);
      if (nth !== null) {
        const word = nth[1] ?? '';
        tokens.push({ kind: 'nth', nth: /\d/.test(word) ? Number(word) : ORDINALS.indexOf(word) + 1 });
        continue;
      }
      if (take(/^dernier(?![a-z])/)) {
        tokens.push({ kind: 'nth', nth: -1 });
        continue;
      }
      const time =
        take(/^(\d{1,2}) ?(?:heures?|hrs?|h)(?![a-z]) ?(?:([0-5]\d)(?! ?(?:h|:\d))(?: ?(?:min|mn)(?![a-z]))?)?/) ??
        take(/^(\d{1,2}):([0-5]\d)(?::00)?(?!\d)/) ??
        take(/^(\d{1,2})\.([0-5]\d)(?!\d)/) ??
        // « 0900-1200 ». Two years are no hours.
        take(/^(?!(?:19|20)\d\d ?- ?(?:19|20)\d\d)([01]\d|2[0-4])([0-5]\d)(?= ?- ?[0-2]\d[0-5]\d(?!\d))/) ??
        (isUntil(tokens) ? take(/^(?!20[2-4]\d)([01]\d|2[0-4])([0-5]\d)(?!\d)/) : null) ??
        // « 9-12h »: the first hour has its letter from the second.
        take(/^(\d{1,2})()(?= ?(?:-|a|\/) ?\d{1,2} ?h)/) ??
        // « 9h-12 », « 9h30-12 »: the last one has it from the first.
        (isUntil(tokens) ? take(/^(\d{1,2})()(?! ?[\dh:.])/) : null);
      if (time !== null) {
        const minutes = Number(time[1]) * 60 + Number(time[2] ?? 0);
        if (minutes > 1440) return null;
        tokens.push({ kind: 'time', minutes });
        continue;
      }
      const day = take(DAY);
      const letter = day === null && areLetters ? take(LETTER) : null;
      if (day !== null) tokens.push({ kind: 'day', day: DAY_LETTERS.indexOf(day[0].slice(0, 2)) });
      else if (letter !== null) tokens.push({ kind: 'day', day: INITIALS.indexOf(letter[0].replace('.', '')) });
      else if (take(/^-/)) tokens.push({ kind: 'to', by: '-' });
      else if (take(/^(?:jusqu'?(?:a|au)?|a|au|aux)(?![a-z])/)) tokens.push({ kind: 'to', by: 'word' });
      else {
        const sign = take(/^(?:,|\/|&|\+|et(?![a-z]))/);
        if (sign !== null) tokens.push({ kind: 'and', by: sign[0] });
        else if (!take(FILLER)) return null;
      }
    }
  }
  return tokens;
}
