import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { createFailures } from './failures.ts';
import type { Moderator } from './moderator.ts';
import { hashOfNobody, isPassword } from './password.ts';

export type SignIn =
  { result: 'welcome'; moderator: Moderator } | { result: 'refused' } | { result: 'wait'; retryAfterSeconds: number };

export interface SignInTry {
  name: string;
  password: string;
  client: string;
}

/** Failures of one client with one name before it waits. */
const FAILURES = 5;
/** Failures of one name from clients that never signed in with it, before all of them wait. */
const FAILURES_OF_STRANGERS = 50;
/** From the first failure to the end of the wait. */
const WINDOW_MS = 5 * 60_000;
/** A password that was right is not derived again for each page within this time. */
const REMEMBERED_MS = 10 * 60_000;
/** A client that a name was let in from is no stranger to it for so long. */
const KNOWN_MS = 30 * 24 * 3_600_000;
const MAX_KNOWN = 1000;
/** Derivations take 32 MB each: more at once wait or are sent away. */
const MAX_AT_ONCE = 4;

/**
 * Creates the check of names and passwords. A client that failed often with a name waits. All clients that never signed in
 * with the name wait together once they failed much oftener. A client that signed in with it before counts by itself, so
 * that the guesses of others keep nobody out. All unknown names count as one.
 */
export function createSignIn(
  moderators: readonly Moderator[],
  { now }: { now: () => Date },
): (attempt: SignInTry) => Promise<SignIn> {
  const byName = new Map(moderators.map((moderator) => [moderator.name, moderator]));
  const ofClients = createFailures({ limit: FAILURES, windowMs: WINDOW_MS });
  const ofStrangers = createFailures({ limit: FAILURES_OF_STRANGERS, windowMs: WINDOW_MS });
  const welcomed = new Map<string, { moderator: Moderator; until: number }>();
  const known = new LRUCache<string, number>({ max: MAX_KNOWN });
  const key = randomBytes(32);
  // Neither a password nor an address stays in memory.
  const printOf = (...parts: string[]): string =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64');
  // An unknown name takes as long as a known one.
  const nobody = hashOfNobody(moderators[0]?.hash);
  let underWay = 0;

  return async ({ name, password, client }) => {
    const time = now().getTime();
    const print = printOf('password', name, password);
    const before = welcomed.get(print);
    if (before !== undefined && before.until > time) return { result: 'welcome', moderator: before.moderator };
    welcomed.delete(print);

    const moderator = byName.get(name);
    const counted = moderator?.name ?? '';
    const pair = printOf('client', counted, client);
    const isStranger = (known.peek(pair) ?? 0) <= time;
    const waitMs = Math.max(ofClients.waitMs(pair, time), isStranger ? ofStrangers.waitMs(counted, time) : 0);
    if (waitMs > 0) return { result: 'wait', retryAfterSeconds: Math.ceil(waitMs / 1000) };
    if (underWay >= MAX_AT_ONCE) return { result: 'wait', retryAfterSeconds: 1 };

    // The try counts before the derivation, so that guesses sent together count one by one.
    ofClients.add(pair, time);
    if (isStranger) ofStrangers.add(counted, time);
    underWay += 1;
    try {
      const isRight = await isPassword(password, moderator?.hash ?? nobody);
      if (moderator === undefined || !isRight) return { result: 'refused' };
    } finally {
      underWay -= 1;
    }
    ofClients.clear(pair);
    // The other failures of strangers stay counted.
    if (isStranger) ofStrangers.takeBack(counted);
    known.set(pair, time + KNOWN_MS);
    welcomed.set(print, { moderator, until: time + REMEMBERED_MS });
    return { result: 'welcome', moderator };
  };
}
