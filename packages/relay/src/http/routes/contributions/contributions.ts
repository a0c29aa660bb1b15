import { Hono, type Context } from 'hono';
import { accepts } from 'hono/accepts';
import { isDataInclusionError } from '@inclusion-kit/sdk';
import { etatsOuverts, type Receipt } from '@inclusion-kit/sdk/contributions';
import { findStructure } from '../../guards/speaker.ts';
import { isCle, toCle } from '../../../store/contributions/contribution-keys.ts';
import { receive } from '../../../contributions/received/contributions-received.ts';
import { readNames } from '../../../contributions/received/follow-up-names.ts';
import { toFollowUp } from '../../../contributions/received/follow-up.ts';
import { readBody, requireJson } from '../../guards/json-body.ts';
import { ownOrigin } from '../../guards/origins.ts';
import { zoneOf } from '../../../shared/territory.ts';
import { ProblemError, toProblemResponse } from '../../../shared/problem.ts';
import { FORM_POLICY, PAGE_POLICY } from '../../guards/security-headers.ts';
import { fr } from '../../../locales/fr.ts';
import { followUpNotFoundPage, followUpPage } from '../../../pages/follow-up-page.ts';
import { withLanguage } from '../../../pages/language-switch.ts';
import { speak } from '../../../pages/speech.ts';
import { readReader } from '../../query/reader.ts';
import { AuthorAmendment, AuthorAnswer } from '../../../contributions/moderation/bodies.ts';
import { readContribution, readJson, refuseParts } from '../../../contributions/received/read-json.ts';
import type { HttpContext } from '../../http-context.ts';
import type { KeptContribution } from '../../../store/contributions/contribution-store.ts';
import { DossierMovedError, isModerated } from '../../../store/contributions/moderation-store.ts';

/** Takes contributions, once per idempotency key, and shows each one to a holder of its private link. */
export function contributionRoutes(context: HttpContext): Hono {
  const { store, now, privacy, territory } = context;
  const app = new Hono();

  const toReceipt = (c: Context, { id, numero, etat }: KeptContribution): Receipt => ({
    id,
    numero,
    suivi: `${ownOrigin(c, context.publicUrl)}/contributions/${id}?cle=${toCle(store.secret, id)}`,
    etat,
  });

  const followUpOf = (c: Context, id: string): string =>
    withLanguage(`/contributions/${id}?cle=${toCle(store.secret, id)}`, readReader(c, context));

  const show = (kept: KeptContribution) => privacy.withoutObjected(toFollowUp(kept));

  app.post('/', requireJson, async (c) => {
    const idempotencyKey = readIdempotencyKey(c);
    const contribution = readContribution(await readBody(c), now());
    const structure = await findStructure(c, context);
    const arrival = { idempotencyKey, structure, signal: c.req.raw.signal };
    const { kept, created } = await receive(context, contribution, arrival);
    return c.json(toReceipt(c, kept), created ? 201 : 200, { 'Cache-Control': 'no-store' });
  });

  app.get('/:id', async (c) => {
    const id = c.req.param('id');
    const isOpen = isCle(store.secret, id, c.req.query('cle') ?? '');
    const kept = isOpen ? await store.find(id) : null;
    const asPage = accepts(c, {
      header: 'Accept',
      supports: ['application/json', 'text/html'],
      default: 'application/json',
    });
    c.header('Cache-Control', 'no-store');
    const canTakeBack = kept !== null && etatsOuverts.includes(kept.etat) && isModerated(store);
    c.header('Referrer-Policy', 'no-referrer');
    c.header('X-Robots-Tag', 'noindex');
    c.header('Vary', 'Accept', { append: true });
    if (asPage === 'text/html') {
      const policy = canTakeBack ? FORM_POLICY : PAGE_POLICY;
      c.header('Content-Security-Policy', policy);
      // With `no-referrer`, browsers would hide the origin of the forms on this page. `same-origin` tells it to the relay alone.
      if (canTakeBack) c.header('Referrer-Policy', 'same-origin');
      const reader = readReader(c, context);
      if (kept === null) return c.html(followUpNotFoundPage(reader), 404);
      const followUp = show(kept);
      const [names, speech] = await Promise.all([readNames(context, followUp), speak(reader.lang)]);
      const page = { followUp, names, cle: c.req.query('cle') ?? '', canTakeBack, zone: zoneOf(territory) };
      return c.html(followUpPage({ ...page, reader, speech }));
    }
    // A wrong key and a missing contribution are told in the same words.
    if (kept === null) return toProblemResponse(c, { status: 404, detail: fr.problem.noContribution });
    return c.json(show(kept));
  });

  app.post('/:id/reponse', requireJsonOrForm, async (c) => {
    const id = c.req.param('id');
    const isOpen = isCle(store.secret, id, c.req.query('cle') ?? '');
    const kept = isOpen && isModerated(store) ? await store.dossier(id) : null;
    if (kept === null || !isModerated(store))
      throw new ProblemError({ status: 404, detail: fr.problem.noContribution });
    const { reponse } = await readAnswer(c);
    const event = { acte: 'reponse', par: 'auteur', date: now().toISOString(), motif: reponse } as const;
    await refuseLate(fr.problem.notAsked, () => store.act(id, kept.version, event));
    const after = await store.find(id);
    if (isForm(c)) {
      return c.redirect(followUpOf(c, id), 303);
    }
    return c.json(after === null ? null : show(after), 200, { 'Cache-Control': 'no-store' });
  });

  app.post('/:id/suite', requireJsonOrForm, async (c) => {
    const id = c.req.param('id');
    const isOpen = isCle(store.secret, id, c.req.query('cle') ?? '');
    const kept = isOpen && isModerated(store) ? await store.dossier(id) : null;
    if (kept === null || !isModerated(store))
      throw new ProblemError({ status: 404, detail: fr.problem.noContribution });
    const asked = await readAmendment(c);
    const isTakenBack = 'retrait' in asked;
    await refuseLate(fr.problem.decided, async () => {
      if (isTakenBack) {
        const event = { acte: 'refus', par: 'auteur', date: now().toISOString(), motif: fr.problem.takenBack } as const;
        await store.act(id, kept.version, event);
      } else {
        const { precisions, lien } = kept.contribution.preuve ?? {};
        const texts = { ...(precisions !== undefined && { precisions }), ...(lien !== undefined && { lien }) };
        await store.prove?.(id, { ...asked.preuve, ...texts });
      }
    });
    if (isForm(c)) return c.redirect(followUpOf(c, id), 303);
    const after = await store.find(id);
    return c.json(after === null ? null : show(after), 200, { 'Cache-Control': 'no-store' });
  });

  return app;
}

