/** A text that a spreadsheet takes for a formula: by a plain sign, or by the wide one that some read as the plain one. */
const FORMULA = /^'*(?:[\t\r]|[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;
const APOSTROPHE = 39;

/** Puts an apostrophe before a text that a spreadsheet would run as a formula. `unguardCell` takes it away. */
export const guardCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Returns the text that `guardCell` was given. */
export function unguardCell(cell: string): string {
  // Nearly no cell begins so: files of millions of cells pass here.
  if (cell.charCodeAt(0) !== APOSTROPHE) return cell;
  const text = cell.slice(1);
  return FORMULA.test(text) ? text : cell;
}
