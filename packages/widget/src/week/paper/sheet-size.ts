import type { ActiviteDeSemaine } from '@inclusion-kit/sdk/activities';

/** The sizes of the letters, in points, largest first. */
export const SIZES = [14, 13, 12, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5] as const;
type Points = (typeof SIZES)[number];

/** The ways to set a week: each fact in its line, the facts of an activity after each other, or all of an activity after each other. */
const settings = ['roomy', 'plain', 'dense'] as const;
type Setting = (typeof settings)[number];
/** The smallest letters of each: smaller ones are harder to read than a closer setting. */
const smallest: Readonly<Record<Setting, Points>> = { roomy: 11, plain: 9, dense: 5 };

/** The letters of a page, and how it is set. */
interface Size {
  readonly points: Points;
  readonly setting: Setting;
}

const MM_OF_POINT = 0.353;
/** A line, the room around a day and between two activities, by the height of a letter: the styles of the page have them from here. */
export const [LINE, AROUND_DAY, BETWEEN, BETWEEN_DENSE] = [1.3, 0.4, 0.4, 0.15];
/** The name of a day, above its date. */
const NAME_OF_DAY = 2.6;
/** Head and foot of the page, and what of them does not follow the letters, in millimetres. */
const [ENDS, ENDS_MM] = [7.1, 10];
/** An A4 page without its margins, and the width of the names of days, in a dense page too. */
const [HEIGHT_MM, WIDTH_MM] = [275, 188];
export const [DAY_MM, DAY_DENSE_MM] = [34, 19];
/** The hours of an activity beside the rest of it, in one line on a dense page, and the room between, by the height of a letter. */
export const [TIME, TIME_DENSE, GAP] = [8, 10.5, 0.6];
/** The width of a letter beside its height, in a wide font, and that of bold ones beside it. */
const [LETTER, BOLD] = [0.55, 1.15];
/** The height of titles and hours beside the rest. */
const LARGE = 1.1;
/** The letters of a place, a phone and a way beside their own, with their pictures, and the pictures alone. */
const [PLACE, PHONE, WAY, PICTURE] = [10, 32, 26, 4];
/** The letters of a phone. */
const NUMBER = 14;
/** The letters that a line of hours holds, and that of a dense page. */
const [HOURS, HOURS_DENSE] = [10, 15];

/** The facts of one activity that take room. */
interface SizedSession {
  readonly activite: ActiviteDeSemaine;
  /** The mail that is written, null where there is none. */
  readonly mail: string | null;
  /** The place as it is written. */
  readonly place: string;
  /** The letters of its hours. */
  readonly hours: number;
  /** It says how long before the person leaves. */
  readonly hasWay: boolean;
  /** The sentence that it comes back, empty where it does not. */
  readonly again: string;
  readonly doubts: readonly string[];
}

/** The lines of one day beside those that follow from it. */
export interface SizedDay {
  /** The notes above its activities. */
  readonly notes: readonly string[];
  readonly sessions: readonly SizedSession[];
}

/** A week as it stands on a page, and as it stands on a dense one. */
interface SizedWeek {
  readonly usual: readonly SizedDay[];
  readonly dense: readonly SizedDay[];
  /** The letters of the sentence under the days. */
  readonly cannot: number;
}

/**
 * Chooses the largest letters with which a week stays on one page, from all that stands in each of its days. Lines are counted: a
 * command has none to measure.
 */
export function sizeOf({ usual, dense, cannot }: SizedWeek): Size {
  for (const setting of settings) {
    const days = setting === 'dense' ? dense : usual;
    const points = SIZES.find(
      (one) => one >= smallest[setting] && heightOf(days, one * MM_OF_POINT, { setting, cannot }) <= HEIGHT_MM,
    );
    if (points !== undefined) return { points, setting };
  }
  return { points: smallest.dense, setting: 'dense' };
}

function heightOf(
  days: readonly SizedDay[],
  letter: number,
  { setting, cannot }: { setting: Setting; cannot: number },
): number {
  const isDense = setting === 'dense';
  const ofDay = WIDTH_MM - (isDense ? DAY_DENSE_MM : DAY_MM);
  const perLine = (ofDay - letter * ((isDense ? TIME_DENSE : TIME) + GAP)) / (letter * LETTER);
  const linesOf = (letters: number): number => Math.ceil(letters / perLine);
  const heights = days.map(({ notes, sessions }) => {
    const own = sessions.reduce((sum, session) => {
      const lines = Math.max(linesIn(session, setting, linesOf), linesOfHours(session, isDense));
      return sum + lines * LINE + (isDense ? BETWEEN_DENSE : BETWEEN);
    }, 0);
    const noted = notes.reduce((lines, text) => lines + Math.ceil((text.length * letter * LETTER) / ofDay), 0) * LINE;
    return Math.max(NAME_OF_DAY, own + noted) + 2 * AROUND_DAY;
  });
  // One line of the sentence under the days is of the foot.
  const under = (Math.ceil((BOLD * cannot * letter * LETTER) / WIDTH_MM) - 1) * LINE;
  return ENDS_MM + letter * (ENDS + under + heights.reduce((sum, height) => sum + height, 0));
}

const linesOfHours = ({ hours }: SizedSession, isDense: boolean): number =>
  isDense ? Math.ceil(hours / HOURS_DENSE) : LARGE * (1 + Math.ceil(hours / HOURS));

/** Counts the lines of an activity beside its hours. */
function linesIn(
  { activite: { titre, telephone }, mail, place, hasWay, again, doubts }: SizedSession,
  setting: Setting,
  linesOf: (letters: number) => number,
): number {
  const isDense = setting === 'dense';
  const title = BOLD * titre.length;
  const said = doubts.map((text) => BOLD * text.length + PICTURE);
  const facts = [
    place === '' ? 0 : (isDense ? PICTURE : PLACE) + place.length,
    telephone === null ? 0 : isDense ? PICTURE + BOLD * NUMBER : PHONE,
    mail === null ? 0 : (isDense ? PICTURE : PLACE) + BOLD * mail.length,
    hasWay ? WAY : 0,
    again.length,
  ];
  const sum = (letters: readonly number[]): number => letters.reduce((all, one) => all + one, 0);
  if (isDense) return linesOf(sum([title, ...facts, ...said]));
  const own = setting === 'roomy' ? sum(facts.map(linesOf)) : linesOf(sum(facts));
  return LARGE * linesOf(LARGE * title) + own + sum(said.map(linesOf));
}
