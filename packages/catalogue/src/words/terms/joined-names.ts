import { foldText } from '@inclusion-kit/sdk/internal';
import { networkNames } from '@inclusion-kit/sdk/words';

/** A shorter name is no word by itself when it is written as one. */
const SHORTEST = 8;
const BETWEEN = /[^\p{L}\p{N}]+/gu;

let names: ReadonlyMap<string, string> | undefined;

function readNames(): ReadonlyMap<string, string> {
  const all = Object.values(networkNames).flatMap(({ dit }) => dit.split(',').map((name) => name.trim()));
  return new Map(
    all
      .map((name) => [foldText(name).replace(BETWEEN, ''), name] as const)
      .filter(([letters, name]) => letters.length >= SHORTEST && letters.length < name.length),
  );
}

/** Returns the name of a network that people write as one word, with its spaces: « restosducoeur ». Null for any other word. */
export function partName(word: string): string | null {
  if (word.length < SHORTEST) return null;
  names ??= readNames();
  return names.get(foldText(word)) ?? null;
}
