import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { StartError } from '@inclusion-kit/sdk/internal';
import { fr } from '../locales/fr.ts';
import type { Tables } from './database/tables.ts';

const BYTES = 32;

/** Tells whether a text is the secret of a database: with a shorter one, anybody could sign its links. */
export function isSecret(value: string | undefined): boolean {
  return value !== undefined && Buffer.from(value, 'base64url').length >= BYTES;
}

/**
 * Reads the secret, drawn once for a database, whichever relay comes first.
 * @throws StartError when the one that is kept is none
 */
export async function readSecret(db: Kysely<Tables>): Promise<Buffer> {
  const kept = db.selectFrom('settings').select('value').where('key', '=', 'secret');
  const before = await kept.executeTakeFirst();
  if (before === undefined) {
    await db
      .insertInto('settings')
      .values({ key: 'secret', value: randomBytes(BYTES).toString('base64url') })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  }
  const { value } = before ?? (await kept.executeTakeFirstOrThrow());
  if (!isSecret(value)) throw new StartError(fr.start.databaseSecret);
  return Buffer.from(value, 'base64url');
}
