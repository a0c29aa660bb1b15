import { Hono, type Context } from 'hono';
import { LRUCache } from 'lru-cache';
import { createAnswer, type Answer } from '../../answers/answer.ts';
import { sendAnswer } from '../../answers/send-answer.ts';
import { describeFeed, LICENCE, MEDIA_TYPES } from '../../../contributions/feed/datapackage.ts';
import { createFeedCache } from '../../../contributions/feed/feed-cache.ts';
import type { Feed } from '../../../contributions/feed/feed.ts';
import { toCsv, toJson, toNdjson, toXlsx } from '../../../contributions/feed/write.ts';
import { carriesToken } from '../../guards/bearer.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { fr } from '../../../locales/fr.ts';
import { toPrivacyKey } from '../../../privacy/privacy-rules.ts';
import { protect, type Privacy } from '../../../privacy/protect.ts';
import { parseQuery } from '../../query/parse-query.ts';
import { sinceQuery } from '../../query/contribution-queries.ts';
import type { HttpContext } from '../../http-context.ts';
import { isModerated } from '../../../store/contributions/moderation-store.ts';

type Records = Pick<Feed, 'structures' | 'services'>;

type Write = (feed: Records) => string | Promise<Buffer>;

/** Harvesters come by the day: a minute is fresh enough, and a cache on the way may answer a little longer. */
const CACHE = 'public, max-age=60, stale-while-revalidate=600';
/** Answers kept at once: files, by the days that harvesters ask. */
const MAX_KEPT = 64;
/** After any day that a record may have. */
const NEVER = '9999-12-31';

/**
 * Shares the records of which this relay is the source, in the common schema. The readers to whom the relay shows contacts
 * that name a person see them, and so do harvesters with the token.
 */
export function feedRoutes(context: HttpContext): Hono {
  const { slug, producer, token } = context.feed;
  const app = new Hono();
  const { store, now, privacy: rules } = context;
  const read = isModerated(store) ? createFeedCache(context, store, slug) : null;
  const kept = new LRUCache<string, Promise<Answer>>({ max: MAX_KEPT });

  async function privacyOf(c: Context): Promise<Privacy> {
    const isHarvester = token !== undefined && carriesToken(c.req.header('Authorization'), token);
    const privacy = await rules.of(c);
    return isHarvester ? { ...privacy, hideContacts: false } : privacy;
  }

  /** Files are written once for all who ask for the same records, with any other parameters. */
  function serve(path: string, type: string, toText: Write): void {
    app.get(path, async (c) => {
      if (read === null) throw new ProblemError({ status: 404, detail: fr.problem.noModeration });
      const privacy = await privacyOf(c);
      const { feed, version } = await read();
      const since = firstChangeSince(feed, parseQuery(c, sinceQuery).depuis);
      const identity = [version, toPrivacyKey(privacy), c.req.path, since ?? ''].join('\n');
      const write = async (): Promise<Answer> => {
        const { structures, services } = protect(pick(feed, since), privacy) as Records;
        return createAnswer({
          body: new Uint8Array(Buffer.from(await toText({ structures, services }))),
          identity,
          cacheControl: CACHE,
          headers: {
            'Content-Type': type,
            Link: `<${LICENCE.path}>; rel="license"`,
            'X-Producer': encodeURIComponent(producer),
            ...(feed.date === null ? {} : { 'Last-Modified': new Date(`${feed.date}T00:00:00Z`).toUTCString() }),
          },
        });
      };
      const making = kept.get(identity) ?? write();
      kept.set(identity, making);
      making.catch(() => kept.delete(identity));
      c.header('Access-Control-Allow-Origin', '*');
      return sendAnswer(c, await making, now(), {
        vary: 'Accept-Encoding, Authorization, Cookie',
        isPrivate: !privacy.hideContacts && rules.anyone.hideContacts,
      });
    });
  }

  serve('/structures.json', MEDIA_TYPES.json, ({ structures }) => toJson(structures));
  serve('/structures.ndjson', MEDIA_TYPES.ndjson, ({ structures }) => toNdjson(structures));
  serve('/structures.csv', MEDIA_TYPES.csv, ({ structures }) => toCsv('structure', structures));
  serve('/services.json', MEDIA_TYPES.json, ({ services }) => toJson(services));
  serve('/services.ndjson', MEDIA_TYPES.ndjson, ({ services }) => toNdjson(services));
  serve('/services.csv', MEDIA_TYPES.csv, ({ services }) => toCsv('service', services));
  serve('/offre.xlsx', MEDIA_TYPES.xlsx, toXlsx);
  serve('/datapackage.json', MEDIA_TYPES.json, (feed) =>
    JSON.stringify(describeFeed(feed, { slug, producer, publicUrl: context.publicUrl })),
  );
  return app;
}

/** Returns the first day since one on which something changed: days between two changes ask for the same. */
function firstChangeSince({ structures, services }: Feed, since: string | undefined): string | undefined {
  if (since === undefined) return undefined;
  const days = [...structures, ...services].map(({ date_maj }) => date_maj).filter((day) => day >= since);
  return days.reduce((first, day) => (day < first ? day : first), NEVER);
}

/** Keeps the records that changed on a day or since. A service keeps its structure beside it. */
function pick({ structures, services }: Feed, since: string | undefined): Records {
  if (since === undefined) return { structures, services };
  const changed = services.filter(({ date_maj }) => date_maj >= since);
  const needed = new Set(changed.map(({ structure_id }) => structure_id));
  return {
    structures: structures.filter(({ id, date_maj }) => date_maj >= since || needed.has(id)),
    services: changed,
  };
}
