import { createHash } from 'node:crypto';
import type { Database } from './database/database.ts';
import { readByIds } from './database/statements.ts';
import { eachWhenAvailable } from './database/store-unavailable.ts';
import type { InvitationsTable } from './database/tables.ts';

/** The last question to a structure on its offers: its time and its author. */
export type InvitationRecord = InvitationsTable;

/** Who does it, and when. */
export interface Inviter {
  par: string;
  now: Date;
}

/** Keeps which structures were invited, and which links that open once were opened, for all relays of one database. */
export type AccessStore = ReturnType<typeof createAccessStore>;

export function createAccessStore({ db }: Pick<Database, 'db'>) {
  const find = async (structure: string): Promise<InvitationRecord | null> =>
    (await db.selectFrom('invitations').selectAll().where('structure_id', '=', structure).executeTakeFirst()) ?? null;

  return eachWhenAvailable({
    /** Returns the invitations of structures. Structures that were never invited are left out. */
    invitations: (structures: readonly string[]): Promise<InvitationRecord[]> =>
      readByIds(structures, (some) =>
        db.selectFrom('invitations').selectAll().where('structure_id', 'in', some).execute(),
      ),
    /**
     * Takes the right to write to a structure before the mail is sent: of two relays that ask at once, one gets it.
     * @param since a mail sent after that is enough
     */
    async takeMail(structure: string, { par, now }: Inviter, since: Date) {
      const before = await find(structure);
      const mine = { courriel_le: now.toISOString(), courriel_par: par };
      const taken = await db
        .insertInto('invitations')
        .values({ structure_id: structure, ...mine, lien_le: null, lien_par: null })
        .onConflict((conflict) =>
          conflict
            .column('structure_id')
            .doUpdateSet(mine)
            .where((where) =>
              where.or([
                where('invitations.courriel_le', 'is', null),
                where('invitations.courriel_le', '<=', since.toISOString()),
              ]),
            ),
        )
        .returning('structure_id')
        .executeTakeFirst();
      if (taken !== undefined) return { taken: true, before } as const;
      const there = await find(structure);
      if (there === null) throw new Error('An invitation was neither taken nor there.');
      return { taken: false, there } as const;
    },
    /** Gives it back: nothing was sent. */
    async giveMailBack(structure: string, { par, now }: Inviter, before: InvitationRecord | null): Promise<void> {
      await db
        .updateTable('invitations')
        .set({ courriel_le: before?.courriel_le ?? null, courriel_par: before?.courriel_par ?? null })
        .where('structure_id', '=', structure)
        .where('courriel_le', '=', now.toISOString())
        .where('courriel_par', '=', par)
        .execute();
    },
    /** Notes that a person took a link to hand it over in another way. */
    async noteLink(structure: string, { par, now }: Inviter): Promise<void> {
      const mine = { lien_le: now.toISOString(), lien_par: par };
      await db
        .insertInto('invitations')
        .values({ structure_id: structure, courriel_le: null, courriel_par: null, ...mine })
        .onConflict((conflict) => conflict.column('structure_id').doUpdateSet(mine))
        .execute();
    },
    /** Notes that a structure has a link that it asked for, or that the host's login made. */
    async noteAsked(structure: string): Promise<void> {
      await db
        .insertInto('invitations')
        .values({ structure_id: structure, courriel_le: null, courriel_par: null, lien_le: null, lien_par: null })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    /** Lists the structures that were ever given a link, by id, with their invitations: without dates where none was made. */
    structures: (): Promise<InvitationRecord[]> =>
      db.selectFrom('invitations').selectAll().orderBy('structure_id').execute(),
    /** Ends all links of a structure that were made so far. */
    async revoke(structure: string, now: Date): Promise<void> {
      const value = now.toISOString();
      await db
        .insertInto('settings')
        .values({ key: revocationOf(structure), value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute();
    },
    /** Returns when the links of a structure were last revoked, ISO date and time, UTC, or null when they never were. */
    async revokedAt(structure: string): Promise<string | null> {
      const kept = db.selectFrom('settings').select('value').where('key', '=', revocationOf(structure));
      return (await kept.executeTakeFirst())?.value ?? null;
    },
    /** Tells whether a link that opens once is opened for the first time, and notes that it is. */
    async openOnce(link: string, now: Date, end: Date): Promise<boolean> {
      await db.deleteFrom('used_links').where('expire_le', '<=', now.toISOString()).execute();
      const empreinte = createHash('sha256').update(link).digest('base64url');
      const noted = await db
        .insertInto('used_links')
        .values({ empreinte, expire_le: end.toISOString() })
        .onConflict((conflict) => conflict.doNothing())
        .returning('empreinte')
        .executeTakeFirst();
      return noted !== undefined;
    },
  });
}

/** A backup carries it with the secret that signs links. */
const revocationOf = (structure: string): string => `acces revoque ${structure}`;
