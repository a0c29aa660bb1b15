import type { Fields } from './personal-contacts.ts';

/** The places of records inside an answer of a source. */
const PLACES = ['items', 'service', 'services', 'structure', 'structures', 'doublons'] as const;

/**
 * Changes every record of an answer: of a page, of results, of a detail with its structure, services and duplicates. What
 * does not change is not copied, and nothing is changed in place: a catalogue in the same thread keeps its records.
 */
export function mapRecords(value: unknown, change: (record: Fields) => Fields): unknown {
  if (Array.isArray(value)) return mapList(value, change);
  if (typeof value !== 'object' || value === null) return value;
  const before = value as Fields;
  const changed = change(before);
  let after = changed;
  for (const place of PLACES) {
    const inner = changed[place];
    if (typeof inner !== 'object' || inner === null) continue;
    const mapped = mapRecords(inner, change);
    if (mapped !== inner) after = { ...after, [place]: mapped };
  }
  return after;
}

function mapList(list: readonly unknown[], change: (record: Fields) => Fields): readonly unknown[] {
  let copy: unknown[] | null = null;
  for (const [index, item] of list.entries()) {
    const mapped = mapRecords(item, change);
    if (mapped !== item) (copy ??= [...list])[index] = mapped;
  }
  return copy ?? list;
}
