import { toSeenRow } from '../rows/row.ts';
import { toRanges } from '../rules/lines.ts';

/** The line of a value or a record. */
export interface Line {
  readonly sheet?: string | null | undefined;
  readonly row: number;
  /** Tells that the row is an item, whose rank begins at 0. */
  readonly isItem?: true | undefined;
}

/** Lines of a change that are told. */
const MAX_LINES = 12;

/** Writes lines as the person sees them: `4-9, 12`, with the name of the sheet before them in workbooks. */
export function formatLines(lines: readonly Line[]): string {
  const bySheet = new Map<string, number[]>();
  for (const line of lines.slice(0, MAX_LINES)) {
    const sheet = line.sheet ?? '';
    const rows = bySheet.get(sheet);
    if (rows === undefined) bySheet.set(sheet, [toSeenRow(line)]);
    else rows.push(toSeenRow(line));
  }
  const told = [...bySheet].map(([sheet, rows]) => `${sheet === '' ? '' : `${sheet}\u00a0: `}${toRanges(rows)}`);
  return `${told.join(' · ')}${lines.length > MAX_LINES ? '…' : ''}`;
}
