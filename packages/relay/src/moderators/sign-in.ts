import { createHmac, randomBytes } from 'node:crypto';
import type { Moderator } from './moderator.ts';
import { hashOfNobody, isPassword } from './password.ts';

/** What became of a name and a password. */
export type SignIn =
  { result: 'welcome'; moderator: Moderator } | { result: 'refused' } | { result: 'wait'; retryAfterSeconds: number };

/** How sign-ins are slowed down. */
export interface SignInOptions {
  now: () => Date;
  /** Failures of one name before it waits. */
  failures?: number;
  /** Length of that wait, and of the time in which failures are counted. */
  windowMs?: number;
}

const FAILURES = 5;
const WINDOW_MS = 5 * 60_000;
/** A password that was right is not derived again for each page within this time. */
const REMEMBERED_MS = 10 * 60_000;
/** Derivations take 32 MB each: more at once wait or are sent away. */
const MAX_AT_ONCE = 4;

/**
 * Creates the check of names and passwords. A name that failed often waits, whoever tries it, but a browser that was let in
 * before stays in: nobody is locked out by a stranger's guesses. All unknown names count as one.
 */
export function createSignIn(
  moderators: readonly Moderator[],
  { now, failures: limit = FAILURES, windowMs = WINDOW_MS }: SignInOptions,
): (name: string, password: string) => Promise<SignIn> {
  const byName = new Map(moderators.map((moderator) => [moderator.name, moderator]));
  const failed = new Map<string, { count: number; until: number }>();
  const welcomed = new Map<string, { moderator: Moderator; until: number }>();
  const key = randomBytes(32);
  // An unknown name takes as long as a known one.
  const nobody = hashOfNobody(moderators[0]?.hash);
  let underWay = 0;

  return async (name, password) => {
    const time = now().getTime();
    const print = createHmac('sha256', key)
      .update(JSON.stringify([name, password]))
      .digest('base64');
    const before = welcomed.get(print);
    if (before !== undefined && before.until > time) return { result: 'welcome', moderator: before.moderator };
    welcomed.delete(print);

    const moderator = byName.get(name);
    const counted = moderator?.name ?? '';
    const past = failed.get(counted);
    const count = past !== undefined && past.until > time ? past.count : 0;
    if (past !== undefined && count >= limit) {
      return { result: 'wait', retryAfterSeconds: Math.ceil((past.until - time) / 1000) };
    }
    if (underWay >= MAX_AT_ONCE) return { result: 'wait', retryAfterSeconds: 1 };

    // Counted before the derivation, so that guesses sent together count one by one.
    failed.set(counted, { count: count + 1, until: time + windowMs });
    underWay += 1;
    try {
      const isRight = await isPassword(password, moderator?.hash ?? nobody);
      if (moderator === undefined || !isRight) return { result: 'refused' };
    } finally {
      underWay -= 1;
    }
    failed.delete(counted);
    welcomed.set(print, { moderator, until: time + REMEMBERED_MS });
    return { result: 'welcome', moderator };
  };
}
