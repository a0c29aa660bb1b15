import type { OfferSource } from '@inclusion-kit/sdk';
import type { ReactiveControllerHost } from 'lit';
import { isKnownSource, nameSource } from '../format/source-name.ts';
import { afterCards } from '../elements/turn.ts';
import { ReadingTask } from '../reading/reading-task.ts';

/**
 * Names the sources of offers for a root element: those of data·inclusion at once, local ones as the offer source tells. Until
 * the name is known, and when it never is, the words of the slug stand in.
 * @returns gives the function that names a source. It is another one once names have come, so that elements draw again
 */
export function createSourceNames(
  host: ReactiveControllerHost,
  source: () => OfferSource | null,
): () => (slug: string) => string {
  let isAsked = false;
  let isWanted = false;
  // A failure costs a name only, so it is not told.
  const names = new ReadingTask<OfferSource, 'sources', ReadonlyMap<string, string>>(host, {
    from: source,
    key: () => (isWanted ? 'sources' : null),
    read: async (from, _key, signal) => new Map((await from.sources({ signal })).map(({ slug, nom }) => [slug, nom])),
    onAnswer: (answer) => (name = createName(answer)),
  });
  const createName =
    (known: ReadonlyMap<string, string> | null) =>
    (slug: string): string => {
      if (!isKnownSource(slug) && !isAsked) {
        isAsked = true;
        void afterCards(host).then(() => {
          isWanted = true;
          return names.read();
        });
      }
      return nameSource(slug, known?.get(slug));
    };
  let name = createName(null);
  return () => name;
}
