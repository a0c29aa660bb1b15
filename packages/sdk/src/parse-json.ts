/** Parses JSON text; null when it is not JSON. The engine's own message is left aside: it quotes the text. */
export function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}
