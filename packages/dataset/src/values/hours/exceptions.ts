import { toTokens } from './words.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH_LETTERS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];
const MONTH = `(?:${MONTH_LETTERS.join('|')})`;

/** Takes out what is said of holidays and months of closing. */
export function takeClosures(text: string): { bare: string; rules: string[] } {
  const rules: string[] = [];
  const note = (rule: string): string => {
    if (!rules.includes(rule)) rules.push(rule);
    return ' ';
  };
  const bare = text
    .replace(
      /[\s,;(-]*(?:(?:hors|sauf|excepte|en dehors des|fermee?(?: pendant| durant)?)\s+(?:pendant |durant )?(?:les )?(?:vacances(?: scolaires)?|periodes? (?:de )?vacances(?: scolaires)?)|(?:en )?periode scolaire(?: uniquement| seulement)?)(\s*(?:,|\/|et)\s*(?:les )?(?:jours )?feries)?\)?/g,
      (_, holidays?: string) => note('SH off') + (holidays === undefined ? '' : note('PH off')),
    )
    .replace(
      /[\s,;(-]*(?:sauf|hors|excepte|fermee?s?)\s+(?:les )?(?:jours )?feries\)?( et (?=(?:en|au mois d[e'])\s))?/g,
      (_, more?: string) => `${note('PH off')}${more === undefined ? '' : ', ferme '}`,
    )
    .replace(
      new RegExp(
        String.raw`[\s,;(-]*(?:fermee?s?|fermeture|sauf)(?: annuelle)?(?: (?:en|au mois d[e']|le mois d[e']|pendant le mois d[e']|tout le mois d[e']))?\s*(${MONTH})(?:\s*(?:-|et|a)\s*(${MONTH}))?(?![a-z])\)?`,
        'g',
      ),
      (whole, month: string, last?: string) => {
        const [from, to] = [MONTH_LETTERS.indexOf(month), MONTH_LETTERS.indexOf(last ?? month)];
        // « Août et décembre » are no months in a row.
        if (to - from > 1) return whole;
        return note(from === to ? `${MONTHS[from] ?? ''} off` : `${MONTHS[from] ?? ''}-${MONTHS[to] ?? ''} off`);
      },
    );
  return { bare, rules };
}

/** Half a day that is closed: the day, from 0 for Monday, and whether it is its afternoon. */
export interface ClosedHalf {
  day: number;
  isAfternoon: boolean;
}

const HALF = '(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s? (matin|apres[- ]midi)s?';
const CLOSED_HALF = new RegExp(
  String.raw`[\s,;(-]*(?:(?:sauf|hors|excepte|hormis|fermee?s?(?: au public)?)(?: le)? ${HALF}|${HALF} fermee?s?)\s*\)?(?=\s*(?:[;.\n]|$))`,
  'g',
);

/** Takes out half a day that is closed: « sauf le mercredi après-midi ». */
export function takeClosedHalves(text: string): { rest: string; halves: ClosedHalf[] } {
  const halves: ClosedHalf[] = [];
  const rest = text.replace(CLOSED_HALF, (_, first?: string, part?: string, second?: string, other?: string) => {
    const day = toTokens(first ?? second ?? '')?.[0];
    if (day?.kind === 'day') halves.push({ day: day.day, isAfternoon: (part ?? other) !== 'matin' });
    return ' ';
  });
  return { rest, halves };
}

/** The end of a day, earlier than that of the others: the day, from 0 for Monday, and minutes since midnight. */
export interface EarlierEnd {
  day: number;
  to: number;
}

/** Takes out an end that is earlier on one day: « (16h30 le vendredi) », « (sauf vendredi : 16h30) ». */
export function takeEarlierEnds(text: string): { kept: string; ends: EarlierEnd[] } {
  const ends: EarlierEnd[] = [];
  const kept = text.replace(/\(([^()]*)\)/g, (whole, inner: string) => {
    const tokens = toTokens(inner)?.filter(({ kind }) => kind !== 'to' && kind !== 'half' && kind !== 'except');
    const time = tokens?.find((token) => token.kind === 'time');
    const day = tokens?.find((token) => token.kind === 'day');
    if (tokens?.length !== 2 || time === undefined || day === undefined) return whole;
    ends.push({ day: day.day, to: time.minutes });
    return ' ';
  });
  return { kept, ends };
}
