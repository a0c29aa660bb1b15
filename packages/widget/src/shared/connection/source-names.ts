import type { OfferSource } from '@inclusion-kit/sdk';
import type { ReactiveControllerHost } from 'lit';
import { nameSource } from '../format/source-name.ts';
import { ReadingTask } from '../reading/reading-task.ts';

/** Names the sources of offers for a root element: those of data·inclusion at once, local ones as the offer source tells. */
export class SourceNamesController {
  readonly #names: ReadingTask<OfferSource, 'sources', ReadonlyMap<string, string>>;
  #isWanted = false;

  constructor(host: ReactiveControllerHost, source: () => OfferSource | null) {
    // A failure costs a name only, so it is not told.
    this.#names = new ReadingTask(host, {
      from: source,
      key: () => (this.#isWanted ? 'sources' : null),
      read: async (from, _key, signal) => new Map((await from.sources({ signal })).map(({ slug, nom }) => [slug, nom])),
    });
  }

  /** Names a source. Its slug stands in until the name is known, and stays when it never is. */
  nameOf(slug: string): string {
    const name = nameSource(slug);
    if (name !== slug) return name;
    if (!this.#isWanted) {
      this.#isWanted = true;
      void this.#names.read();
    }
    return this.#names.answer?.get(slug) ?? slug;
  }
}
