/** Parses JSON text. Returns null when it is not JSON. The engine's message is left out because it quotes the text. */
export function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}
