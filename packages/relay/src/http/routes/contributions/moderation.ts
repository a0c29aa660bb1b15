import { Hono, type Context } from 'hono';
import { isDataInclusionError } from '@inclusion-kit/sdk';
import { etatsAcceptes, followEvents } from '@inclusion-kit/sdk/contributions';
import { toDecisionDelivery } from '../../../contributions/deliveries/decision.ts';
import { readBody, requireJson } from '../../guards/json-body.ts';
import { origins, ownOrigin } from '../../guards/origins.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { fr } from '../../../locales/fr.ts';
import {
  findConflicts,
  changesOf,
  isContrary,
  isOfOneRecord,
  isSettledBy,
  readRefusedAlong,
} from '../../../contributions/moderation/conflicts.ts';
import { readCurrentRecord, type CurrentRecord } from '../../../offer/overlays/current-record.ts';
import { decide } from '../../../contributions/moderation/decide.ts';
import { allowedActes } from '../../../contributions/moderation/present.ts';
import { eraseElsewhere, restoreElsewhere } from '../../../contributions/numbers/erase-elsewhere.ts';
import { erasesNumber, findSameNumber } from '../../../contributions/numbers/same-number.ts';
import { onlyModerating, requireAdministrator, type ModeratingVariables } from '../../guards/moderating.ts';
import {
  isPublished,
  namedStructure,
  readProposedStructure,
  waits,
} from '../../../contributions/moderation/proposed-structure.ts';
import { createDossierReader } from '../../../contributions/moderation/dossier-reader.ts';
import { BulkAct, ModeratorAct } from '../../../contributions/moderation/bodies.ts';
import { readJson } from '../../../contributions/received/read-json.ts';
import { queueQuery } from '../../query/contribution-queries.ts';
import { parseQuery } from '../../query/parse-query.ts';
import type { HttpContext } from '../../http-context.ts';
import {
  DossierMovedError,
  isModerated,
  type Dossier,
  type ModerationStore,
  type NewEvent,
  type QueueFilter,
  type SeenAct,
} from '../../../store/contributions/moderation-store.ts';
import { invitationRoutes } from './invitations.ts';
import { sessionRoutes } from './sessions.ts';

/** The part of the store that the routes of moderation need. */
type Moderated = ModerationStore & Pick<HttpContext['store'], 'eraseAuteur' | 'secret' | 'add'>;

type ModeratorCall = Context<{ Variables: ModeratingVariables }>;

