import type { Columns } from './columns.ts';
import type { Records } from './records.ts';
import { toTextDocument } from './text-documents.ts';
import type { TextIndex, TextMatches } from './text/text-index.ts';

/** Finds words in the services of a catalogue. */
export interface WordSearch {
  /**
   * Gets ready to look for the words of a query, then finds them as often as asked; null when the query is absent or has no
   * word to look for. Matches are valid until the next search: use them before anything else runs.
   */
  prepare(query: string | null): Promise<() => TextMatches | null>;
}

/** Creates the search for words. Its index is built when words are first asked for, and in slices of time. */
export function createWordSearch({ services }: Columns, records: Records): WordSearch {
  let index: Promise<TextIndex> | undefined;

  async function build(): Promise<TextIndex> {
    const [{ createTextIndex }, ofServices, ofStructures] = await Promise.all([
      import('./text/create-text-index.ts'),
      records.services(Uint32Array.from({ length: services.count }, (_, number) => number)),
      records.structures(services.structures),
    ]);
    return createTextIndex(services.count, (number) => {
      const [service, structure] = [ofServices[number], ofStructures[number]];
      if (service === undefined || structure === undefined)
        throw new RangeError(`No service has the number ${number}.`);
      return toTextDocument(service, structure);
    });
  }

  return {
    async prepare(query) {
      if (query === null || query.trim() === '') return () => null;
      index ??= build();
      try {
        const built = await index;
        return () => built.search(query);
      } catch (error) {
        // Records that could not be fetched may be there at the next search.
        index = undefined;
        throw error;
      }
    },
  };
}
