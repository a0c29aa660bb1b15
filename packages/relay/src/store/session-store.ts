import { createHash, randomBytes } from 'node:crypto';
import type { Database } from './database/database.ts';
import { eachWhenAvailable } from './database/store-unavailable.ts';
import type { SessionsTable } from './database/tables.ts';

/** Who is signed in: the name is in the words of the caller who opened the session. */
export type Session = Pick<SessionsTable, 'nom' | 'expire_le'>;

/** Keeps who is signed in, for all relays of one database. */
export type SessionStore = ReturnType<typeof createSessionStore>;

export function createSessionStore({ db }: Pick<Database, 'db'>) {
  return eachWhenAvailable({
    /** Opens a session and returns the token for its browser: 256 bits that are kept nowhere here. */
    async openSession(nom: string, now: Date, expiry: Date): Promise<string> {
      const token = randomBytes(32).toString('base64url');
      // Those who did not sign out leave theirs behind.
      await db.deleteFrom('sessions').where('expire_le', '<=', now.toISOString()).execute();
      const session = { empreinte: toPrint(token), nom, expire_le: expiry.toISOString() };
      await db.insertInto('sessions').values(session).execute();
      return token;
    },
    /** Returns the session of a token, or null when there is none, or no longer. */
    async findSession(token: string, now: Date): Promise<Session | null> {
      const sessions = db.selectFrom('sessions').select(['nom', 'expire_le']);
      const row = await sessions.where('empreinte', '=', toPrint(token)).executeTakeFirst();
      return row === undefined || row.expire_le <= now.toISOString() ? null : row;
    },
    async closeSession(token: string): Promise<void> {
      await db.deleteFrom('sessions').where('empreinte', '=', toPrint(token)).execute();
    },
  });
}

/** The token is drawn, not chosen: no salt is needed for its print to tell nothing. */
const toPrint = (token: string): string => createHash('sha256').update(token).digest('base64url');
