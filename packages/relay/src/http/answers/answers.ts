import type { FoundPage } from '@inclusion-kit/sdk';
import type { Context } from 'hono';
import { fr } from '../../locales/fr.ts';
import { templateOf } from '../metrics/route-template.ts';
import { toPrivacyKey } from '../../privacy/privacy-rules.ts';
import { LISTS, recordsOf } from '../../offer/worker/lanes.ts';
import type { HttpContext } from '../http-context.ts';
import type { InItsPlace } from '../limits/in-its-place.ts';
import { noteRecords } from '../limits/rate-limiter.ts';
import { createAnswer, type Answer, type AnswerParts } from './answer.ts';
import { createAnswerCache, type KeptAnswers } from './answer-cache.ts';
import { createFlights } from './flights.ts';
import { addressOf, sendAnswer } from './send-answer.ts';
import type { Read } from '../../offer/reading/read.ts';
import { readBytes } from '../../offer/reading/read-bytes.ts';

/** A question to the offer, and for how long its answer holds. */
export interface Question extends Omit<Read, 'presentation'> {
  presentation?: Read['presentation'];
  /**
   * `offer`: until the offer is replaced. `minute`: it also depends on the time of day. `never`: the source has to hear of
   * each reading. Default: `offer`.
   */
  holds?: 'offer' | 'minute' | 'never';
  headers?: Readonly<Record<string, string>>;
}

type Complete = Question & Read & Required<Pick<Question, 'holds'>>;

export type Answers = ReturnType<typeof createAnswers>;

/** Bytes of a record in an answer, about. */
const RECORD_BYTES = 2000;
/** Bytes of a detail that is sent at once. A structure of a hundred offers has fewer. */
const LARGEST_DETAIL = 400_000;
/** Records that the choice of a question counts as: it takes the thread as long as ten searches or more. */
const QUESTION_RECORDS = 1000;
const MINUTE_MS = 60_000;
/**
 * A closure or a correction that was accepted is told by the next load: each reading asks whether its copy still holds, and a 304 of a few
 * bytes says so. A copy that cannot be compared is better than a failure.
 */
const OFFER_CACHE = 'public, max-age=0, stale-if-error=86400';

/** Answers questions to the offer, each once for as long as its answer holds. */
export function createAnswers(context: HttpContext, inItsPlace: InItsPlace) {
  const { source, version, overlays, now, cacheBytes, searches, privacy: rules } = context;
  const cache = createAnswerCache(cacheBytes);
  const flights = createFlights<Answer>();
  let cachedVersion = version();
  let cachedOverlays = overlays()?.version;

  /** Returns the version of the offer, and empties the cache when that version or the overlays changed since. */
  const current = (): string | null => {
    const served = version();
    const shown = overlays()?.version;
    if (served !== cachedVersion || shown !== cachedOverlays) {
      cache.clear();
      cachedVersion = served;
      cachedOverlays = shown;
    }
    return served;
  };

  async function look(route: string, key: string, question: Complete, signal?: AbortSignal): Promise<Answer> {
    const asked = now().getTime();
    const read = await readBytes(source, version, question, { signal });
    const minute = question.holds === 'minute' ? Math.floor(asked / MINUTE_MS) : null;
    const answer = createAnswer(
      {
        body: read.body,
        identity: read.version === null ? null : [read.version, key, minute].join('\n'),
        expires: minute === null ? Infinity : (minute + 1) * MINUTE_MS,
        cacheControl: cacheControlOf(question, read.version),
        route,
        ...(question.name === 'searchServices' && readTold(read.body)),
        headers: withAbsent(question.headers ?? {}, read.absent ?? []),
      },
      () => cache.grow(key),
    );
    const isCurrent = read.version !== null && read.version === current() && shownOver(question) === cachedOverlays;
    if (question.holds !== 'never' && isCurrent) cache.set(key, answer);
    return answer;
  }

  /**
   * Returns an answer that still holds, or null. One that would hold for longer than a minute was made before the clock was
   * set back.
   */
  const fresh = (answer: Answer | undefined): Answer | null => {
    if (answer === undefined) return null;
    const left = answer.expires - now().getTime();
    return left > 0 && (left <= MINUTE_MS || left === Infinity) ? answer : null;
  };

  /** Returns null for an answer of more bytes than it may have without a place. */
  async function give(c: Context, asked: Question, mostBytes = Infinity): Promise<Response | null> {
    const privacy = await rules.of(c);
    const presentation = { ...asked.presentation, overlays: overlays(), privacy };
    const question: Complete = { ...asked, holds: asked.holds ?? 'offer', presentation };
    const key = toKey(question);
    const route = templateOf(c);
    const served = current();
    let answer: Answer | null;
    if (question.holds === 'never') {
      answer = await look(route, key, question, c.req.raw.signal);
      noteRecords(c, answer.size / RECORD_BYTES);
      if (answer.size > mostBytes) return null;
    } else {
      answer = served === null ? null : fresh(cache.get(key));
      if (answer === null) {
        const search = (left: AbortSignal): Promise<Answer> => look(route, key, question, left);
        answer = await flights.share(`${served ?? ''}\n${key}`, c.req.raw.signal, search);
        noteRecords(c, recordsIn(question, answer));
      }
      cache.alias(`${toPrivacyKey(privacy)} ${addressOf(c.req.url)}`, key);
    }
    const { foundNothing, wordsLeft, placeNamed } = answer;
    if (foundNothing !== null) searches?.note(addressOf(c.req.url), foundNothing, wordsLeft, placeNamed);
    return sendAnswer(c, answer, {
      vary: rules.differs ? 'Accept-Encoding, Authorization, Cookie' : 'Accept-Encoding',
      isPrivate: rules.differs && !privacy.hideContacts,
    });
  }

  return {
    answer: async (c: Context, asked: Question): Promise<Response> => {
      const records = recordsOf(asked.name, asked.argument);
      const first = await inItsPlace(c, records, () => give(c, asked, LARGEST_DETAIL));
      // A structure may have thousands of offers, and no cache holds it for several readers: it waits for its place as a list does.
      return first ?? inItsPlace(c, Infinity, () => give(c, asked) as Promise<Response>);
    },
    kept: (): KeptAnswers => ({ count: cache.count, bytes: cache.bytes, maxBytes: cacheBytes }),
    /** Returns the answer to a question asked before in the same words by an unknown reader, or null when there is none. */
    ready: (address: string): Answer | null =>
      rules.differs || current() === null ? null : fresh(cache.byAddress(`${toPrivacyKey(rules.anyone)} ${address}`)),
  };
}

