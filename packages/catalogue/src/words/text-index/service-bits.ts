import { placeOf, type Postings } from './postings.ts';

/** Services that are looked up one by one for a word of few terms, and the lookups of a word of more. */
const PROBES = 64;
const LOOKUPS = 512;

/** Creates sets of services, a bit each. */
export function createServiceBits({ offsets, numbers, names }: Postings) {
  const bitsOfTerms = new Map<number, Uint32Array>();
  /** Returns services one bit each. */
  function layOut(lists: readonly Uint32Array[]): Uint32Array {
    const bits = new Uint32Array((names.ofService.length >>> 5) + 1);
    for (const list of lists) {
      for (let at = 0; at < list.length; at += 1) {
        const number = list[at] ?? 0;
        bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
      }
    }
    return bits;
  }

  /** Returns the services that hold one of some terms, one bit each. */
  const toBits = (terms: readonly number[]): Uint32Array =>
    layOut(terms.map((term) => numbers.subarray(offsets[term], offsets[term + 1])));

  const testBits =
    (bits: Uint32Array) =>
    (number: number): boolean =>
      ((bits[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;

  /**
   * Returns what tells whether a service of a number holds one of some terms. A common word is met among the first services: only where it
   * is not are all those that hold it laid out.
   */
  function holdingOneOf(terms: readonly number[]): (number: number) => boolean {
    let probes = Math.min(PROBES, Math.ceil(LOOKUPS / terms.length));
    let isHeld: ((number: number) => boolean) | undefined;
    return (number) => {
      if (probes > 0) {
        probes -= 1;
        return terms.some((term) => placeOf(numbers, number, offsets[term] ?? 0, offsets[term + 1] ?? 0) !== -1);
      }
      isHeld ??= testBits(toBits(terms));
      return isHeld(number);
    };
  }

  /** Returns what tells whether a service answers to a need: there are as many such terms as thématiques. */
  function answering(term: number): (number: number) => boolean {
    const bits = bitsOfTerms.get(term) ?? toBits([term]);
    bitsOfTerms.set(term, bits);
    return testBits(bits);
  }

  return { layOut, toBits, testBits, holdingOneOf, answering };
}
