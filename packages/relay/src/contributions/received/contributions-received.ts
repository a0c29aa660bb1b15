import { randomUUID } from 'node:crypto';
import { isDataInclusionError } from '@inclusion-kit/sdk';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { drawNumero, toCorpsHash } from '../../store/contributions/contribution-keys.ts';
import { toVoix } from '../../store/contributions/voices.ts';
import { ProblemError, retryLater } from '../../shared/problem.ts';
import { isSourceFailure, isSourceRefusal, toLogFields } from '../../shared/source-problem.ts';
import { askingClient } from '../../shared/asking-client.ts';
import { fr } from '../../locales/fr.ts';
import { readCurrentRecord } from '../../offer/overlays/current-record.ts';
import { decide } from '../moderation/decide.ts';
import type { ContributionsContext } from '../contributions-context.ts';
import type { KeptContribution } from '../../store/contributions/contribution-store.ts';
import { DossierMovedError, isModerated } from '../../store/contributions/moderation-store.ts';

export interface Arrival {
  idempotencyKey: string | null;
  /** The structure that its sender speaks for, or null for anybody else. */
  structure: string | null;
  signal: AbortSignal;
}

export interface Arrived {
  kept: KeptContribution;
  /** False when it was there, under the same key. */
  created: boolean;
}

/** Takes a contribution once per idempotency key, if the records that it names exist. @throws ProblemError 404, 409, 503 */
export async function receive(
  context: ContributionsContext,
  contribution: Contribution,
  arrival: Arrival,
): Promise<Arrived> {
  const { store, now, metrics } = context;
  const { idempotencyKey, structure, signal } = arrival;
  const corpsHash = toCorpsHash(store.secret, contribution);
  const replay = (kept: KeptContribution): Arrived => {
    if (kept.corpsHash !== corpsHash) throw new ProblemError({ status: 409, detail: fr.problem.idempotencyConflict });
    return { kept, created: false };
  };
  // A repeat is answered before the source is asked: it must succeed while the source is down.
  const before = idempotencyKey === null ? null : await store.findByKey(idempotencyKey);
  if (before !== null) return replay(before);

  const target = await checkTargets(context, contribution, signal);
  const isOwn = structure !== null && isAboutOwn(structure, contribution, target);
  const { kept, created } = await store.add({
    id: randomUUID(),
    numero: drawNumero(),
    contribution,
    cible_source: target?.source ?? null,
    idempotencyKey,
    corpsHash,
    recueLe: now(),
    ...(isOwn ? { recuePar: 'structure' } : { voix: voiceOf(context, contribution) }),
  });
  if (!created) return replay(kept);
  metrics.contribution(contribution.genre);
  return { kept: isOwn && context.trustStructures === true ? await acceptOwn(context, kept) : kept, created };
}

/**
 * Returns the voice of a confirmation, or of a change of a number, whatever name its author types. Null for others, and where the host
 * does not tell the address of visitors.
 */
function voiceOf({ store, now }: ContributionsContext, contribution: Contribution): string | null {
  const { genre, cible, changements = {} } = contribution;
  const client = askingClient.getStore() ?? '';
  if (client === '') return null;
  if (genre === 'confirmation') return toVoix(store.secret, client, now());
  const isOfNumber = genre === 'correction' && Object.hasOwn(changements, 'telephone');
  return isOfNumber ? toVoix(store.secret, client, now(), `${cible?.modele} ${cible?.id}`) : null;
}

/** Accepts at once a statement of a structure about its own offers, unless the source changed the offer meanwhile. */
async function acceptOwn(context: ContributionsContext, kept: KeptContribution): Promise<KeptContribution> {
  const { store, source, overlays, privacy, now, refreshOverlays } = context;
  if (!isModerated(store)) return kept;
  const dossier = await store.dossier(kept.id);
  if (dossier === null || dossier.contribution.cible === undefined) return kept;
  try {
    const current = await readCurrentRecord(source, overlays(), dossier.contribution.cible, privacy.anyone);
    const asked = { acte: 'acceptation', version: dossier.version } as const;
    const event = decide(dossier, current, asked, { par: 'structure', now: now() });
    const accepted = await store.act(dossier.id, dossier.version, event);
    await refreshOverlays();
    return accepted ?? kept;
  } catch (error) {
    const waits = error instanceof ProblemError || error instanceof DossierMovedError || isDataInclusionError(error);
    if (!waits) throw error;
    return kept;
  }
}

type Target = { id: string; source: string; structure_id?: string };

/** Checks that the named offers exist, and returns the one aimed at. @throws ProblemError 404 that names the field, 503 */
async function checkTargets(
  { source, logger }: ContributionsContext,
  { cible, doublon_de }: Contribution,
  signal: AbortSignal,
): Promise<Target | null> {
  if (cible === undefined) return null;
  const read = async (id: string, field: string) => {
    try {
      return await (cible.modele === 'service' ? source.service(id, { signal }) : source.structure(id, { signal }));
    } catch (error) {
      if (isSourceRefusal(error)) {
        const message = fr.problem.unknownTarget(id.slice(0, 200));
        throw new ProblemError({ status: 404, detail: message, errors: [{ field, code: 'not_found', message }] });
      }
      if (!isSourceFailure(error)) throw error;
      logger.warn({ error: toLogFields(error) }, fr.log.upstreamFailed);
      throw retryLater(503, fr.problem.sourceDownForWrite, 30);
    }
  };
  const target = await read(cible.id, 'cible.id');
  if (doublon_de !== undefined) await read(doublon_de, 'doublon_de');
  return target;
}

/** Tests whether a contribution is about a structure or one of its services. */
function isAboutOwn(structure: string, { cible, doublon_de }: Contribution, target: Target | null): boolean {
  // A structure may not decide which of two records is one too many.
  if (cible === undefined || target === null || doublon_de !== undefined) return false;
  return cible.modele === 'structure' ? target.id === structure : target.structure_id === structure;
}
