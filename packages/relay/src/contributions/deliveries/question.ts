import { toCle } from '../../store/contributions/contribution-keys.ts';
import { deliveries as texts } from '../../locales/deliveries.ts';
import type { NewDelivery } from '../../store/contributions/delivery-store.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import { isAddress } from './address.ts';
import type { Message } from './message.ts';

/** What a question to an author is written with. */
export interface QuestionOptions {
  /** Who asks, in words. */
  producer: string;
  /** Address of the relay, which the private link begins with. */
  origin: string;
  secret: Buffer;
}

/** A question ready to be sent to who contributed. */
export interface Question extends Message {
  /** The mail that the author left for this; nobody but those who moderate sees it. */
  destinataire: string;
}

/**
 * Tells how what an author is asked reaches them; null for one who left no mail: they read it on their page.
 * @param canSend whether the relay can send it; a person does otherwise, with the text that is ready
 */
export function toQuestionDelivery(
  dossier: Dossier,
  { canSend, now }: { canSend: boolean; now: Date },
): NewDelivery | null {
  const courriel = dossier.auteur?.courriel;
  if (courriel === undefined) return null;
  // One that is asked again after an answer is another one.
  const asked = dossier.evenements.filter(({ acte }) => acte === 'question').length;
  const cree_le = now.toISOString();
  const common = { id: `${dossier.id}.q${asked}`, contribution_id: dossier.id, canal: 'auteur', cree_le } as const;
  return canSend && isAddress(courriel)
    ? { ...common, etat: 'en-attente', prochain_le: cree_le }
    : { ...common, etat: 'a-faire', prochain_le: null };
}

/** Writes what an author is asked, with the private link where they answer; null once they are forgotten. */
export function toQuestion(dossier: Dossier, { producer, origin, secret }: QuestionOptions): Question | null {
  const destinataire = dossier.auteur?.courriel;
  const asked = dossier.evenements.findLast(({ acte }) => acte === 'question')?.motif;
  if (destinataire === undefined || asked === undefined) return null;
  const link = `${origin}/contributions/${dossier.id}?cle=${toCle(secret, dossier.id)}`;
  return {
    destinataire,
    objet: texts.question.subject(dossier.numero),
    texte: texts.question.text({ producer, numero: dossier.numero, recueLe: dossier.recue_le, asked, link }),
  };
}
