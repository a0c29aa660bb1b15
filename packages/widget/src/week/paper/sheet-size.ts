import type { ActiviteDeSemaine } from '@inclusion-kit/sdk/activities';

/** The sizes of the letters, in points, largest first. */
const SMALLEST = 5;
export const SIZES = [13, 12, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, SMALLEST] as const;

const MM_OF_POINT = 0.353;
/** A line, the room around a day and between two activities, by the height of a letter: the styles of the page have them from here. */
export const [LINE, AROUND_DAY, BETWEEN] = [1.3, 0.4, 0.4];
/** The name of a day, above its date. */
const NAME_OF_DAY = 2.6;
/** Head and foot of the page, and what of them does not follow the letters, in millimetres. */
const [ENDS, ENDS_MM] = [7.1, 10];
/** An A4 page without its margins, and the width of its words. */
const [HEIGHT_MM, WIDTH_MM] = [275, 154];
/** The hours of an activity beside the rest of it, and the room between, by the height of a letter. */
export const [TIME, GAP] = [9, 0.6];
/** The width of a letter beside its height, in a wide font, and that of bold ones beside it. */
const [LETTER, BOLD] = [0.55, 1.15];
/** The height of titles and hours beside the rest. */
const LARGE = 1.1;
/** The letters of a place, a phone and a way beside their own, with their pictures. */
const [PLACE, PHONE, WAY] = [10, 32, 26];
/** The letters that a line of hours holds. */
const HOURS = 13;

/** The lines of one activity and of one day beside those that follow from it. */
export interface SizedDay {
  /** The notes above its activities. */
  readonly notes: readonly string[];
  readonly sessions: readonly {
    readonly activite: ActiviteDeSemaine;
    /** The letters of its hours. */
    readonly hours: number;
    /** It says how long before the person leaves. */
    readonly hasWay: boolean;
    readonly doubts: readonly string[];
  }[];
}

/**
 * Chooses the largest letters with which a week stays on one page, from all that stands in each of its days. Lines are counted: a
 * command has none to measure.
 */
export function sizeOf(days: readonly SizedDay[]): (typeof SIZES)[number] {
  return SIZES.find((points) => heightOf(days, points * MM_OF_POINT) <= HEIGHT_MM) ?? SMALLEST;
}

function heightOf(days: readonly SizedDay[], letter: number): number {
  const ofDay = WIDTH_MM / (letter * LETTER);
  const perLine = (WIDTH_MM - letter * (TIME + GAP)) / (letter * LETTER);
  const linesOf = (letters: number): number => Math.ceil(letters / perLine);
  const heights = days.map(({ notes, sessions }) => {
    const own = sessions.reduce((sum, { activite: { titre, lieu, telephone }, hours, hasWay, doubts }) => {
      const place = (lieu?.nom?.length ?? 0) + (lieu?.adresse?.length ?? 0);
      const facts = (lieu === null ? 0 : PLACE + place) + (telephone === null ? 0 : PHONE) + (hasWay ? WAY : 0);
      const said = doubts.reduce((lines, text) => lines + linesOf(BOLD * text.length + 3), 0);
      const lines = LARGE * linesOf(LARGE * BOLD * titre.length) + linesOf(facts) + said;
      return sum + Math.max(lines, LARGE * Math.ceil(hours / HOURS)) * LINE + BETWEEN;
    }, 0);
    const noted = notes.reduce((lines, text) => lines + Math.ceil(text.length / ofDay), 0) * LINE;
    return Math.max(NAME_OF_DAY, own + noted) + 2 * AROUND_DAY;
  });
  return ENDS_MM + letter * (ENDS + heights.reduce((sum, height) => sum + height, 0));
}
