import { followEvents, libelleDuChamp } from '@inclusion-kit/sdk/contributions';
import { saysWrongNumber } from '@inclusion-kit/sdk/internal';
import { followUp } from '../../locales/fr/follow-up.ts';
import { nameReviewer } from '../contributions-context.ts';
import { formatField } from './format-field.ts';
import { deliveries as texts, describeClosure } from '../../locales/deliveries.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';

/** A message for the source of an offer, ready to be sent or pasted. Holds nothing of who contributed. */
export interface Message {
  objet: string;
  texte: string;
}

/** The record that a contribution aims at, as its source gives it, or null when it is not there. */
export type TargetRecord = (object & { nom?: string | null; lien_source?: string | null }) | null;

export function toMessage(dossier: Dossier, record: TargetRecord, producer: string): Message {
  const { contribution, numero } = dossier;
  const { genre, cible, fermeture, doublon_de, preuve } = contribution;
  const { changements, base, decision, garde } = followEvents(dossier.evenements, contribution.changements);
  const nom = toLine(record?.nom ?? textOf(cible?.base['nom']) ?? textOf(changements['nom']) ?? cible?.id ?? numero);
  const changes = Object.entries(changements).map(([champ, value]) =>
    texts.change(
      libelleDuChamp(champ),
      // The value that the field had at the acceptance, even an empty one, comes before the value that the contributor read.
      formatField(champ, (Object.hasOwn(base, champ) ? base : cible?.base)?.[champ] ?? null),
      saysWrongNumber({ genre, changements }, dossier.evenements) ? followUp.wrongNumber : formatField(champ, value),
    ),
  );
  const link = linkOf(record);
  const paragraphs = [
    [texts.greeting],
    [texts.lead[genre](nom), ...(decision === null ? [] : [texts.accepted(nameReviewer(producer), decision.date)])],
    ...(changes.length === 0 ? [] : [[texts.changes, ...changes]]),
    ...(genre === 'fermeture' ? [[describeClosure(fermeture)]] : []),
    ...(doublon_de === undefined
      ? []
      : [[texts.duplicateOf(toLine(doublon_de)), ...(garde === null ? [] : [texts.kept(toLine(garde))])]]),
    ...(preuve === undefined
      ? []
      : [[texts.proof(preuve.moyen), ...(preuve.lien === undefined ? [] : [texts.proofLink(preuve.lien)])]]),
    ...(cible === undefined
      ? []
      : [
          [
            texts.record(dossier.source ?? toLine(cible.source), toLine(cible.id)),
            ...(link === null ? [] : [texts.recordLink(link)]),
          ],
        ]),
    ...(genre === 'confirmation' ? [] : [[texts.ask]]),
    [texts.licence, texts.numero(numero)],
  ];
  return { objet: toLine(texts.subject(genre, nom)), texte: paragraphs.map((lines) => lines.join('\n')).join('\n\n') };
}

/** The page of a record at its source, where it gives one that a browser may open. */
export function linkOf(record: TargetRecord): string | null {
  const link = record?.lien_source ?? null;
  return link !== null && URL.canParse(link) && /^https?:$/.test(new URL(link).protocol) ? link : null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Line ends would begin another header, or another paragraph. */
export const toLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
