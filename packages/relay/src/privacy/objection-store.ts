import { createHash, randomInt } from 'node:crypto';
import { createPrinter, toObjected, type ObjectionKind, type ObjectionPrint } from './objection.ts';
import type { KeptObjections } from './protect.ts';
import type { Database } from '../store/database/database.ts';
import type { ObjectionsTable } from '../store/database/tables.ts';
import { openDatabase } from '../store/database/open-database.ts';
import { createStore } from '../store/sql-store.ts';
import { whenAvailable } from '../store/database/store-unavailable.ts';

/** An objection as its list shows it: without the value objected to. */
export type Objection = Pick<ObjectionsTable, 'id' | 'reference' | 'cree_le'> & { genre: ObjectionKind };

/** Keeps the values that people object to being shown as keyed fingerprints. The values themselves are kept nowhere. */
export type ObjectionStore = ReturnType<typeof createObjectionStore>;

/** Without vowels, so that an id is not a word, and without signs that look alike. */
const ID_SIGNS = 'bcdfghjkmnpqrstvwxz23456789';
const ID_LENGTH = 8;

/** Creates it over an open database. `secret` is that of the database. */
export function createObjectionStore({ db }: Database, secret: Uint8Array) {
  const printer = createPrinter(secret);
  const shown = ['id', 'genre', 'reference', 'cree_le'] as const;
  const toObjection = <T extends { genre: string }>(row: T) => ({ ...row, genre: row.genre as ObjectionKind });
  const find = (column: 'id' | 'empreinte', value: string) =>
    whenAvailable(() => db.selectFrom('objections').select(shown).where(column, '=', value).executeTakeFirst());

  return {
    /**
     * Adds an objection to an e-mail, a phone or a name. `created` is false when it is there already. Returns null when the
     * text is none of the three.
     */
    async add(
      value: string,
      { reference, now = new Date() }: { reference?: string; now?: Date } = {},
    ): Promise<{ objection: Objection; created: boolean } | null> {
      const objected = toObjected(value);
      if (objected === null) return null;
      const { kind, normalised, words } = objected;
      const id = drawId();
      const empreinte = printer.print(kind, normalised);
      await whenAvailable(() =>
        db
          .insertInto('objections')
          .values({
            id,
            genre: kind,
            empreinte,
            mots: words,
            marque: printer.mark(normalised),
            reference: reference ?? null,
            cree_le: now.toISOString(),
          })
          .onConflict((conflict) => conflict.column('empreinte').doNothing())
          .execute(),
      );
      const row = await find('empreinte', empreinte);
      if (row === undefined) throw new Error('An objection was not kept.');
      return { objection: toObjection(row), created: row.id === id };
    },
    /** Lists them, the oldest first. */
    async list(): Promise<Objection[]> {
      const rows = await whenAvailable(() =>
        db.selectFrom('objections').select(shown).orderBy('cree_le').orderBy('id').execute(),
      );
      return rows.map(toObjection);
    },
    /** Removes an objection, by its id or by the value objected to. Returns it, or null when there is none. */
    async remove(idOrValue: string): Promise<Objection | null> {
      const objected = toObjected(idOrValue);
      const row =
        (await find('id', idOrValue.trim())) ??
        (objected === null ? undefined : await find('empreinte', printer.print(objected.kind, objected.normalised)));
      if (row === undefined) return null;
      await whenAvailable(() => db.deleteFrom('objections').where('id', '=', row.id).execute());
      return toObjection(row);
    },
    /** Reads the objections in the form that applies them, or returns null when there are none. */
    async read(): Promise<KeptObjections | null> {
      const rows = await whenAvailable(() => db.selectFrom('objections').selectAll().orderBy('id').execute());
      if (rows.length === 0) return null;
      const list = rows.map(({ genre, empreinte, mots, marque }): ObjectionPrint => ({
        kind: genre as ObjectionKind,
        print: empreinte,
        words: mots,
        mark: marque,
      }));
      const version = createHash('sha256')
        .update(list.map(({ print }) => print).join())
        .digest('base64url');
      // A separate copy: a pooled buffer would take its neighbours along to another thread.
      return { version, secret: new Uint8Array(secret), list };
    },
  };
}

function drawId(): string {
  return Array.from({ length: ID_LENGTH }, () => ID_SIGNS[randomInt(ID_SIGNS.length)] ?? '').join('');
}

/**
 * Opens the objections of a database, creating or upgrading its tables. A relay that runs on it applies a change within
 * seconds.
 * @param urlOrPath `file:…`, `postgres://…`, or the path of a SQLite file
 * @throws StartError when the database cannot be used, or when a newer version wrote it
 * @example const { add, close } = await openObjections('file:./inclusion-kit.db');
 */
export async function openObjections(urlOrPath: string) {
  const database = await openDatabase(urlOrPath);
  const { secret, close } = await createStore(database);
  return { ...createObjectionStore(database, secret), close };
}
