import { createHmac, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import { createFailures } from './failures.ts';
import { toSessionName, type Moderator } from './moderator.ts';
import { hashOfNobody, isPassword } from './password.ts';

export type SignIn =
  /** `mark` lets the browser be known again: it is the same for all browsers of one name and password. */
  | { result: 'welcome'; moderator: Moderator; mark: string }
  | { result: 'refused' }
  | { result: 'wait'; retryAfterSeconds: number };

export interface SignInTry {
  name: string;
  password: string;
  client: string;
  /** The mark that the browser was given by an earlier welcome, absent for a stranger. */
  mark?: string | undefined;
}

/** Failures of one client with one name before it waits. */
const FAILURES = 5;
/** Failures of one client with any names. An office shares an address. */
const FAILURES_OF_CLIENT = 20;
/** Failures of one name from browsers that never signed in with it, before all of them wait. */
const FAILURES_OF_NAME = 50;
/** From the first failure to the end of the wait. */
const WINDOW_MS = 5 * 60_000;
/** A password that was right is not derived again for each page within this time. */
const REMEMBERED_MS = 10 * 60_000;
/** Remembered at once. Beyond, a password is derived again. */
const MAX_WELCOMED = 1000;
/** Derivations at once: each takes 32 MB, and a processor for a tenth of a second. */
const AT_ONCE = 2;
/** Derivations that wait: more are sent away. Those of browsers that signed in before have as many places again, and go first. */
const MOST_WAITING = 8;

/**
 * Creates the check of names and passwords. A client waits that failed often, with one name or with several. All browsers that
 * never signed in with a name wait together once they failed much oftener, so that the guesses of others keep nobody out
 * who did. Names that are nobody's are counted, and take the same time, as those of moderators.
 * @param secret that of the database: what it signs holds over restarts
 */
export function createSignIn(
  moderators: readonly Moderator[],
  { now, secret }: { now: () => Date; secret: Uint8Array },
): (attempt: SignInTry) => Promise<SignIn> {
  const byName = new Map(moderators.map((moderator) => [moderator.name, moderator]));
  const ofPairs = createFailures({ limit: FAILURES, windowMs: WINDOW_MS });
  const ofClients = createFailures({ limit: FAILURES_OF_CLIENT, windowMs: WINDOW_MS });
  const ofNames = createFailures({ limit: FAILURES_OF_NAME, windowMs: WINDOW_MS });
  const welcomed = new LRUCache<string, { moderator: Moderator; until: number }>({ max: MAX_WELCOMED });
  // Neither a password nor an address stays in memory.
  const digestOf = (...parts: string[]): Buffer =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['connexion', ...parts]))
      .digest();
  const printOf = (...parts: string[]): string => digestOf(...parts).toString('base64url');
  const markOf = (moderator: Moderator): string => printOf('navigateur', toSessionName(moderator));
  const nobodies = moderators.map(({ hash }) => hashOfNobody(hash));
  /** Passwords may have been hashed at several costs: a name that is nobody's has always the same one of them. */
  const nobodyOf = (name: string): string =>
    nobodies[digestOf('personne', name).readUInt32LE() % nobodies.length] ?? hashOfNobody();
  const derivations = new PQueue({ concurrency: AT_ONCE });

  return async ({ name, password, client, mark = '' }) => {
    const time = now().getTime();
    // Of this client alone: anybody else could go on guessing until the password is told from the others.
    const print = printOf('password', client, name, password);
    const moderator = byName.get(name);
    const hash = moderator?.hash ?? nobodyOf(name);
    const isKnown = isSame(mark, markOf(moderator ?? { name, hash, role: 'moderateur' }));
    const counts = [
      { failures: ofPairs, key: printOf('client', client, name) },
      { failures: ofClients, key: printOf('client', client) },
      ...(isKnown ? [] : [{ failures: ofNames, key: printOf('name', name) }]),
    ];
    const waitMs = Math.max(...counts.map(({ failures, key }) => failures.waitMs(key, time)));
    const before = welcomed.get(print);
    // While a client waits, another browser behind its address must not learn which of its guesses is right.
    if (before !== undefined && before.until > time && (isKnown || waitMs === 0)) {
      return { result: 'welcome', moderator: before.moderator, mark: markOf(before.moderator) };
    }
    if (waitMs > 0) return { result: 'wait', retryAfterSeconds: Math.ceil(waitMs / 1000) };
    if (derivations.size >= MOST_WAITING * (isKnown ? 2 : 1)) return { result: 'wait', retryAfterSeconds: 1 };

    // The try counts before the derivation, so that guesses sent together count one by one.
    for (const { failures, key } of counts) failures.add(key, time);
    const isRight = await derivations.add(() => isPassword(password, hash), { priority: isKnown ? 1 : 0 });
    if (moderator === undefined || !isRight) return { result: 'refused' };
    // The failures of others, and those with other names, stay counted.
    for (const { failures, key } of counts) failures.takeBack(key);
    ofPairs.clear(printOf('client', client, name));
    welcomed.set(print, { moderator, until: time + REMEMBERED_MS });
    return { result: 'welcome', moderator, mark: markOf(moderator) };
  };
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
