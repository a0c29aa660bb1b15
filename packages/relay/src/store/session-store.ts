import { createHash, randomBytes } from 'node:crypto';
import type { Database } from './database/database.ts';
import { whenAvailable } from './database/store-unavailable.ts';

/** Who is signed in. */
export interface Session {
  /** Name of the owner, in the words of the caller who opened it. */
  nom: string;
  /** ISO date and time, UTC. */
  expire_le: string;
}

/** Keeps who is signed in, for all relays of one database. */
export interface SessionStore {
  /** Opens a session and returns the token for its browser: 256 bits that are kept nowhere here. */
  openSession(nom: string, now: Date, expiry: Date): Promise<string>;
  /** Returns the session of a token, or null when there is none, or no longer. */
  findSession(token: string, now: Date): Promise<Session | null>;
  closeSession(token: string): Promise<void>;
}

/** Creates the sessions over tables that are there. */
export function createSessionStore({ db }: Pick<Database, 'db'>): SessionStore {
  return {
    async openSession(nom, now, expiry) {
      const token = randomBytes(32).toString('base64url');
      const expire_le = expiry.toISOString();
      await whenAvailable(async () => {
        // Those who did not sign out leave theirs behind.
        await db.deleteFrom('sessions').where('expire_le', '<=', now.toISOString()).execute();
        await db
          .insertInto('sessions')
          .values({ empreinte: toPrint(token), nom, expire_le })
          .execute();
      });
      return token;
    },
    async findSession(token, now) {
      const row = await whenAvailable(() =>
        db
          .selectFrom('sessions')
          .select(['nom', 'expire_le'])
          .where('empreinte', '=', toPrint(token))
          .executeTakeFirst(),
      );
      return row === undefined || row.expire_le <= now.toISOString() ? null : row;
    },
    async closeSession(token) {
      await whenAvailable(() => db.deleteFrom('sessions').where('empreinte', '=', toPrint(token)).execute());
    },
  };
}

/** The token is drawn, not chosen: no salt is needed for its print to tell nothing. */
const toPrint = (token: string): string => createHash('sha256').update(token).digest('base64url');