/** Lets moderators see contributions and decide on them, from pages of the relay's own origin alone. */
export function moderationRoutes(context: HttpContext): Hono {
  const { now } = context;
  const app = new Hono<{ Variables: ModeratingVariables }>();
  const store = toModerated(context.store);
  const canWrite = context.mailer !== undefined && context.publicUrl !== undefined;
  app.use('*', origins({ allowedOrigins: [], publicUrl: context.publicUrl }));
  app.route('/session', sessionRoutes(context));
  const guard = onlyModerating(context, context.store.sessions ?? null);
  for (const path of ['/contributions/*', '/invitations']) app.use(path, guard);
  app.route('/invitations', invitationRoutes(context));

  /** Reads for one answer: what is counted is counted once. */
  const readerOf = (c: Context) => createDossierReader(context, store(), ownOrigin(c, context.publicUrl));

  async function act(first: SeenAct, along: readonly SeenAct[]): Promise<Dossier> {
    const toPlan = canWrite ? (after: Dossier) => toDecisionDelivery(after, now()) : undefined;
    try {
      const kept = store();
      const acts = [first, ...along];
      const together = along.length === 0 ? undefined : kept.actOnAll?.(acts, toPlan);
      const [done = null] = await (together ?? actInTurn(kept, acts, toPlan));
      await context.refreshOverlays();
      return found(done);
    } catch (error) {
      if (error instanceof DossierMovedError) throw new ProblemError({ status: 409, detail: fr.problem.dossierMoved });
      if (!isDataInclusionError(error) || error.code !== 'usage') throw error;
      const etat = (await store().dossier(first.id))?.etat ?? '';
      throw new ProblemError({ status: 409, detail: fr.problem.cannotAct(etat) });
    }
  }

  app.get('/contributions', async (c) => {
    const { cible, numero, apres, etat, genre, source, size, ordre, conflit } = parseQuery(c, queueQuery);
    const filter: QueueFilter = {
      ...(etat === undefined ? {} : { etats: etat }),
      ...(genre === undefined ? {} : { genres: genre }),
      ...(source === undefined ? {} : { sources: source }),
      ...(cible === undefined ? {} : { cibles: [cible] }),
      ...(numero === undefined ? {} : { numero }),
      size,
      after: apres ?? null,
      newestFirst: ordre === 'recentes',
    };
    try {
      const { presentListed } = readerOf(c);
      if (conflit) return c.json(await findConflicts(store(), filter, presentListed));
      const { items, ...queue } = await store().queue(filter);
      return c.json({ ...queue, items: await Promise.all(items.map(presentListed)) });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new ProblemError({ status: 422, detail: fr.problem.noSuchPage });
    }
  });

  app.get('/contributions/:id', async (c) =>
    c.json(await readerOf(c).present(found(await store().dossier(c.req.param('id'))))),
  );

  app.patch('/contributions/:id', requireJson, async (c) => {
    const asked = readJson(ModeratorAct, await readBody(c));
    const done = await decideOn(c, c.req.param('id'), asked);
    return c.json(await readerOf(c).present(done));
  });

  app.patch('/contributions', requireJson, async (c) => {
    const { contributions, ...asked } = readJson(BulkAct, await readBody(c));
    const items = [];
    // In their order, since an acceptance may be in conflict with the one before it.
    for (const { id, ...seen } of contributions)
      items.push({ id, ...(await tryToDecide(c, id, { ...asked, ...seen })) });
    return c.json({ items });
  });

  async function decideOn(c: ModeratorCall, id: string, asked: ModeratorAct): Promise<Dossier> {
    const dossier = found(await store().dossier(id));
    if (asked.acte === 'acceptation' && asked.reliee_a !== undefined) await requireOffer(asked.reliee_a);
    if (asked.acte === 'acceptation') await requireHost(dossier);
    const current = await readerOf(c).currentOf(dossier);
    const decided = decide(dossier, current, asked, { par: c.get('moderating').nom, now: now() });
    const along = await decidedAlong(dossier, asked, decided);
    const elsewhere = await erasedElsewhere(dossier, current, asked, decided);
    const event = elsewhere.length === 0 ? decided : { ...decided, aussi: elsewhere.map(({ id }) => id) };
    return act({ id: dossier.id, version: asked.version, event }, [...along, ...elsewhere]);
  }

  /** Makes what erases a number, that an acceptance erases from one record, from the others that the moderator names. @throws ProblemError 409, 422 */
  async function erasedElsewhere(
    dossier: Dossier,
    current: CurrentRecord | null,
    asked: ModeratorAct,
    event: NewEvent,
  ): Promise<SeenAct[]> {
    if (asked.acte !== 'acceptation' || asked.aussi === undefined) return [];
    // Nothing is made for an acceptance that cannot be: it would wait on the desk.
    if (dossier.version !== asked.version || !allowedActes(dossier).includes('acceptation'))
      throw new ProblemError({ status: 409, detail: fr.problem.dossierMoved });
    const { changements } = followEvents(dossier.evenements, dossier.contribution.changements);
    if (!erasesNumber(changements) || event.champs?.includes('telephone') === false)
      throw new ProblemError({ status: 422, detail: fr.problem.notSameNumber });
    const found = await findSameNumber(context, dossier, current);
    const erasing = { store: store(), now, metrics: context.metrics };
    return eraseElsewhere(erasing, dossier, { asked: asked.aussi, found }, event);
  }

  /** Lists what an acceptance does to those that say the contrary, or give each of their fields another value: it refuses them, and taking it back brings them back. */
  async function decidedAlong(dossier: Dossier, asked: ModeratorAct, { par, date }: NewEvent): Promise<SeenAct[]> {
    const signed = { ...(par === undefined ? {} : { par }), date, avec: dossier.id };
    if (asked.acte === 'annulation') {
      if (!etatsAcceptes.includes(dossier.etat)) return [];
      const refused = await readRefusedAlong(store(), dossier);
      return [
        ...refused.map(({ id, version }): SeenAct => ({ id, version, event: { acte: 'annulation', ...signed } })),
        ...(await restoreElsewhere(store(), dossier, signed)),
      ];
    }
    if (asked.acte !== 'acceptation' || asked.contraires === undefined) return [];
    const { motif, contributions } = asked.contraires;
    const champs = asked.champs ?? Object.keys(changesOf(dossier));
    for (const { id } of contributions) {
      const other = found(await store().dossier(id));
      const isAnswered = isContrary(dossier, other, now()) || isSettledBy(dossier, champs, other);
      if (!isOfOneRecord(dossier, other) || !isAnswered)
        throw new ProblemError({ status: 422, detail: fr.problem.notContrary });
    }
    return contributions.map(({ id, version }) => ({ id, version, event: { acte: 'refus', ...signed, motif } }));
  }

  /** One that cannot be decided says why, and does not hold up the others. */
  async function tryToDecide(c: ModeratorCall, id: string, asked: ModeratorAct) {
    try {
      const { etat, version } = await decideOn(c, id, asked);
      return { etat, version };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { detail } = error.problem;
      return { etat: null, detail: typeof detail === 'string' ? detail : fr.problem.unexpected };
    }
  }

  /** @throws ProblemError 422 when the offer that a need is linked to is not there */
  async function requireOffer(id: string): Promise<void> {
    const offer = await readCurrentRecord(context.source, context.overlays(), { modele: 'service', id });
    if (offer.is === 'gone') throw new ProblemError({ status: 422, detail: fr.problem.noSuchOffer });
  }

  /** An offer without its structure is shown nowhere. @throws ProblemError 409 while its structure is not published */
  async function requireHost(dossier: Dossier): Promise<void> {
    const host = await readProposedStructure(namedStructure(dossier), (id) => store().dossier(id));
    if (host === null || isPublished(host)) return;
    const nom = host.nom ?? '';
    const detail = waits(host) ? fr.problem.structureFirst(nom) : fr.problem.structureRefused(nom);
    throw new ProblemError({ status: 409, detail });
  }

  app.post('/contributions/:id/livraisons/:livraison/relance', requireJson, async (c) => {
    const { id, livraison } = c.req.param();
    found(await store().dossier(id));
    const isRetried = (await context.store.deliveries?.retry(livraison, id, now())) ?? false;
    if (!isRetried) throw new ProblemError({ status: 409, detail: fr.problem.nothingToRetry });
    return c.json(await readerOf(c).present(found(await store().dossier(id))));
  });

  app.delete('/contributions/:id/auteur', async (c) => {
    requireAdministrator(c.get('moderating'));
    found(await store().dossier(c.req.param('id')));
    await store().eraseAuteur(c.req.param('id'));
    return c.body(null, 204);
  });

  return app as unknown as Hono;
}

/** Adds events one after the other, in a store that cannot add them together: none where one of several moved before. */
async function actInTurn(
  store: ModerationStore,
  acts: readonly SeenAct[],
  toPlan: Parameters<ModerationStore['act']>[3],
): Promise<(Dossier | null)[]> {
  const firsts = acts.filter(({ id }, at) => acts.findIndex((one) => one.id === id) === at);
  for (const { id, version } of acts.length > 1 ? firsts : []) {
    if ((await store.dossier(id))?.version !== version) throw new DossierMovedError(`The contribution ${id} moved.`);
  }
  const done = [];
  for (const { id, version, event } of acts) done.push(await store.act(id, version, event, toPlan));
  return done;
}

function found(dossier: Dossier | null): Dossier {
  if (dossier === null) throw new ProblemError({ status: 404, detail: fr.problem.noContribution });
  return dossier;
}

/** A store of the host's own may keep contributions and leave moderation to the host. */
function toModerated(store: HttpContext['store']): () => Moderated {
  return () => {
    if (!isModerated(store)) throw new ProblemError({ status: 404, detail: fr.problem.noModeration });
    return store;
  };
}
