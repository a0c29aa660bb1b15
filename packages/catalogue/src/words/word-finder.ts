import type { Columns } from '../columns/columns.ts';
import type { Records } from '../records.ts';
import { toTextDocument } from './text-documents.ts';
import { createTextIndex } from './text-index/create-text-index.ts';
import { understandingOf } from './meanings/languages.ts';
import type { PrepareFinder, TextMatches, WordMatches } from './word-matches.ts';

/** Builds the index of words over the services of a catalogue. This file is what a first search by words loads. */
export async function buildWordFinder({ services }: Columns, records: Records): Promise<PrepareFinder> {
  const [ofServices, ofStructures] = await Promise.all([
    records.services(Uint32Array.from({ length: services.count }, (_, number) => number)),
    records.structures(services.structures),
  ]);
  const index = await createTextIndex(services.count, (number) => {
    const [service, structure] = [ofServices[number], ofStructures[number]];
    if (service === undefined || structure === undefined) throw new RangeError(`No service has the number ${number}.`);
    return toTextDocument(service, structure);
  });
  // A page asks for results and for counts of the same words, one after the other.
  let last: { readonly query: string; readonly matches: WordMatches | null } | undefined;
  return async (query) => {
    const understand = await understandingOf(query);
    return () => {
      if (last?.query !== query) last = { query, matches: toWordMatches(index.search(query, understand)) };
      return last.matches;
    };
  };
}

function toWordMatches(matches: TextMatches | null): WordMatches | null {
  if (matches === null) return null;
  const { explain, ...found } = matches;
  return { ...found, explain: (service, number) => explain(toTextDocument(service, service.structure), number) };
}
