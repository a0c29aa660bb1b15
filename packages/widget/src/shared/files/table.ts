/** A table, as it is drawn and as it is saved. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Writes a table as CSV, with the comma of the language in numbers, and the mark by which Excel knows UTF-8. */
export function toCsv({ heads, rows }: Table, comma: string): string {
  const toCell = (cell: string | number | null): string => {
    if (typeof cell === 'number') return String(cell).replace('.', comma);
    const text = cell ?? '';
    // A spreadsheet would run a text that begins so.
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[;"\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${[heads, ...rows].map((row) => row.map(toCell).join(';')).join('\r\n')}\r\n`;
}
