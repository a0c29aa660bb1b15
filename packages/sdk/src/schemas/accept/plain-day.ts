/** Reads a day of this century written as the API does. Returns 0 for any other text, and for 29 February. */
export function toPlainDay(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return 0;
  const century = toTwoDigits(text, 0);
  const year = toTwoDigits(text, 2);
  const month = toTwoDigits(text, 5);
  const day = toTwoDigits(text, 8);
  if (century !== 20 || year < 0 || month < 1 || month > 12) return 0;
  const last = month === 2 ? 28 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  if (day < 1 || day > last) return 0;
  return (2000 + year) * 10_000 + month * 100 + day;
}

/** Reads two digits. Returns a negative number when they are none. */
function toTwoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const units = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : -1;
}
