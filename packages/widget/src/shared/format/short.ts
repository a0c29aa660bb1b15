/** Cuts a text that never ends. Names of the commons hold 150 characters, and are never cut. */
export function toShort(text: string, maxLength = 400): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength).trimEnd()}…`;
}
