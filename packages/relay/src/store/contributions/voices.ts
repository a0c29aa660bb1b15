import { createHmac } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { whenAvailable } from '../database/store-unavailable.ts';

/** Stands for a voice that had confirmed another offer before on its day, once that day is over. */
const HEARD_BEFORE = 'redite';

/** Fingerprints a visitor for one day, by a key. The key stands in the same database, so no fingerprint outlives its day. */
export function toVoix(secret: Buffer, client: string, day: Date): string {
  const said = `voix:${toDay(day)}:${client}`;
  return createHmac('sha256', secret).update(said).digest().subarray(0, 16).toString('base64url');
}

/** Tells whether the same visitor, without a name, confirmed before a contribution on its day. */
export async function isSameVoice({ db }: Pick<Database, 'db'>, id: string): Promise<boolean> {
  const one = await db.selectFrom('contributions').select(['voix', 'recue_le']).where('id', '=', id).executeTakeFirst();
  if (one === undefined || one.voix === null || one.voix === HEARD_BEFORE) return one?.voix === HEARD_BEFORE;
  const before = await db
    .selectFrom('contributions')
    .select('id')
    .where('voix', '=', one.voix)
    .where((where) => where(where.refTuple('recue_le', 'id'), '<', where.tuple(one.recue_le, id)))
    .limit(1)
    .executeTakeFirst();
  return before !== undefined;
}

/** Forgets the fingerprints of the days that are over: it is kept only which contributions had one before. Safe to do twice. */
export async function forgetVoices({ db }: Pick<Database, 'db'>, now: Date): Promise<void> {
  const over = db
    .updateTable('contributions')
    .where('voix', 'is not', null)
    .where('voix', '<>', HEARD_BEFORE)
    .where('recue_le', '<', toDay(now));
  // The first one of each voice keeps it until those behind it are told apart.
  const repeated = over.set({ voix: HEARD_BEFORE }).where((where) =>
    where.exists(
      where
        .selectFrom('contributions as before')
        .select('before.id')
        .whereRef('before.voix', '=', 'contributions.voix')
        .where((inner) =>
          inner(
            inner.refTuple('before.recue_le', 'before.id'),
            '<',
            inner.refTuple('contributions.recue_le', 'contributions.id'),
          ),
        ),
    ),
  );
  await whenAvailable(() => repeated.executeTakeFirst());
  await whenAvailable(() => over.set({ voix: null }).executeTakeFirst());
}

const toDay = (date: Date): string => date.toISOString().slice(0, 10);
