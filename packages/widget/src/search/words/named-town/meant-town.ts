import type { Commune } from '@inclusion-kit/sdk/geography';
import { isNamed } from '../../../shared/places/suggestions.ts';

const CODE = /(?<![\p{L}\p{N}])(?:\d{5}|2[ab]\d{3})(?![\p{L}\p{N}])/iu;

/** Returns the postal code, or the code of the INSEE, that words hold. Null where they hold none. */
export const codeIn = (words: string): string | null => CODE.exec(words)?.[0] ?? null;

/** Tells whether a text is the name of a commune, its postal code or its code of the INSEE. */
export const isMeant = (commune: Commune, text: string): boolean =>
  isNamed(commune, text) || commune.code === text.toUpperCase() || commune.codes_postaux.includes(text);
