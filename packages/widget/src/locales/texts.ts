import type { Language } from '../shared/texts/language.ts';

/** The texts of one element by language: French at once, the others loaded when a page asks for them. */
export type TextsByLanguage<T> = {
  readonly fr: T;
  /** Tells whether the French text of a key may still come with a part. Absent where French is whole. */
  readonly isAwaited?: (key: string) => boolean;
} & Readonly<Record<Exclude<Language, 'fr'>, () => Promise<{ readonly default: T }>>>;

/** The texts that a host page may replace: any of the keys. A plain string may stand for a text that counts or names. */
export type TextOverrides<T> = {
  readonly [K in keyof T]?: T[K] extends (...values: never[]) => unknown
    ? T[K] | string
    : T[K] extends string | readonly unknown[] | undefined
      ? T[K]
      : TextOverrides<T[K]>;
};

/**
 * Returns the texts with those of the host in their place. A text that cannot stand there is left out, and its key goes to
 * `warn`.
 */
export function mergeTexts<T extends object>(
  texts: T,
  overrides: TextOverrides<T>,
  warn: (key: string) => void,
  path = '',
): T {
  const merged = { ...texts } as Record<string, unknown>;
  for (const [key, value] of Object.entries<unknown>(overrides)) {
    const own = Object.hasOwn(texts, key) ? merged[key] : undefined;
    if (value === undefined || value === null) continue;
    if (typeof own === 'function' && typeof value === 'string') merged[key] = () => value;
    else if (isGroup(own) && isGroup(value)) merged[key] = mergeTexts(own, value, warn, `${path}${key}.`);
    else if (typeof own === typeof value && Array.isArray(own) === Array.isArray(value)) merged[key] = value;
    else warn(path + key);
  }
  return merged as T;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
