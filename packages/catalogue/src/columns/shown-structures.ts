import { toCodeTest, type CodeTest } from './code-test.ts';
import type { Column } from './columns.ts';
import { lazily } from '../shared/lazily.ts';

/** Creates the test of structures that no hidden source gives. The test is null when there is nothing to hide. */
export function createShownStructures(
  { values, sets, codes }: Column,
  hiddenSources: readonly string[],
): () => CodeTest | null {
  return lazily(() => {
    const hidden = new Set(hiddenSources);
    if (!values.some((source) => hidden.has(source))) return null;
    const isShown = (set: readonly number[] | null): boolean =>
      !(set ?? []).some((position) => hidden.has(values[position] ?? ''));
    return toCodeTest(
      codes,
      Uint8Array.from(sets, (set) => (isShown(set) ? 1 : 0)),
    );
  });
}
