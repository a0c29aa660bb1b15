/** Said of a code that nobody judged yet. */
export const UNJUDGED = 2;

/** A filter over records: each distinct value has a verdict, and a record takes that of its code. */
export interface CodeTest {
  /** Record number → code. */
  readonly codes: Uint32Array;
  /** By code: 1 passes, 0 does not, `UNJUDGED` asks `judge`, which writes its verdict here. */
  readonly verdicts: Uint8Array;
  readonly judge: (code: number) => number;
}

/** Creates a filter whose verdicts are all known. */
export function toCodeTest(codes: Uint32Array, verdicts: Uint8Array): CodeTest {
  return { codes, verdicts, judge: (code) => verdicts[code] ?? 0 };
}

/** Creates a filter that judges each code when it is first met. */
export function toLazyCodeTest(codes: Uint32Array, verdicts: Uint8Array, passes: (code: number) => boolean): CodeTest {
  return {
    codes,
    verdicts,
    judge: (code) => {
      const verdict = passes(code) ? 1 : 0;
      verdicts[code] = verdict;
      return verdict;
    },
  };
}

/** Tells whether a record passes. */
export function isPassing(test: CodeTest, number: number): boolean {
  return isCodePassing(test, test.codes[number] ?? 0);
}

/** Tells whether a record passes every test. */
export function passesAll(tests: readonly CodeTest[], number: number): boolean {
  // Asked of every record: an iterator over the tests would be made, and collected, as often.
  for (let index = 0; index < tests.length; index += 1) {
    const test = tests[index];
    if (test !== undefined && !isPassing(test, number)) return false;
  }
  return true;
}

/** Tells whether the records of a code pass. */
export function isCodePassing({ verdicts, judge }: CodeTest, code: number): boolean {
  const verdict = verdicts[code] ?? 0;
  return verdict === 1 || (verdict === UNJUDGED && judge(code) === 1);
}
