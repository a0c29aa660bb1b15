import { words } from '@inclusion-kit/sdk/words';
import { runPaced } from '../pacer.ts';
import { remember } from '../remember.ts';
import type { Columns } from '../columns/columns.ts';
import type { Records } from '../records.ts';
import { toTextDocument } from './text-documents.ts';
import { createTextIndex } from './text-index/create-text-index.ts';
import { readTables } from './meanings/understand.ts';
import type { TextMatches, WordFinder, WordMatches } from './word-matches.ts';

const understanding = remember(() => runPaced(readTables(Object.values(words))));

/** Builds the index of words over the services of a catalogue. This file is what a first search by words loads. */
export async function buildWordFinder({ services }: Columns, records: Records): Promise<WordFinder> {
  const [ofServices, ofStructures] = await Promise.all([
    records.services(Uint32Array.from({ length: services.count }, (_, number) => number)),
    records.structures(services.structures),
  ]);
  const index = await createTextIndex(
    services.count,
    (number) => {
      const [service, structure] = [ofServices[number], ofStructures[number]];
      if (service === undefined || structure === undefined)
        throw new RangeError(`No service has the number ${number}.`);
      return toTextDocument(service, structure);
    },
    await understanding(),
  );
  // A page asks for results and for counts of the same words, one after the other.
  let last: { readonly query: string; readonly matches: WordMatches | null } | undefined;
  return (query) => {
    if (last?.query !== query) last = { query, matches: toWordMatches(index.search(query)) };
    return last.matches;
  };
}

function toWordMatches(matches: TextMatches | null): WordMatches | null {
  if (matches === null) return null;
  const { explain, ...found } = matches;
  return { ...found, explain: (service, number) => explain(toTextDocument(service, service.structure), number) };
}
