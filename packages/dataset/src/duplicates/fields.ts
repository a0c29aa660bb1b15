/** The fields of a record, before any rule. */
export type Fields = Readonly<Record<string, unknown>>;

/** Returns a text without spaces around it, empty when the value is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Returns a number, null when the value is none. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'number' ? value : Number(textOf(value).replace(',', '.') || NaN);
  return Number.isFinite(number) ? number : null;
}

/** Returns the texts of a list, none when the value is no list. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
