import type { Withheld } from '@inclusion-kit/sdk/internal';
import type { Records } from './records.ts';
import { toCodeTest, type CodeTest } from './code-test.ts';
import type { Columns } from './columns.ts';
import { lazily } from '../shared/lazily.ts';

/** The tests of the records that a list may show. */
export interface ShownTests {
  readonly services: CodeTest;
  readonly structures: CodeTest;
}

/**
 * Creates the tests that leave single records out of lists, searches and counts. `prepare` finds the records by their ids, before
 * a search begins. The tests are then at hand without a pause.
 */
export function createWithheldRecords({ services, structures }: Columns, records: Records) {
  const numbers = {
    services: lazily(() => Uint32Array.from({ length: services.count }, (_, number) => number)),
    structures: lazily(() => Uint32Array.from({ length: structures.count }, (_, number) => number)),
  };
  const known = new WeakMap<Withheld, ShownTests>();

  return {
    async prepare(withheld: Withheld | null): Promise<void> {
      if (withheld === null || known.has(withheld)) return;
      const [ofServices, ofStructures] = await Promise.all([
        Promise.all(withheld.services.map((id) => records.findService(id))),
        Promise.all(withheld.structures.map((id) => records.findStructure(id))),
      ]);
      const shown = { services: allOf(services.count), structures: allOf(structures.count) };
      for (const number of ofStructures) if (number !== -1) shown.structures[number] = 0;
      for (const number of ofServices) if (number !== -1) shown.services[number] = 0;
      for (const [number, structure] of services.structures.entries())
        if (shown.structures[structure] === 0) shown.services[number] = 0;
      known.set(withheld, {
        services: toCodeTest(numbers.services(), shown.services),
        structures: toCodeTest(numbers.structures(), shown.structures),
      });
    },
    /** Returns the tests for records that were prepared, or null when nothing is left out. */
    testsOf(withheld: Withheld | null): ShownTests | null {
      if (withheld === null) return null;
      const tests = known.get(withheld);
      if (tests === undefined) throw new TypeError('A search began before the records that it leaves out were found.');
      return tests;
    },
  };
}

const allOf = (count: number): Uint8Array => new Uint8Array(count).fill(1);
