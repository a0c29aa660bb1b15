import type { Insertable, Kysely, Selectable } from 'kysely';
import * as z from 'zod/mini';
import { Contribution, followEvents, type Auteur, type Evenement } from '@inclusion-kit/sdk/contributions';
import { parseJson } from '@inclusion-kit/sdk/internal';
import { readByIds } from '../database/statements.ts';
import type { ContributionEventsTable, ContributionsTable, Tables } from '../database/tables.ts';
import type { Dossier } from './moderation-store.ts';

type ContributionRow = Insertable<ContributionsTable>;

/** Writes a contribution as its row: who sent it stands apart, so that it can be forgotten. */
export function toContributionRow({
  contribution,
  ...parts
}: Omit<ContributionRow, 'genre' | 'modele' | 'cible_id' | 'corps' | 'auteur'> & {
  contribution: Contribution;
}): ContributionRow {
  const { auteur, ...corps } = contribution;
  return {
    ...parts,
    genre: corps.genre,
    modele: corps.cible?.modele ?? null,
    cible_id: corps.cible === undefined ? null : toCibleId(corps.cible.id),
    corps: JSON.stringify(corps),
    auteur: auteur === undefined ? null : JSON.stringify(auteur),
  };
}

/** PostgreSQL holds no NUL in a text. The id as it was sent is in `corps`. */
export const toCibleId = (id: string): string => id.replaceAll('\0', '\uFFFD');

export function toEventRow(contribution_id: string, event: Evenement): Insertable<ContributionEventsTable> {
  const { acte, etat, date, par = null, ...details } = event;
  const said = JSON.stringify(details);
  return { contribution_id, acte, etat, date, par, details: said === '{}' ? null : said };
}

export function toEvent({ etat, date, acte, par, details }: Selectable<ContributionEventsTable>): Evenement {
  return {
    acte: acte ?? 'reception',
    etat,
    date,
    ...(par === null ? {} : { par }),
    // The tables of 0.1.0, which are looked at before they are migrated, have no such column.
    ...(details ? (JSON.parse(details) as Partial<Evenement>) : {}),
  };
}

/** Reads the rows of the events of contributions, by contribution. */
export async function readEvents(db: Kysely<Tables>, contributions: readonly { id: string }[]) {
  const ids = contributions.map(({ id }) => id);
  const events = await readByIds(ids, (some) =>
    db.selectFrom('contribution_events').selectAll().where('contribution_id', 'in', some).orderBy('id').execute(),
  );
  const byContribution = new Map(ids.map((id): [string, typeof events] => [id, []]));
  for (const event of events) byContribution.get(event.contribution_id)?.push(event);
  return (id: string) => byContribution.get(id) ?? [];
}

/** The shape that a kept contribution is read in. Newer versions may have added fields. */
const Kept = z.looseObject(Contribution.shape);

/** Reads the events of contributions that were read. A row that is broken is left out: the others do not wait for it. */
export async function toDossiers(
  db: Kysely<Tables>,
  rows: readonly Selectable<ContributionsTable>[],
): Promise<Dossier[]> {
  const eventsOf = await readEvents(db, rows);
  return rows.flatMap((row) => toDossier(row, eventsOf(row.id)) ?? []);
}

/** Returns null when the row is broken, as a damaged backup may leave it. */
export function toDossier(
  row: Selectable<ContributionsTable>,
  events: readonly Selectable<ContributionEventsTable>[],
): Dossier | null {
  try {
    const contribution = JSON.parse(row.corps) as Contribution;
    const evenements = events.map(toEvent);
    if (!Kept.safeParse(contribution).success) return null;
    // Events that cannot be followed would fail every reader.
    followEvents(evenements, contribution.changements);
    return {
      id: row.id,
      numero: row.numero,
      contribution,
      source: row.cible_source,
      auteur: row.auteur === null ? null : (JSON.parse(row.auteur) as Auteur),
      etat: row.etat,
      version: row.version,
      corpsHash: row.corps_hash,
      recue_le: row.recue_le,
      evenements,
    };
  } catch {
    return null;
  }
}

/** Tells whether the author as kept has an address. A text that is broken is the author's when it holds the address. */
export function isFrom(auteur: string, courriel: string): boolean {
  const read = parseJson(auteur);
  if (read === null) return auteur.toLowerCase().includes(courriel);
  return (read.value as { courriel?: string } | null)?.courriel?.trim().toLowerCase() === courriel;
}

const PAGE = 500;

/** Finds the contributions whose rows are broken, and so shown nowhere. Returns their ids. */
export async function brokenContributions(db: Kysely<Tables>): Promise<string[]> {
  const broken: string[] = [];
  for (let after = ''; ;) {
    const page = db.selectFrom('contributions').selectAll().where('id', '>', after).orderBy('id').limit(PAGE);
    const rows = await page.execute();
    const read = new Set((await toDossiers(db, rows)).map(({ id }) => id));
    broken.push(...rows.map(({ id }) => id).filter((id) => !read.has(id)));
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return broken;
    after = last.id;
  }
}
