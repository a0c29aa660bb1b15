import { toOptions, toText } from '../arguments.ts';
import { toVisible } from './to-visible.ts';

/** The options of `toName`. */
export interface NameOptions {
  /**
   * Removes the final dot too, of which the schema warns, except in « etc. ». The dot may belong to the name (« S.A.R.L. »), so
   * keep it when nobody checks the names afterwards.
   * @default false
   */
  dropFinalDot?: boolean;
}

/**
 * Tidies the name of a service, a structure or a person. The result is composed (Unicode NFC), on one line, with single
 * spaces and none around, and without invisible and direction-changing characters.
 * Nothing is cut: over 150 characters, `validateField` gives an error, where the commons would cut in silence.
 * @returns the empty text when nothing visible is left, or there is no text
 * @throws UsageError when the options are no object
 * @example toName('  Atelier\tCV. ', { dropFinalDot: true }) // 'Atelier CV'
 */
export function toName(text: string | null | undefined, options: NameOptions = {}): string {
  const { dropFinalDot = false } = toOptions(options);
  // Composing joins what an invisible sign stood between, and takes a few signs apart: what is seen is looked at again.
  const name = toVisible(toVisible(toText(text)).normalize('NFC'))
    .replace(/\s+/gu, ' ')
    .trim();
  if (!dropFinalDot || !name.endsWith('.')) return name;
  const bare = name.slice(0, lengthWithoutDots(name));
  return bare.endsWith('etc') ? `${bare}.` : bare;
}

/** Walks back from the end: a pattern would try anew from each of many dots. */
function lengthWithoutDots(name: string): number {
  let { length } = name;
  while (length > 0 && (name.charAt(length - 1) === '.' || name.charAt(length - 1) === ' ')) length -= 1;
  return length;
}
