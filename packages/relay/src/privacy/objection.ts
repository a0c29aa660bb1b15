import { createHmac } from 'node:crypto';
import { toE164 } from '@inclusion-kit/sdk/normalise';

/** The kind of value that a person objects to being shown. */
export type ObjectionKind = 'courriel' | 'telephone' | 'nom';

/** An objection as kept: enough to know the value again, not enough to read it. */
export interface ObjectionPrint {
  /** Kind of the value. */
  kind: ObjectionKind;
  /** Keyed fingerprint of the value, base64url. */
  print: string;
  /** Words of a name, so that it can be looked for in a text, 0 for the other kinds. */
  words: number;
  /** 16 bits of a quick fingerprint, which rules out nearly all other values at once. */
  mark: number;
}

/** Reads the value that a person objects to. Returns null when it is no e-mail, no phone, and no name of two words. */
export function toObjected(text: string): { kind: ObjectionKind; normalised: string; words: number } | null {
  const trimmed = text.trim();
  if (trimmed.includes('@')) {
    const normalised = normaliseEmail(trimmed);
    return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(normalised) ? { kind: 'courriel', normalised, words: 0 } : null;
  }
  if (/\d/.test(trimmed)) {
    const normalised = toE164(trimmed);
    return normalised === null ? null : { kind: 'telephone', normalised, words: 0 };
  }
  const words = nameWords(trimmed);
  return words.length < 2 || words.length > MAX_WORDS
    ? null
    : { kind: 'nom', normalised: joinName(words), words: words.length };
}

/** Creates the fingerprints of a database, which only its secret can make again. */
export function createPrinter(secret: Uint8Array) {
  const key = createHmac('sha256', secret).update('objections').digest();
  const seed = key.readUInt32LE(0);
  return {
    print: (kind: ObjectionKind, normalised: string): string =>
      createHmac('sha256', key).update(`${kind}:${normalised}`).digest('base64url'),
    mark: (normalised: string): number => {
      // FNV-1a, started from the secret.
      let hash = seed;
      for (let index = 0; index < normalised.length; index += 1) {
        hash = Math.imul(hash ^ normalised.charCodeAt(index), 16_777_619);
      }
      return (hash ^ (hash >>> 16)) & 0xffff;
    },
  };
}

/** A name longer than this is a sentence. */
const MAX_WORDS = 6;
const CIVILITIES = new Set(['m', 'mr', 'mme', 'mlle', 'monsieur', 'madame', 'dr', 'docteur', 'me', 'maitre']);

export const normaliseEmail = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase()
    .normalize('NFC');

export function toBareWord(word: string): string {
  const small = word.toLowerCase();
  return /^[a-z]*$/.test(small)
    ? small
    : small.replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replace(/\p{M}/gu, '');
}

export function nameWords(name: string): string[] {
  return (name.match(/[\p{L}\p{M}]+/gu) ?? []).map(toBareWord).filter((word) => !CIVILITIES.has(word));
}

/** First name first or last: the same name. */
export const joinName = (words: readonly string[]): string => [...words].sort().join(' ');