/** Returns the number of records that the work of an answer stands for. */
function recordsIn({ name }: Question, { size }: Answer): number {
  if (name === 'question') return QUESTION_RECORDS;
  return LISTS.has(name) || name === 'points' ? size / RECORD_BYTES : 0;
}

/** Names the sources that did not answer, in a header: the answer keeps the shape of the API's. */
function withAbsent(
  headers: Readonly<Record<string, string>>,
  absent: readonly string[],
): Readonly<Record<string, string>> {
  if (absent.length === 0) return headers;
  const warning = `199 - "${fr.warning.absentSources(absent.map(toHeaderText))}"`;
  return { ...headers, Warning: headers['Warning'] === undefined ? warning : `${headers['Warning']}, ${warning}` };
}

/** Removes the signs that a quoted text in a header may not hold. */
function toHeaderText(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]|["\\]/g, '')
    .slice(0, 100);
}

function cacheControlOf({ holds }: Complete, version: string | null): string {
  return holds === 'never' || version === null ? 'no-cache' : OFFER_CACHE;
}

/** The end of the items of a page, and what it tells of all results. */
const AFTER_ITEMS = '],"total":';

/** Reads what a page of results tells of the words asked. It ends the page: a record may have fields of the same names. */
function readTold(body: Uint8Array): Required<Pick<AnswerParts, 'foundNothing' | 'wordsLeft' | 'placeNamed'>> {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const end = bytes.lastIndexOf(AFTER_ITEMS);
  const told: Partial<FoundPage> = end === -1 ? {} : parseEnd(bytes.toString('utf8', end + 2));
  const { total, mots_laisses = [], lieu_nomme = null } = told;
  return { foundNothing: total === 0, wordsLeft: mots_laisses, placeNamed: lieu_nomme };
}

/** A page of another shape tells nothing. */
function parseEnd(text: string): Partial<FoundPage> {
  try {
    return JSON.parse(`{${text}`) as Partial<FoundPage>;
  } catch {
    return {};
  }
}

const shownOver = ({ presentation }: Complete): string | undefined => presentation.overlays?.version;

/** Tells questions apart: sets asked in another order, or twice, are the same question. */
function toKey({ name, argument, presentation: { overlays, privacy, ...presentation }, holds }: Complete): string {
  const canonical = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return typeof value[0] === 'string' ? [...new Set(value)].sort() : value;
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, canonical(one)]);
  };
  const reader = privacy === undefined ? '' : toPrivacyKey(privacy);
  return JSON.stringify([name, holds, reader, overlays?.version, canonical(presentation), canonical(argument)]);
}
