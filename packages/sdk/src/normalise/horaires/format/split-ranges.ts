const hour = String.raw`(?:\d{1,2}\u00a0h(?:\u00a0\d{2})?|\d{2}:\d{2})`;
const range = new RegExp(String.raw`(${hour}\s?–\s?${hour})`);

/**
 * Splits a text of hours so that each second part is a range, « 9 h – 12 h 30 », which a page keeps on one line: a dash may end a line,
 * even before a space that does not.
 */
export const splitRanges = (text: string): string[] => text.split(range);
