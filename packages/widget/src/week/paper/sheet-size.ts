import type { ActiviteDeSemaine } from '@inclusion-kit/sdk/activities';

/** The sizes of the letters, in points, largest first. */
export const SIZES = [13, 12, 11, 10, 9, 8, 7, 6] as const;

const MM_OF_POINT = 0.353;
/** A line, the room around a day and between two activities, by the height of a letter: the styles of the page have them from here. */
export const [LINE, AROUND_DAY, BETWEEN] = [1.3, 0.4, 0.4];
/** The name of a day, above its date. */
const NAME_OF_DAY = 2.6;
/** Head and foot of the page, and what of them does not follow the letters, in millimetres. */
const [ENDS, ENDS_MM] = [7.1, 10];
/** An A4 page without its margins, and the width of its words. */
const [HEIGHT_MM, WIDTH_MM] = [275, 154];
/** The width of a letter beside its height, in a wide font. */
const LETTER = 0.585;
/** The letters of time, phone and way, with their pictures: they stand beside the place. */
const LETTERS_OF_FACTS = 75;

/**
 * Chooses the largest letters with which a week stays on one page, from the activities of each of its days. Lines are counted: a
 * command has none to measure.
 */
export function sizeOf(days: readonly (readonly ActiviteDeSemaine[])[]): (typeof SIZES)[number] {
  return SIZES.find((points) => heightOf(days, points * MM_OF_POINT) <= HEIGHT_MM) ?? 6;
}

function heightOf(days: readonly (readonly ActiviteDeSemaine[])[], letter: number): number {
  const perLine = WIDTH_MM / (letter * LETTER);
  const linesOf = ({ titre, lieu }: ActiviteDeSemaine): number =>
    Math.ceil(titre.length / perLine) +
    Math.ceil(((lieu?.nom?.length ?? 0) + (lieu?.adresse?.length ?? 0) + LETTERS_OF_FACTS) / perLine);
  const heights = days.map((day) => {
    const own = day.reduce((sum, one) => sum + linesOf(one) * LINE + BETWEEN, 0);
    return Math.max(NAME_OF_DAY, own) + 2 * AROUND_DAY;
  });
  return ENDS_MM + letter * (ENDS + heights.reduce((sum, height) => sum + height, 0));
}
