import type { Kysely, Selectable } from 'kysely';
import * as z from 'zod';
import {
  actes,
  Contribution,
  etats,
  FieldValue,
  followEvents,
  moyensDePreuve,
  type Evenement,
} from '@inclusion-kit/sdk/contributions';
import { isDataInclusionError } from '@inclusion-kit/sdk';
import { toCorpsHash } from './contribution-keys.ts';
import { fr } from '../../locales/fr.ts';
import { parseJson, StartError } from '@inclusion-kit/sdk/internal';
import { isFrom, readEvents, toContributionRow, toDossier } from './contribution-rows.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { canaux, deliveryStates } from './delivery-store.ts';
import { readRanks, writeEvents } from './event-order.ts';
import { createSqlDeliveries } from './sql-deliveries.ts';
import { createStore } from '../sql-store.ts';
import { whenAvailable } from '../database/store-unavailable.ts';
import type { ContributionsTable, Tables } from '../database/tables.ts';

const moment = z.iso.datetime();
const text = z.string().max(2000);

const Event = z.strictObject({
  acte: z.enum(actes),
  etat: z.enum(etats),
  date: moment,
  par: z.optional(text),
  motif: z.optional(text),
  champs: z.optional(z.array(z.string())),
  base: z.optional(z.record(z.string(), FieldValue)),
  changements: z.optional(z.record(z.string(), FieldValue)),
  remplacee_par: z.optional(text),
  canal: z.optional(text),
  garde: z.optional(text),
  preuve: z.optional(z.strictObject({ moyen: z.enum(moyensDePreuve) })),
  reliee_a: z.optional(text),
  avec: z.optional(text),
  aussi: z.optional(z.array(text)),
});

const Shipment = z.strictObject({
  id: text.min(1),
  canal: z.enum(canaux),
  etat: z.enum(deliveryStates),
  essais: z.int().min(0),
  prochain_le: z.nullable(moment),
  dernier_le: z.nullable(moment),
  erreur: z.nullable(text),
  cree_le: moment,
});

/** One contribution with all its events, as one line of JSON that another tool, or another relay, can take over. */
const ArchivedContribution = z.strictObject({
  id: text.min(1),
  numero: text.min(1),
  recue_le: moment,
  /** The source of the record aimed at, or null when nothing is aimed at. */
  source: z.nullable(text),
  idempotency_key: z.nullable(text),
  /** As it was sent. Its author is left out where that was not asked for, or was erased. */
  contribution: Contribution,
  evenements: z.array(Event).min(1) as unknown as z.ZodType<Evenement[]>,
  /** The place of each event among all those of the relay. Earlier versions did not write it. */
  ordre: z.optional(z.array(z.int().min(0))),
  livraisons: z.array(Shipment),
});
type ArchivedContribution = z.infer<typeof ArchivedContribution>;

/** The result of taking contributions over. */
export interface ImportSummary {
  /** Contributions that were not there. */
  added: number;
  /** Those that were there. */
  known: number;
}

const PAGE = 500;

/**
 * Writes every contribution of a database as lines of JSON, in the order they came. Those whose rows are broken are left out.
 * @throws StartError when the database cannot be used
 */
export async function* exportContributions(
  urlOrPath: string,
  {
    authors = false,
    tellBroken = () => undefined,
  }: {
    /** Whether who sent them is written too. Default: false. */
    authors?: boolean;
    /** Called with the id of each that is left out. */
    tellBroken?: ((id: string) => void) | undefined;
  } = {},
): AsyncGenerator<string, void, undefined> {
  const database = await openDatabase(urlOrPath);
  try {
    const rankOf = await readRanks(database.db);
    let after: Selectable<ContributionsTable> | undefined;
    for (;;) {
      const rows = await readRows(database, after);
      for (const one of await toArchived(database, rows, { authors, rankOf, tellBroken })) {
        yield `${JSON.stringify(one)}\n`;
      }
      after = rows.at(-1);
      if (rows.length < PAGE) return;
    }
  } finally {
    await database.close();
  }
}

/**
 * Takes over the contributions that `exportContributions` wrote: all of them, or none. Those already there stay as they are.
 * Follow-up links belong to the other database and open nothing here: only a backup carries them.
 * @param lines the lines of the file, of which empty ones are left out
 * @throws StartError with the number of the first line at fault, or when the database cannot be used
 */
export async function importContributions(lines: AsyncIterable<string>, urlOrPath: string): Promise<ImportSummary> {
  const database = await openDatabase(urlOrPath);
  const { secret } = await createStore(database);
  const added: Pick<ArchivedContribution, 'id' | 'evenements' | 'ordre'>[] = [];
  let known = 0;
  try {
    await database.db.transaction().execute(async (db) => {
      let number = 0;
      for await (const line of lines) {
        number += 1;
        if (line.trim() === '') continue;
        const one = parseLine(line, number);
        const { id, evenements, ordre } = one;
        if (await add(db, one, secret, number)) added.push({ id, evenements, ordre });
        else known += 1;
      }
      await writeEvents(db, added);
    });
    return { added: added.length, known };
  } finally {
    await database.close();
  }
}

/** The contributions whose authors to forget: their names and mails. */
export type Erasure = { before: Date } | { numero: string } | { courriel: string };

