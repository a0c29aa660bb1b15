import { saysWrongNumber } from '@inclusion-kit/sdk/internal';
import { followUp } from '../../locales/fr/follow-up.ts';
import { libelleDuChamp } from '@inclusion-kit/sdk/contributions';
import { toCle } from '../../store/contributions/contribution-keys.ts';
import { deliveries as texts } from '../../locales/deliveries.ts';
import { UNDO_MS, type NewDelivery } from '../../store/contributions/delivery-store.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import { toOutcome } from '../received/outcome.ts';
import { nameReviewer } from '../contributions-context.ts';
import { isAddress } from './address.ts';
import { formatField } from './format-field.ts';
import { toLine, type TargetRecord } from './message.ts';
import type { Question, QuestionOptions } from './question.ts';

/**
 * Plans the mail that tells an author the decision just made. Null after any other act: an old decision is not news. Null also
 * for one who left no address: their page tells it.
 */
export function toDecisionDelivery(dossier: Dossier, now: Date): NewDelivery | null {
  const outcome = toOutcome(dossier.evenements, dossier.contribution.changements);
  const last = dossier.evenements.at(-1)?.acte;
  if (outcome === null || (last !== 'acceptation' && last !== 'refus') || !isAddress(dossier.auteur?.courriel))
    return null;
  // A contribution decided anew has another id.
  const decided = dossier.evenements.filter(({ acte }) => acte === 'acceptation' || acte === 'refus').length;
  return {
    id: `${dossier.id}.d${decided}`,
    contribution_id: dossier.id,
    canal: 'decision',
    etat: 'en-attente',
    cree_le: now.toISOString(),
    prochain_le: new Date(Date.parse(outcome.date) + UNDO_MS).toISOString(),
  };
}

/**
 * Writes the decision, with what was taken and what was not. Null when nothing is decided or the author is forgotten. Nobody
 * checked the address: fields that were not taken are only named, and the offer has the name its source gives, or a stranger
 * would have any text mailed to anybody.
 */
export function toDecision(
  dossier: Dossier,
  { producer, origin, secret }: QuestionOptions,
  record: TargetRecord,
): Question | null {
  const { contribution, evenements, numero, recue_le } = dossier;
  const { genre } = contribution;
  const destinataire = dossier.auteur?.courriel;
  const outcome = toOutcome(evenements, contribution.changements);
  if (destinataire === undefined || outcome === null) return null;
  const { is, retenus, motif } = outcome;
  const left = Object.keys(contribution.changements ?? {}).filter((champ) => !Object.hasOwn(retenus, champ));
  const nom = record?.nom ?? retenus['nom'];
  return {
    destinataire,
    objet: texts.decision.subject(is, numero),
    texte: texts.decision.text({
      producer: nameReviewer(producer),
      numero,
      is,
      recueLe: recue_le,
      nom: typeof nom === 'string' ? toLine(nom) : null,
      taken: Object.entries(retenus).map(([champ, value]) =>
        texts.told(
          libelleDuChamp(champ),
          saysWrongNumber({ genre, changements: retenus }, evenements)
            ? followUp.wrongNumber
            : formatField(champ, value),
        ),
      ),
      left: left.map((champ) => texts.told(libelleDuChamp(champ))),
      motif,
      link: `${origin}/contributions/${dossier.id}?cle=${toCle(secret, dossier.id)}`,
    }),
  };
}
