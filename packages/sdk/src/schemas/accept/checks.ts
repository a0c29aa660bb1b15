// The parts of the generated accept functions.

/** Tells whether a value is a plain object, as JSON gives it. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Tells whether a value is such an object, and as it would be read: reading drops a field named __proto__. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isPlainObject(value) && !Object.hasOwn(value, '__proto__');
}

/** Tells whether a value is a number that JSON can hold. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Tells whether a value is a list of texts. */
export function areTexts(list: unknown): boolean {
  if (!Array.isArray(list)) return false;
  for (let index = 0; index < list.length; index += 1) if (typeof list[index] !== 'string') return false;
  return true;
}

/** Tells whether a value is a list of which every item is accepted. */
export function areAll(list: unknown, isAccepted: (item: unknown) => boolean): boolean {
  if (!Array.isArray(list)) return false;
  for (let index = 0; index < list.length; index += 1) if (!isAccepted(list[index])) return false;
  return true;
}
