import type { OfferSource } from '@inclusion-kit/sdk';
import type { ReactiveControllerHost } from 'lit';
import { nameSource } from '../format/source-name.ts';

/** Names the sources of offers for a root element: those of data·inclusion at once, local ones as the offer source tells. */
export class SourceNamesController {
  readonly #host: ReactiveControllerHost;
  readonly #source: () => OfferSource | null;
  #names: ReadonlyMap<string, string> = new Map();
  #asked: OfferSource | null = null;

  constructor(host: ReactiveControllerHost, source: () => OfferSource | null) {
    this.#host = host;
    this.#source = source;
  }

  /** Names a source; its slug stands in until the name is known, and stays when nobody knows it. */
  nameOf(slug: string): string {
    const name = nameSource(slug);
    if (name !== slug) return name;
    void this.#ask();
    return this.#names.get(slug) ?? slug;
  }

  /** Asks once for each offer source. A failure costs a name only, so it is not told. */
  async #ask(): Promise<void> {
    const source = this.#source();
    if (source === null || source === this.#asked) return;
    this.#asked = source;
    try {
      const sources = await source.sources();
      if (this.#asked !== source) return;
      this.#names = new Map(sources.map(({ slug, nom }) => [slug, nom]));
      this.#host.requestUpdate();
    } catch {
      // The slug stays.
    }
  }
}
