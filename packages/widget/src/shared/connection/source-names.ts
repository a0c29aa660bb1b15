import type { OfferSource } from '@inclusion-kit/sdk';
import type { ReactiveControllerHost } from 'lit';
import { nameSource } from '../format/source-name.ts';
import { afterCards } from '../elements/turn.ts';
import { ReadingTask } from '../reading/reading-task.ts';

/**
 * Names the sources of offers for a root element: those of data·inclusion at once, local ones as the offer source tells. The
 * slug of a source stands in until the name is known, and stays when it never is.
 */
export function createSourceNames(
  host: ReactiveControllerHost,
  source: () => OfferSource | null,
): (slug: string) => string {
  let isAsked = false;
  let isWanted = false;
  // A failure costs a name only, so it is not told.
  const names = new ReadingTask<OfferSource, 'sources', ReadonlyMap<string, string>>(host, {
    from: source,
    key: () => (isWanted ? 'sources' : null),
    read: async (from, _key, signal) => new Map((await from.sources({ signal })).map(({ slug, nom }) => [slug, nom])),
  });
  return (slug) => {
    const name = nameSource(slug);
    if (name !== slug) return name;
    if (!isAsked) {
      isAsked = true;
      void afterCards(host).then(() => {
        isWanted = true;
        return names.read();
      });
    }
    return names.answer?.get(slug) ?? slug;
  };
}
