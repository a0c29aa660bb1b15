import { parsePythonLiteral } from '../readers/python-literal.ts';

/** Reads a list that a cell holds as a JSON or Python literal. Returns null for any other text. */
export function parseListCell(text: string): readonly unknown[] | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[')) return null;
  const value = parsePythonLiteral(trimmed)?.value;
  return Array.isArray(value) ? (value as unknown[]) : null;
}
