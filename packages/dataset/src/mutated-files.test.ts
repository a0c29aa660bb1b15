import { expect, test } from 'vitest';
import { faultOf, mutateFiles } from './testing-internal/mutated-files.ts';

// The long form is scripts/long/files.long.ts.
test('mutated files of every format are read, mended, written and validated, or told with a sentence and a line', async () => {
  const faults: string[] = [];
  for (const file of mutateFiles(20_261_128, 400)) {
    const fault = await faultOf(file);
    if (fault !== null) faults.push(`${file.name}: ${fault}`);
  }
  expect(faults).toEqual([]);
});
