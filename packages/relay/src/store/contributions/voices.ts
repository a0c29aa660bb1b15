import { createHmac } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { whenAvailable } from '../database/store-unavailable.ts';

/** Stands for a voice that had spoken before on its day, once that day is over. */
const HEARD_BEFORE = 'redite';
/** Stands for a voice that spoke for the first time on its day, once that day is over. */
const HEARD_FIRST = 'dite';

/**
 * Fingerprints a visitor for one day, by a key. The key stands in the same database, so no fingerprint outlives its day.
 * @param about the record whose number is changed, absent for confirmations: all those of a visitor are one voice
 */
export function toVoix(secret: Buffer, client: string, day: Date, about?: string): string {
  const said = `voix:${toDay(day)}:${client}${about === undefined ? '' : `:${about}`}`;
  return createHmac('sha256', secret).update(said).digest().subarray(0, 16).toString('base64url');
}

/** Tells whether the same visitor confirmed before a contribution on its day. */
export async function isSameVoice({ db }: Pick<Database, 'db'>, id: string): Promise<boolean> {
  const one = await db.selectFrom('contributions').select(['voix', 'recue_le']).where('id', '=', id).executeTakeFirst();
  if (one === undefined || one.voix === null || ended.includes(one.voix)) return one?.voix === HEARD_BEFORE;
  const before = await db
    .selectFrom('contributions')
    .select('id')
    .where('voix', '=', one.voix)
    .where((where) => where(where.refTuple('recue_le', 'id'), '<', where.tuple(one.recue_le, id)))
    .limit(1)
    .executeTakeFirst();
  return before !== undefined;
}

/**
 * Tells whether two changes of one number come from two visitors. A visitor has another voice on another day, so
 * those of two days may be one.
 */
export async function areTwoVoices({ db }: Pick<Database, 'db'>, ids: readonly [string, string]): Promise<boolean> {
  const [one, other] = await db
    .selectFrom('contributions')
    .select(['voix', 'recue_le'])
    .where('id', 'in', ids)
    .execute();
  if (one === undefined || other === undefined || one.recue_le.slice(0, 10) !== other.recue_le.slice(0, 10))
    return false;
  const voices = [one.voix, other.voix];
  if (voices.includes(null) || voices.includes(HEARD_BEFORE)) return false;
  return one.voix !== other.voix || one.voix === HEARD_FIRST;
}

/** Forgets the fingerprints of the days that are over: it is kept only which contributions had one before. Safe to do twice. */
export async function forgetVoices({ db }: Pick<Database, 'db'>, now: Date): Promise<void> {
  const over = db
    .updateTable('contributions')
    .where('voix', 'is not', null)
    .where('voix', 'not in', ended)
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
  await whenAvailable(() => over.set({ voix: HEARD_FIRST }).executeTakeFirst());
}

const ended: readonly string[] = [HEARD_BEFORE, HEARD_FIRST];

const toDay = (date: Date): string => date.toISOString().slice(0, 10);
