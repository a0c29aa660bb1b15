import { toVisible } from './to-visible.ts';

/** How a name is tidied. */
export interface NameOptions {
  /**
   * Takes the final dot away too, of which the schema warns; that of « etc. » stays. A name may own its dot (« S.A.R.L. »):
   * for names that nobody reads again, leave it.
   * @default false
   */
  dropFinalDot?: boolean;
}

/**
 * Tidies the name of a service, a structure or a person: composed (Unicode NFC), on one line, single spaces and none around;
 * invisible and direction-changing characters go.
 * Nothing is cut: over 150 characters, `validateField` says so, where the commons would cut in silence.
 * @returns the empty text when nothing visible is left
 * @example toName('  Atelier\tCV. ', { dropFinalDot: true }) // 'Atelier CV'
 */
export function toName(text: string, { dropFinalDot = false }: NameOptions = {}): string {
  // Composing joins what an invisible sign stood between, and takes a few signs apart: what is seen is looked at again.
  const name = toVisible(toVisible(text).normalize('NFC')).replace(/\s+/gu, ' ').trim();
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
