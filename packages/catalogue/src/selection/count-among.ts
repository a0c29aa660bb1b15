import { isCodePassing, type CodeTest } from '../columns/code-test.ts';

/** How many records there are of each code, and the codes that there are. */
interface Sizes {
  readonly of: Uint32Array;
  readonly met: readonly number[];
}

/** Creates the count of those of some records that pass a test, read off how many records there are of each code. */
export function createCountAmong(numbers: Uint32Array): (test: CodeTest) => number {
  const known = new Map<Uint32Array, Sizes>();

  function toSizes({ codes, verdicts }: CodeTest): Sizes {
    const of = new Uint32Array(verdicts.length);
    const met: number[] = [];
    for (const number of numbers) {
      const code = codes[number] ?? 0;
      const before = of[code] ?? 0;
      if (before === 0) met.push(code);
      of[code] = before + 1;
    }
    const sizes = { of, met };
    known.set(codes, sizes);
    return sizes;
  }

  return (test) => {
    const { of, met } = known.get(test.codes) ?? toSizes(test);
    let count = 0;
    for (const code of met) if (isCodePassing(test, code)) count += of[code] ?? 0;
    return count;
  };
}
