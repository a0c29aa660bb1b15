import { Hono, type Context } from 'hono';
import { isDataInclusionError } from '@inclusion-kit/sdk';
import { toDecisionDelivery } from '../../../contributions/deliveries/decision.ts';
import { presentDeliveries } from '../../../contributions/deliveries/present.ts';
import { readBody, requireJson } from '../../guards/json-body.ts';
import { origins, ownOrigin } from '../../guards/origins.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { fr } from '../../../locales/fr.ts';
import { findConflicts } from '../../../contributions/moderation/conflicts.ts';
import { readCurrentRecord, type CurrentRecord } from '../../../offer/overlays/current-record.ts';
import { decide } from '../../../contributions/moderation/decide.ts';
import { onlyModerating, requireAdministrator, type ModeratingVariables } from '../../guards/moderating.ts';
import { presentDossier } from '../../../contributions/moderation/present.ts';
import { findShownValues } from '../../../contributions/moderation/shown-values.ts';
import { supersede } from '../../../contributions/moderation/supersede.ts';
import { BulkAcceptance, ModeratorAct } from '../../../contributions/moderation/bodies.ts';
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
} from '../../../store/contributions/moderation-store.ts';
import { invitationRoutes } from './invitations.ts';
import { sessionRoutes } from './sessions.ts';

/** The part of the store that the routes of moderation need. */
type Moderated = ModerationStore & Pick<HttpContext['store'], 'eraseAuteur'>;

/** Lets moderators see contributions and decide on them, from pages of the relay's own origin alone. */
export function moderationRoutes(context: HttpContext): Hono {
  const { source, now } = context;
  const app = new Hono<{ Variables: ModeratingVariables }>();
  const store = toModerated(context.store);
  const canWrite = context.mailer !== undefined && context.publicUrl !== undefined;
  app.use('*', origins({ allowedOrigins: [], publicUrl: context.publicUrl }));
  app.route('/session', sessionRoutes(context));
  const guard = onlyModerating(context, context.store.sessions ?? null);
  for (const path of ['/contributions/*', '/invitations']) app.use(path, guard);
  app.route('/invitations', invitationRoutes(context));

  const currentOf = async ({ contribution: { cible } }: Dossier): Promise<CurrentRecord | null> =>
    cible === undefined ? null : readCurrentRecord(source, context.overlays(), cible, context.privacy.anyone);
  /** The structure that a new offer names: its id alone tells a moderator nothing. */
  const hostOf = async ({ contribution: { genre, changements } }: Dossier): Promise<CurrentRecord | null> => {
    const id = genre === 'nouveau-service' ? changements?.['structure_id'] : null;
    return typeof id === 'string' ? readCurrentRecord(source, context.overlays(), { modele: 'structure', id }) : null;
  };
  const twinOf = async ({ contribution: { cible, doublon_de } }: Dossier): Promise<CurrentRecord | null> =>
    cible === undefined || doublon_de === undefined
      ? null
      : readCurrentRecord(source, context.overlays(), { modele: cible.modele, id: doublon_de });
  const present = async (c: Context, dossier: Dossier) => {
    const [current, host, twin] = await Promise.all([currentOf(dossier), hostOf(dossier), twinOf(dossier)]);
    const planned = (await context.store.deliveries?.ofContributions([dossier.id])) ?? [];
    const livraisons = presentDeliveries(planned, dossier, current, {
      producer: context.feed.producer,
      origin: ownOrigin(c, context.publicUrl),
      secret: context.store.secret,
    });
    return presentDossier(dossier, current, now(), {
      livraisons,
      affiches: await findShownValues(store(), dossier, current),
      ...{ host, twin },
    });
  };

  async function act(id: string, version: number, event: NewEvent): Promise<Dossier> {
    try {
      const toPlan = canWrite ? (after: Dossier) => toDecisionDelivery(after, now()) : undefined;
      const done = found(await store().act(id, version, event, toPlan));
      await context.refreshOverlays();
      return done;
    } catch (error) {
      if (error instanceof DossierMovedError) throw new ProblemError({ status: 409, detail: fr.problem.dossierMoved });
      if (!isDataInclusionError(error) || error.code !== 'usage') throw error;
      const etat = (await store().dossier(id))?.etat ?? '';
      throw new ProblemError({ status: 409, detail: fr.problem.cannotAct(etat) });
    }
  }

  app.get('/contributions', async (c) => {
    const { cible, numero, apres, etat, genre, source, size, ordre, conflit } = parseQuery(c, queueQuery);
    const filter: QueueFilter = {
      ...(etat === undefined ? {} : { etats: etat }),
      ...(genre === undefined ? {} : { genres: genre }),
      ...(source === undefined ? {} : { sources: source }),
      ...(cible === undefined ? {} : { cible }),
      ...(numero === undefined ? {} : { numero }),
      size,
      after: apres ?? null,
      newestFirst: ordre === 'recentes',
    };
    try {
      if (conflit) return c.json(await findConflicts(store(), filter, (dossier) => present(c, dossier)));
      const { items, ...queue } = await store().queue(filter);
      return c.json({ ...queue, items: await Promise.all(items.map((dossier) => present(c, dossier))) });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new ProblemError({ status: 422, detail: fr.problem.noSuchPage });
    }
  });

  app.get('/contributions/:id', async (c) => c.json(await present(c, found(await store().dossier(c.req.param('id'))))));

  app.patch('/contributions/:id', requireJson, async (c) => {
    const asked = readJson(ModeratorAct, await readBody(c));
    const dossier = found(await store().dossier(c.req.param('id')));
    const event = decide(dossier, await currentOf(dossier), asked, { par: c.get('moderating').nom, now: now() });
    const done = await act(dossier.id, asked.version, event);
    if (done.etat === 'acceptee' && event.acte === 'acceptation') await supersede(store(), done, now());
    return c.json(await present(c, done));
  });

  app.patch('/contributions', requireJson, async (c) => {
    const { confirmations } = readJson(BulkAcceptance, await readBody(c));
    const results = [];
    for (const { id, version } of confirmations) {
      results.push(await accept(id, version, c.get('moderating').nom));
    }
    return c.json({ items: results });
  });

  /** Accepts several contributions. One that cannot be accepted does not hold up the others. */
  async function accept(
    id: string,
    version: number,
    par: string,
  ): Promise<{ id: string; etat: string | null; detail?: string }> {
    try {
      const dossier = found(await store().dossier(id));
      if (dossier.contribution.genre !== 'confirmation') {
        throw new ProblemError({ status: 422, detail: fr.problem.onlyConfirmations });
      }
      const asked = { acte: 'acceptation', version } as const;
      const done = await act(id, version, decide(dossier, await currentOf(dossier), asked, { par, now: now() }));
      await supersede(store(), done, now());
      return { id, etat: done.etat };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { detail } = error.problem;
      return { id, etat: null, detail: typeof detail === 'string' ? detail : fr.problem.unexpected };
    }
  }

  app.post('/contributions/:id/livraisons/:livraison/relance', requireJson, async (c) => {
    const { id, livraison } = c.req.param();
    found(await store().dossier(id));
    const isRetried = (await context.store.deliveries?.retry(livraison, id, now())) ?? false;
    if (!isRetried) throw new ProblemError({ status: 409, detail: fr.problem.nothingToRetry });
    return c.json(await present(c, found(await store().dossier(id))));
  });

  app.delete('/contributions/:id/auteur', async (c) => {
    requireAdministrator(c.get('moderating'));
    found(await store().dossier(c.req.param('id')));
    await store().eraseAuteur(c.req.param('id'));
    return c.body(null, 204);
  });

  return app as unknown as Hono;
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
