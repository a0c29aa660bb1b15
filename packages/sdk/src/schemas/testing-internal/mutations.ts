import fc from 'fast-check';
import { anyValue } from './records.ts';

/** A record with some of its fields, of any depth, changed or taken away. */
export function mutationsOf(record: object): fc.Arbitrary<unknown> {
  const change = fc.record({ field: fc.nat(), value: anyValue(), how: fc.constantFrom('set', 'drop', 'inside') });
  return fc.array(change, { maxLength: 3 }).map((changes) => {
    const copy: unknown = structuredClone(record);
    for (const { field, value, how } of changes) changeOne(copy, field, value, how);
    return copy;
  });
}

function changeOne(target: unknown, seed: number, value: unknown, how: string): void {
  const fields = target as Record<string, unknown>;
  const names = Object.keys(fields);
  const name = names[seed % names.length];
  if (name === undefined) return;
  const inner = fields[name];
  if (how === 'drop' && !Array.isArray(target)) Reflect.deleteProperty(fields, name);
  else if (how === 'inside' && typeof inner === 'object' && inner !== null) changeOne(inner, seed >> 3, value, 'set');
  else fields[name] = value;
}
