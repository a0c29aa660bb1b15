import type { Dossier } from '../desk/dossier.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { isOpen } from '../dossier/fields/dossier-changes.ts';

const isClosure = ({ contribution }: Dossier): boolean => contribution.genre === 'fermeture';

/** Names the record that some say is closed and others up to date. Null where nobody says the contrary. */
export function contestedRecordOf(dossier: Dossier): string | null {
  const { contraires, contribution } = dossier;
  return isOpen(dossier) && contraires.length > 0 ? (contribution.cible?.id ?? null) : null;
}

/** Lists the rows of the queue: closures and confirmations of one record are one row, told by a closure where one is listed. */
export function toRows(items: readonly Dossier[]): readonly Dossier[] {
  const leads = new Map<string, Dossier>();
  for (const dossier of items) {
    const record = contestedRecordOf(dossier);
    if (record === null) continue;
    const lead = leads.get(record);
    if (lead === undefined || (isClosure(dossier) && !isClosure(lead))) leads.set(record, dossier);
  }
  const drawn = new Set<string>();
  return items.flatMap((dossier) => {
    const record = contestedRecordOf(dossier);
    if (record === null) return [dossier];
    if (drawn.has(record)) return [];
    drawn.add(record);
    return [leads.get(record) ?? dossier];
  });
}

/** Says the two sides of a record that some say is closed: « Fermeture contre 3 confirmations ». Null for other contributions. */
export function sayContest(lead: Dossier, items: readonly Dossier[]): string | null {
  const record = contestedRecordOf(lead);
  if (record === null) return null;
  const alike = items.filter(
    (one) => contestedRecordOf(one) === record && one.contribution.genre === lead.contribution.genre,
  );
  const others = lead.contraires.length + lead.contraires_en_plus;
  const sides = [Math.max(1, alike.length), others] as const;
  return isClosure(lead) ? t.contrary.contest(...sides) : t.contrary.contest(sides[1], sides[0]);
}