/**
 * Forgets the authors of contributions, while the contributions stay. Returns the number of contributions.
 * @throws StartError when the database cannot be used
 */
export async function eraseAuthors(urlOrPath: string, which: Erasure): Promise<number> {
  const database = await openDatabase(urlOrPath);
  try {
    if ('before' in which) return await eraseAuthorsBefore(database, which.before);
    const authors = withAuthor(database);
    if ('numero' in which) return await erase(authors.where('numero', '=', which.numero.trim().toUpperCase()));
    const wanted = which.courriel.trim().toLowerCase();
    const rows = await database.db
      .selectFrom('contributions')
      .select(['id', 'auteur'])
      .where('auteur', 'is not', null)
      .execute();
    const ids = rows.filter(({ auteur }) => isFrom(auteur ?? '', wanted)).map(({ id }) => id);
    let erased = 0;
    for (const id of ids) erased += await erase(authors.where('id', '=', id));
    return erased;
  } finally {
    await database.close();
  }
}

/** Forgets who sent the contributions that came before a moment. Returns of how many. */
export function eraseAuthorsBefore(database: Pick<Database, 'db'>, before: Date): Promise<number> {
  return erase(withAuthor(database).where('recue_le', '<', before.toISOString()));
}

const withAuthor = ({ db }: Pick<Database, 'db'>) =>
  db.updateTable('contributions').set({ auteur: null }).where('auteur', 'is not', null);

async function erase(query: ReturnType<typeof withAuthor>): Promise<number> {
  const { numUpdatedRows } = await whenAvailable(() => query.executeTakeFirst());
  return Number(numUpdatedRows);
}

function readRows({ db }: Database, after: Selectable<ContributionsTable> | undefined) {
  const query = db.selectFrom('contributions').selectAll().orderBy('recue_le').orderBy('id').limit(PAGE);
  if (after === undefined) return query.execute();
  const { recue_le, id } = after;
  return query.where((where) => where(where.refTuple('recue_le', 'id'), '>', where.tuple(recue_le, id))).execute();
}

interface ExportOptions {
  authors: boolean;
  rankOf: (id: number) => number;
  tellBroken: (id: string) => void;
}

async function toArchived(
  { db }: Database,
  rows: readonly Selectable<ContributionsTable>[],
  { authors, rankOf, tellBroken }: ExportOptions,
): Promise<ArchivedContribution[]> {
  const eventsOf = await readEvents(db, rows);
  const deliveries = await createSqlDeliveries({ db }).ofContributions(rows.map(({ id }) => id));
  return rows.flatMap((row) => {
    const events = eventsOf(row.id);
    const dossier = toDossier(row, events);
    if (dossier === null) {
      tellBroken(row.id);
      return [];
    }
    const { id, numero, recue_le, source, contribution, auteur, evenements } = dossier;
    return {
      ...{ id, numero, recue_le, source, idempotency_key: row.idempotency_key },
      contribution: { ...contribution, ...(authors && auteur !== null ? { auteur } : {}) },
      evenements,
      ordre: events.map((event) => rankOf(event.id)),
      livraisons: deliveries
        .filter((delivery) => delivery.contribution_id === id)
        .map(({ contribution_id: _, ...delivery }) => delivery),
    };
  });
}

/** @throws StartError when a line is no contribution, or when its events cannot have happened */
function parseLine(line: string, number: number): ArchivedContribution {
  const parsed = ArchivedContribution.safeParse(parseJson(line)?.value);
  if (!parsed.success) {
    const { path = [] } = parsed.error.issues[0] ?? {};
    throw new StartError(fr.archive.badLine(number, path.map(String).join('.')), { exitCode: 1 });
  }
  try {
    followEvents(parsed.data.evenements, parsed.data.contribution.changements);
  } catch (error) {
    if (!isDataInclusionError(error)) throw error;
    throw new StartError(fr.archive.badLine(number, 'evenements'), { exitCode: 1, cause: error });
  }
  const { ordre, evenements } = parsed.data;
  const isInOrder = ordre?.every((rank, index) => index === 0 || rank > (ordre[index - 1] ?? 0)) ?? true;
  if (!isInOrder || (ordre !== undefined && ordre.length !== evenements.length)) {
    throw new StartError(fr.archive.badLine(number, 'ordre'), { exitCode: 1 });
  }
  return parsed.data;
}

/** Returns false when it was there. @throws StartError when its number or its key is another contribution's */
async function add(db: Kysely<Tables>, one: ArchivedContribution, secret: Buffer, number: number): Promise<boolean> {
  const there = await db.selectFrom('contributions').select('id').where('id', '=', one.id).executeTakeFirst();
  if (there !== undefined) return false;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('contributions')
    .values(
      toContributionRow({
        id: one.id,
        numero: one.numero,
        contribution: one.contribution,
        cible_source: one.source,
        idempotency_key: one.idempotency_key,
        corps_hash: toCorpsHash(secret, one.contribution),
        recue_le: one.recue_le,
        etat: one.evenements.at(-1)?.etat ?? 'recue',
        version: one.evenements.length,
      }),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) throw new StartError(fr.archive.clash(number, one.numero), { exitCode: 1 });
  for (const delivery of one.livraisons) {
    await db
      .insertInto('deliveries')
      .values({ ...delivery, contribution_id: one.id })
      .execute();
  }
  return true;
}