/** Does an act of an author. @throws ProblemError 409 when a moderator acted before */
async function refuseLate(detail: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const isLate = error instanceof DossierMovedError || (isDataInclusionError(error) && error.code === 'usage');
    if (!isLate) throw error;
    throw new ProblemError({ status: 409, detail });
  }
}

const isForm = (c: Context): boolean =>
  (c.req.header('Content-Type') ?? '').startsWith('application/x-www-form-urlencoded');

const requireJsonOrForm: typeof requireJson = (c, next) => (isForm(c) ? next() : requireJson(c, next));

/** Reads the answer from the form of the page, which needs no script, or from JSON. */
async function readAnswer(c: Context): Promise<AuthorAnswer> {
  const body = await readBody(c);
  if (!isForm(c)) return readJson(AuthorAnswer, body);
  const parsed = AuthorAnswer.safeParse({ reponse: new URLSearchParams(body).get('reponse') ?? '' });
  return parsed.success ? parsed.data : refuseParts(parsed.error);
}

/** Reads the amendment from JSON. The form of the page, which needs no script, takes a contribution back and does nothing else. */
async function readAmendment(c: Context): Promise<AuthorAmendment> {
  const body = await readBody(c);
  if (!isForm(c)) return readJson(AuthorAmendment, body);
  const parsed = AuthorAmendment.safeParse(new URLSearchParams(body).has('retrait') ? { retrait: true } : {});
  return parsed.success ? parsed.data : refuseParts(parsed.error);
}

function readIdempotencyKey(c: Context): string | null {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined) return null;
  if (/^[\x21-\x7e]{8,200}$/.test(key)) return key;
  throw new ProblemError({
    status: 400,
    detail: fr.problem.idempotencyKey,
    errors: [{ field: 'Idempotency-Key', code: 'idempotency_key', message: fr.problem.idempotencyKey }],
  });
}
