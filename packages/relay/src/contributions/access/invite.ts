import * as z from 'zod';
import type { DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { isAddress } from '../deliveries/address.ts';
import { DeliveryError } from '../deliveries/delivery-error.ts';
import { ProblemError, retryLater } from '../../shared/problem.ts';
import { access as texts } from '../../locales/access.ts';
import { fr } from '../../locales/fr.ts';
import { readCurrentRecord } from '../../offer/overlays/current-record.ts';
import type { Invitation } from '../moderation/bodies.ts';
import { ACCESS_MS, CONTRIBUER_PATH, signAccess } from './access-link.ts';
import type { ContributionsContext } from '../contributions-context.ts';
import type { InvitationRecord } from '../../store/access-store.ts';

export const Invited = z.object({
  /** The private link, for a person who hands it over in another way. */
  lien: z.string(),
  /** When it ends, ISO date and time, UTC. */
  expire_le: z.iso.datetime(),
  /** Mail address of the structure, or null when its source gives none. */
  courriel: z.nullable(z.string()),
  envoyee: z.boolean(),
});
export type Invited = z.infer<typeof Invited>;

/** A second mail that a person asks for is not the second press of a button. */
const AGAIN_MS = 60_000;

/**
 * Makes the link by which a structure says whether its offers are up to date, and sends it to the address in its own record,
 * never to one that a person typed.
 * @throws ProblemError 404 without such a structure, 409 when no mail can be sent or one was sent lately, 503 when the mail
 * server refuses
 */
export async function invite(
  context: ContributionsContext,
  { structure: id, envoyer = false, encore = false, origin, par }: Invitation & { origin: string; par: string },
): Promise<Invited> {
  const { store, mailer, feed, privacy } = context;
  const now = context.now();
  const structure = await readStructure(context, id);
  if (structure === null) throw new ProblemError({ status: 404, detail: fr.problem.noStructure });
  const end = new Date(now.getTime() + ACCESS_MS);
  const token = signAccess(store.secret, {
    structure: id,
    fin: Math.floor(end.getTime() / 1000),
    faite: now.getTime(),
  });
  const lien = `${origin}${CONTRIBUER_PATH}?acces=${token}`;
  const given = privacy.withoutObjected(structure).courriel?.trim() ?? null;
  const courriel = isAddress(given) ? given : null;
  const invited: Invited = { lien, expire_le: end.toISOString(), courriel, envoyee: false };
  if (!envoyer) {
    await store.access?.noteLink(id, { par, now });
    return invited;
  }
  if (mailer === undefined || courriel === null) throw new ProblemError({ status: 409, detail: fr.problem.noMail });
  // Line ends in a name would add paragraphs to the mail.
  const nom = structure.nom.replaceAll(/\s+/g, ' ').trim();
  const since = new Date(now.getTime() - (encore ? AGAIN_MS : ACCESS_MS));
  const right = await store.access?.takeMail(id, { par, now }, since);
  if (right?.taken === false) throw new ProblemError({ status: 409, detail: sayInvited(right.there) });
  try {
    await mailer.send({
      to: courriel,
      subject: texts.mail.subject(nom),
      text: texts.mail.text(nom, feed.producer, lien, end),
      id: `acces.${token.slice(-22)}`,
    });
  } catch (error) {
    if (right !== undefined) await store.access?.giveMailBack(id, { par, now }, right.before);
    if (!(error instanceof DeliveryError)) throw error;
    throw retryLater(503, error.message, 60);
  }
  return { ...invited, envoyee: true };
}

const sayInvited = ({ courriel_le, courriel_par }: InvitationRecord): string =>
  fr.problem.alreadyInvited(courriel_le ?? '', courriel_par ?? '');

/** Reads a structure with its services, as readers see it. Returns null when there is none, or while its source cannot tell. */
export async function readStructure(
  { source, overlays }: Pick<ContributionsContext, 'source' | 'overlays'>,
  id: string,
): Promise<DetailedStructure | null> {
  const current = await readCurrentRecord(source, overlays(), { modele: 'structure', id });
  return current.is === 'there' ? (current.record as DetailedStructure) : null;
}
