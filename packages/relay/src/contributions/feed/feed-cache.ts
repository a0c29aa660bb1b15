import { dayInParis } from '@inclusion-kit/sdk/internal';
import { fr } from '../../locales/fr.ts';
import type { ContributionsContext } from '../contributions-context.ts';
import type { ModerationStore } from '../../store/contributions/moderation-store.ts';
import { createFeed, type Feed } from './feed.ts';

/** Makes the feed once for each version of the offer, each version of the accepted contributions, and each day: `version`. */
export function createFeedCache(
  {
    source,
    geography,
    version,
    now,
    logger,
  }: Pick<ContributionsContext, 'source' | 'geography' | 'version' | 'now' | 'logger'>,
  store: ModerationStore,
  slug: string,
): () => Promise<{ feed: Feed; version: string }> {
  async function make(at: Date): Promise<Feed> {
    const feed = await createFeed({ source, geography, accepted: await store.accepted(), slug, now: at });
    const { laisses_de_cote } = feed;
    if (laisses_de_cote.length > 0) logger.warn({ laisses_de_cote }, fr.log.feedLeftOut(laisses_de_cote.length));
    return feed;
  }

  let kept: { version: string; feed: Promise<Feed> } | null = null;
  return async () => {
    const at = now();
    // A source without versions may change at any time: it is read again each minute.
    const offer = version() ?? `minute ${Math.floor(at.getTime() / 60_000)}`;
    const current = `${offer} ${await store.acceptedVersion()} ${dayInParis(at)}`;
    if (kept?.version !== current) {
      const feed = make(at);
      kept = { version: current, feed };
      // A failure is not kept.
      feed.catch(() => {
        if (kept?.feed === feed) kept = null;
      });
    }
    return { feed: await kept.feed, version: current };
  };
}
