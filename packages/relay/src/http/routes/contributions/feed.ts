import { Hono, type Context } from 'hono';
import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import { createAnswer, type Answer } from '../../answers/answer.ts';
import { createFlights } from '../../answers/flights.ts';
import { sendAnswer } from '../../answers/send-answer.ts';
import { describeFeed, LICENCE, MEDIA_TYPES } from '../../../contributions/feed/datapackage.ts';
import { createFeedCache } from '../../../contributions/feed/feed-cache.ts';
import type { Feed } from '../../../contributions/feed/feed.ts';
import { toCsv, toJson, toNdjson, toXlsx, type Pause } from '../../../contributions/feed/write.ts';
import type { FeedRecord } from '../../../offer/additions/new-records.ts';
import { createPauses } from '../../../shared/pauses.ts';
import type { InItsPlace } from '../../limits/in-its-place.ts';
import { noteRecords } from '../../limits/rate-limiter.ts';
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

type Write = (feed: Records, pause: Pause, left: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;

/** Harvesters come by the day: a minute is fresh enough, and a cache on the way may answer a little longer. */
const CACHE = 'public, max-age=60, stale-while-revalidate=600';
/** Bytes of the files kept at once: a harvester may ask for those since any day. */
const KEPT_BYTES = 64 * 1024 * 1024;
/** Bytes that a file costs besides its own. */
const OVERHEAD = 1000;
/** After any day that a record may have. */
const NEVER = '9999-12-31';

/**
 * Shares the records of which this relay is the source, in the common schema. The readers to whom the relay shows contacts
 * that name a person see them, and so do harvesters with the token.
 */
export function feedRoutes(context: HttpContext, inItsPlace: InItsPlace): Hono {
  const { slug, producer, token } = context.feed;
  const app = new Hono();
  const { store, privacy: rules } = context;
  const read = isModerated(store) ? createFeedCache(context, store, slug) : null;
  const kept = new LRUCache<string, Answer>({ maxSize: KEPT_BYTES, sizeCalculation: ({ size }) => size + OVERHEAD });
  const flights = createFlights<Answer>();
  const queue = new PQueue({ concurrency: 1 });

  async function privacyOf(c: Context): Promise<Privacy> {
    const isHarvester = token !== undefined && carriesToken(c.req.header('Authorization'), token);
    const privacy = await rules.of(c);
    return isHarvester ? { ...privacy, hideContacts: false } : privacy;
  }

  /** Files are written one by one, and once for all who ask for the same records, with any other parameters. */
  function serve(path: string, type: string, write: Write): void {
    app.get(path, async (c) => {
      if (read === null) throw new ProblemError({ status: 404, detail: fr.problem.noModeration });
      const privacy = await privacyOf(c);
      const { feed, version } = await read();
      const since = firstChangeSince(feed, parseQuery(c, sinceQuery).depuis);
      const identity = [version, toPrivacyKey(privacy), c.req.path, since ?? ''].join('\n');
      const date = feed.days.at(-1);
      const make = async (left: AbortSignal): Promise<Answer> => {
        const pauses = createPauses();
        const pause = (): Promise<void> | undefined => {
          left.throwIfAborted();
          return pauses();
        };
        const answer = createAnswer(
          {
            body: await write(await protectAll(pick(feed, since), privacy, pause), pause, left),
            identity,
            cacheControl: CACHE,
            headers: {
              'Content-Type': type,
              Link: `<${LICENCE.path}>; rel="license"`,
              'X-Producer': encodeURIComponent(producer),
              ...(date === undefined ? {} : { 'Last-Modified': new Date(`${date}T00:00:00Z`).toUTCString() }),
            },
          },
          // Its size is measured again.
          () => kept.has(identity) && kept.delete(identity) && kept.set(identity, answer),
        );
        kept.set(identity, answer);
        return answer;
      };
      const records = feed.structures.length + feed.services.length;
      return inItsPlace(c, records, async () => {
        const answer =
          kept.get(identity) ??
          (await flights.share(identity, c.req.raw.signal, (left) => {
            noteRecords(c, records);
            return queue.add(() => make(left), { signal: left });
          }));
        c.header('Access-Control-Allow-Origin', '*');
        return sendAnswer(c, answer, {
          vary: 'Accept-Encoding, Authorization, Cookie',
          isPrivate: !privacy.hideContacts && rules.anyone.hideContacts,
        });
      });
    });
  }

  serve('/structures.json', MEDIA_TYPES.json, ({ structures }, pause) => toJson(structures, pause));
  serve('/structures.ndjson', MEDIA_TYPES.ndjson, ({ structures }, pause) => toNdjson(structures, pause));
  serve('/structures.csv', MEDIA_TYPES.csv, ({ structures }, pause) => toCsv('structure', structures, pause));
  serve('/services.json', MEDIA_TYPES.json, ({ services }, pause) => toJson(services, pause));
  serve('/services.ndjson', MEDIA_TYPES.ndjson, ({ services }, pause) => toNdjson(services, pause));
  serve('/services.csv', MEDIA_TYPES.csv, ({ services }, pause) => toCsv('service', services, pause));
  serve('/offre.xlsx', MEDIA_TYPES.xlsx, toXlsx);
  serve('/datapackage.json', MEDIA_TYPES.json, (feed) =>
    Promise.resolve(Buffer.from(JSON.stringify(describeFeed(feed, { slug, producer, publicUrl: context.publicUrl })))),
  );
  return app;
}

/** Returns the first day since one on which something changed: days between two changes ask for the same. */
function firstChangeSince({ days }: Feed, since: string | undefined): string | undefined {
  return since === undefined ? undefined : (days.find((day) => day >= since) ?? NEVER);
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

/** Removes what is hidden from a reader, a record at a time. A service is looked at beside its own structure. */
async function protectAll({ structures, services }: Records, privacy: Privacy, pause: Pause): Promise<Records> {
  const homes = new Map(structures.map((structure) => [structure.id, structure]));
  const protectOne = (name: keyof Records, beside: Partial<Records>): FeedRecord[] =>
    (protect(beside, privacy) as Records)[name];
  const shown: Records = { structures: [], services: [] };
  for (const structure of structures) {
    await pause();
    shown.structures.push(...protectOne('structures', { structures: [structure] }));
  }
  for (const service of services) {
    await pause();
    const home = homes.get(String(service['structure_id']));
    const beside = { structures: home === undefined ? [] : [home], services: [service] };
    shown.services.push(...protectOne('services', beside));
  }
  return shown;
}
