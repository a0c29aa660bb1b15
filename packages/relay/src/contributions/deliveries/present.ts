import * as z from 'zod';
import type { CurrentRecord } from '../../offer/overlays/current-record.ts';
import { canaux, deliveryStates, type Delivery } from '../../store/contributions/delivery-store.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import { toDecision } from './decision.ts';
import { linkOf, toMessage } from './message.ts';
import { toQuestion, type QuestionOptions } from './question.ts';

/** A delivery as moderators see it, with all that a person needs while the delivery is to be made by hand. */
export const PresentedDelivery = z.object({
  id: z.string(),
  canal: z.enum(canaux),
  etat: z.enum(deliveryStates),
  essais: z.int(),
  prochain_le: z.nullable(z.iso.datetime()),
  dernier_le: z.nullable(z.iso.datetime()),
  erreur: z.nullable(z.string()),
  cree_le: z.iso.datetime(),
  objet: z.optional(z.string()),
  texte: z.optional(z.string()),
  /** The page of the record at its source, or null when it gives none. Absent while nothing is to be done by hand. */
  lien: z.optional(z.nullable(z.string())),
  /** Mail address of the offer, or null when its source gives none. Absent while nothing is to be done by hand. */
  destinataire: z.optional(z.nullable(z.string())),
});
export type PresentedDelivery = z.infer<typeof PresentedDelivery>;

export function presentDeliveries(
  deliveries: readonly Delivery[],
  dossier: Dossier,
  current: CurrentRecord | null,
  options: QuestionOptions,
): PresentedDelivery[] {
  const record = current?.is === 'there' ? current.raw : null;
  return deliveries.map(({ contribution_id: _, ...delivery }) => {
    const isOpen = delivery.etat === 'echec' || delivery.etat === 'a-faire';
    if (!isOpen) return delivery;
    if (delivery.canal === 'auteur') return { ...delivery, ...toQuestion(dossier, options) };
    if (delivery.canal === 'decision') return { ...delivery, ...toDecision(dossier, options, record) };
    return {
      ...delivery,
      ...toMessage(dossier, record, options.producer),
      lien: linkOf(record),
      destinataire: record?.courriel ?? null,
    };
  });
}
