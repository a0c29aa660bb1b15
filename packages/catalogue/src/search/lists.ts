import type { ListedStructure, Page, Service } from '@inclusion-kit/sdk/schemas';
import type { AllOptions, CallOptions, PageParams, ServicesParams, StructuresParams } from '@inclusion-kit/sdk';
import { markTerritory, type Territory } from '../geography/areas.ts';
import type { CatalogueParts } from './catalogue-parts.ts';
import { toCodeTest, type CodeTest } from '../columns/code-test.ts';
import type { Column } from '../columns/columns.ts';
import type { Candidates } from '../shared/gathering.ts';
import type { KnownCommunes } from '../geography/known-communes.ts';
import { toPage } from './paging.ts';
import { checkServicesParams, checkStructuresParams, type CheckedFilters, type CheckedPage } from '../params/params.ts';
import { readAll, readNumbers } from '../shared/read-all.ts';
import { createSelection } from '../selection/selection.ts';
import { createFacetTests, createFixedTests } from '../selection/service-filters.ts';
import { createSetIndex } from '../columns/set-index.ts';

/** Creates the lists over a catalogue's columns, in the order of ids. */
export function createOfferLists(parts: CatalogueParts) {
  const { columns, records } = parts;
  const allServices = toEverything(columns.services.count);
  const listStructures = createStructureList(parts);

  async function listServices(filters: CheckedFilters & { readonly territory: Territory }): Promise<Uint32Array> {
    await parts.indexes.prepare(filters);
    // A copy: another search may run before what was found is read.
    return parts.selection.select(allServices, createListTests(parts, filters)).slice();
  }
  const copy = <T extends object>(items: readonly T[]): T[] => items.map((item) => ({ ...item }));

  return {
    async services(params: ServicesParams, options?: CallOptions): Promise<Page<Service>> {
      const asked = checkServicesParams(params);
      const { total, numbers } = cut(await listServices(asked), asked);
      return toPage(copy(await records.services(numbers, options?.signal)), total, asked);
    },
    async structures(params: StructuresParams, options?: CallOptions): Promise<Page<ListedStructure>> {
      const asked = checkStructuresParams(params);
      await parts.withheld.prepare(asked.withheld);
      const { total, numbers } = cut(listStructures(asked), asked);
      return toPage(copy(await records.structures(numbers, options?.signal)), total, asked);
    },
    allServices: (params: Omit<ServicesParams, keyof PageParams>, options: AllOptions): AsyncIterable<Service> =>
      readAll(
        async () =>
          readNumbers(await listServices(checkServicesParams(params)), async (numbers, signal) =>
            copy(await records.services(numbers, signal)),
          ),
        options,
      ),
    allStructures: (
      params: Omit<StructuresParams, keyof PageParams>,
      options: AllOptions,
    ): AsyncIterable<ListedStructure> =>
      readAll(async () => {
        const asked = checkStructuresParams(params);
        await parts.withheld.prepare(asked.withheld);
        return readNumbers(listStructures(asked).slice(), async (numbers, signal) =>
          copy(await records.structures(numbers, signal)),
        );
      }, options),
  };
}

/** Creates all tests of a list of services. */
export function createListTests(
  { indexes, communes }: CatalogueParts,
  filters: CheckedFilters & { readonly territory: Territory },
): CodeTest[] {
  return [
    ...testTerritory(indexes.services.code_insee, filters.territory, communes),
    ...Object.values(createFacetTests(indexes, filters)).filter((test) => test !== null),
    ...createFixedTests(indexes, filters),
  ];
}

function createStructureList({
  columns: { structures },
  bestOfClusters,
  communes,
  shownStructures,
  withheld,
}: CatalogueParts) {
  const selection = createSelection(structures.count);
  const everything = toEverything(structures.count);
  const sources = createSetIndex(structures.source);
  const reseaux = createSetIndex(structures.reseaux_porteurs);

  return (
    asked: CheckedFilters & { readonly territory: Territory; readonly exclure_doublons: boolean },
  ): Uint32Array => {
    const tests = testTerritory(structures.code_insee, asked.territory, communes);
    const shown = shownStructures();
    if (shown !== null) tests.push(shown);
    const kept = withheld.testsOf(asked.withheld);
    if (kept !== null) tests.push(kept.structures);
    for (const [index, values] of [
      [sources, asked.sources],
      [reseaux, asked.reseaux_porteurs],
    ] as const) {
      if (values.size > 0) tests.push(toCodeTest(index.column.codes, index.mark(values)));
    }
    const found = selection.select(everything, tests);
    return asked.exclure_doublons ? bestOfClusters.firstAmong(found) : found;
  };
}

function testTerritory(column: Column, territory: Territory, communes: KnownCommunes): CodeTest[] {
  const stands = markTerritory(column, territory, communes);
  return stands === null ? [] : [toCodeTest(column.codes, stands)];
}

/** Cuts a page out of all numbers found. */
function cut(numbers: Uint32Array, { page, size }: CheckedPage): { total: number; numbers: Uint32Array } {
  return { total: numbers.length, numbers: numbers.slice((page - 1) * size, page * size) };
}

/** All records, by number. */
function toEverything(count: number): Candidates {
  return { numbers: null, kilometres: null, count };
}
