import type { Columns } from './columns.ts';
import type { Records } from './records.ts';
import { toTextDocument } from './text-documents.ts';
import { createTextIndex } from './text/create-text-index.ts';
import type { WordFinder } from './word-search.ts';

/** Builds the index of words over the services of a catalogue. This file is what a first search by words loads. */
export async function buildWordFinder({ services }: Columns, records: Records): Promise<WordFinder> {
  const [ofServices, ofStructures] = await Promise.all([
    records.services(Uint32Array.from({ length: services.count }, (_, number) => number)),
    records.structures(services.structures),
  ]);
  const index = await createTextIndex(services.count, (number) => {
    const [service, structure] = [ofServices[number], ofStructures[number]];
    if (service === undefined || structure === undefined) throw new RangeError(`No service has the number ${number}.`);
    return toTextDocument(service, structure);
  });
  return {
    search(query) {
      const matches = index.search(query);
      if (matches === null) return null;
      const { numbers, scores } = matches;
      return {
        numbers,
        scores,
        explain: (service) => matches.explain(toTextDocument(service, service.structure)),
      };
    },
  };
}
