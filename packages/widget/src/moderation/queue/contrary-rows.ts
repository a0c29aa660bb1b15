import type { Dossier, RivalValue } from '../desk/dossier.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import {
  isByStructure,
  isOpen,
  isOvertaken,
  isUnwanted,
  proposedLines,
  tellsDanger,
} from '../dossier/fields/dossier-changes.ts';

const isClosure = ({ contribution }: Dossier): boolean => contribution.genre === 'fermeture';

/** Names what some say and others contradict: a record that is closed or up to date, or the one line that both correct. Null where nobody says otherwise. */
export function contestedRecordOf(dossier: Dossier): string | null {
  const { contraires, contribution } = dossier;
  const id = contribution.cible?.id;
  if (!isOpen(dossier) || id === undefined) return null;
  if (contraires.length > 0) return id;
  const [rival] = rivalsOfOneLine(dossier);
  return rival === undefined ? null : `${id} ${rival.champ}`;
}

/** Lists the waiting corrections of the one line that a correction changes, in the same record. Empty where it changes others too. */
export function rivalsOfOneLine(dossier: Dossier): readonly RivalValue[] {
  if (dossier.contribution.genre !== 'correction' || !isOpen(dossier) || isOvertaken(dossier)) return [];
  if (proposedLines(dossier).length !== 1) return [];
  return dossier.rivales.filter(
    ({ acceptee = null, meme_fiche = false, autres = 1 }) => acceptee === null && meme_fiche && autres === 0,
  );
}

/** Names a need or a closure that nobody signs, by all that is told of it. Null for others: the dossier shows who is to be answered. */
function sameWordsOf(dossier: Dossier): string | null {
  const { auteur, etat } = dossier;
  const isSigned = Object.values(auteur ?? {}).some((part) => part !== undefined && part !== '');
  if (etat !== 'recue' || isSigned || isUnwanted(dossier)) return null;
  return isClosure(dossier) ? sameClosureOf(dossier) : sameNeedOf(dossier);
}

/** Names the closure of a record with its days and its proof. The structure's own stands alone. */
function sameClosureOf(dossier: Dossier): string | null {
  const { cible, fermeture, preuve } = dossier.contribution;
  if (cible === undefined || isByStructure(dossier)) return null;
  const { moyen, precisions, lien } = preuve ?? {};
  return JSON.stringify(['fermeture', cible.modele, cible.id, fermeture?.du, fermeture?.au, moyen, precisions, lien]);
}

/** Names a need by all that is told of it. Null for one that tells a danger. */
function sameNeedOf({ besoin, contribution }: Dossier): string | null {
  const { manque } = contribution;
  if (manque === undefined || tellsDanger(besoin)) return null;
  const { thematiques, publics, precisions = '', ...rest } = manque;
  return JSON.stringify([[...thematiques].sort(), [...publics].sort(), precisions.trim(), Object.entries(rest).sort()]);
}

/** Names what several contributions are one row for. Null for one that is a row by itself. */
export const rowKeyOf = (dossier: Dossier): string | null => contestedRecordOf(dossier) ?? sameWordsOf(dossier);

/** Lists the needs, or the closures of a record, that are told alike and that one decision is for, with the one given. Empty for other contributions. */
export function toldAlike(dossier: Dossier, items: readonly Dossier[]): readonly Dossier[] {
  const key = contestedRecordOf(dossier) === null ? sameWordsOf(dossier) : null;
  return key === null ? [] : items.filter((one) => one.id === dossier.id || sameWordsOf(one) === key);
}

/** Lists the rows of the queue: those that contradict each other are one row, told by a closure where one is listed, and so are those told alike. */
export function toRows(items: readonly Dossier[]): readonly Dossier[] {
  const leads = new Map<string, Dossier>();
  for (const dossier of items) {
    const record = rowKeyOf(dossier);
    if (record === null) continue;
    const lead = leads.get(record);
    if (lead === undefined || (isClosure(dossier) && !isClosure(lead))) leads.set(record, dossier);
  }
  const drawn = new Set<string>();
  return items.flatMap((dossier) => {
    const record = rowKeyOf(dossier);
    if (record === null) return [dossier];
    if (drawn.has(record)) return [];
    drawn.add(record);
    return [leads.get(record) ?? dossier];
  });
}

/** Says the two sides of a record that some say is closed: « Fermeture contre 3 confirmations ». Null for other contributions. */
export function sayContest(lead: Dossier, items: readonly Dossier[]): string | null {
  const record = contestedRecordOf(lead);
  if (record === null || lead.contraires.length === 0) return null;
  const alike = items.filter(
    (one) => contestedRecordOf(one) === record && one.contribution.genre === lead.contribution.genre,
  );
  const others = lead.contraires.length + lead.contraires_en_plus;
  const sides = [Math.max(1, alike.length), others] as const;
  return isClosure(lead) ? t.contrary.contest(...sides) : t.contrary.contest(sides[1], sides[0]);
}
