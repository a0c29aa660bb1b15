import { toCle } from '../../store/contributions/contribution-keys.ts';
import { deliveries as texts } from '../../locales/deliveries.ts';
import type { NewDelivery } from '../../store/contributions/delivery-store.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import { nameReviewer } from '../contributions-context.ts';
import { isAddress } from './address.ts';
import type { Message } from './message.ts';

export interface QuestionOptions {
  producer: string;
  /** Address of the relay, which the private link begins with. */
  origin: string;
  secret: Buffer;
}

export interface Question extends Message {
  /** The mail address that the author left for this. Only moderators see it. */
  destinataire: string;
}

/** Plans how a question reaches its author, by a person unless `canSend`. Null for one who reads it on their page. */
export function toQuestionDelivery(
  dossier: Dossier,
  { canSend, now }: { canSend: boolean; now: Date },
): NewDelivery | null {
  const courriel = dossier.auteur?.courriel;
  if (courriel === undefined) return null;
  // A question asked again after an answer has another id.
  const asked = dossier.evenements.filter(({ acte }) => acte === 'question').length;
  const cree_le = now.toISOString();
  const common = { id: `${dossier.id}.q${asked}`, contribution_id: dossier.id, canal: 'auteur', cree_le } as const;
  return canSend && isAddress(courriel)
    ? { ...common, etat: 'en-attente', prochain_le: cree_le }
    : { ...common, etat: 'a-faire', prochain_le: null };
}

/** Writes a question with the private link to its answer. Null when nothing is asked or the author is forgotten. */
export function toQuestion(dossier: Dossier, { producer, origin, secret }: QuestionOptions): Question | null {
  const destinataire = dossier.auteur?.courriel;
  const asked = dossier.evenements.findLast(({ acte }) => acte === 'question')?.motif;
  if (destinataire === undefined || asked === undefined) return null;
  const link = `${origin}/contributions/${dossier.id}?cle=${toCle(secret, dossier.id)}`;
  return {
    destinataire,
    objet: texts.question.subject(dossier.numero),
    texte: texts.question.text({
      producer: nameReviewer(producer),
      numero: dossier.numero,
      recueLe: dossier.recue_le,
      asked,
      link,
    }),
  };
}
