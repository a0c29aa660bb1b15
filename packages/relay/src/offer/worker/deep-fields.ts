/** Lists of objects in objects: no producer needs as many levels. A value of thousands can be neither written nor handed over. */
const MOST_LEVELS = 32;

/** Empties the fields of a record that are nested without end. A record without one is returned itself. */
export function withoutDeepFields<T extends object>(record: T): T {
  let after = record;
  for (const name in record) if (isDeeper(record[name], MOST_LEVELS)) after = { ...after, [name]: null };
  return after;
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1)));
