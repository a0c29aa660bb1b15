import { checkList, isObject, toLocated } from '@inclusion-kit/sdk/internal';
import type { RawRecord } from '@inclusion-kit/sdk/prepare';
import type { Model } from '@inclusion-kit/sdk/schemas';

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

/** Goes through the records of a list that have an `id`, each with it. @throws UsageError when it cannot be read one by one */
export function* identified(model: Model, list: Iterable<RawRecord> | undefined = []): Generator<[string, Fields]> {
  for (const item of checkList(model, list)) {
    const { record } = toLocated(item);
    const id = isObject(record) ? textOf(record['id']) : '';
    if (id !== '') yield [id, record as Fields];
  }
}
