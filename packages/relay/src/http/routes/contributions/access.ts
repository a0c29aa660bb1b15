import { Hono, type Context } from 'hono';
import { LICENCE_TEXTE_VERSION, type Contribution } from '@inclusion-kit/sdk/contributions';
import type { DetailedStructure } from '@inclusion-kit/sdk/schemas';
import {
  CONTRIBUER_PATH,
  OPENED_SECONDS,
  readLiveAccess,
  signAccess,
} from '../../../contributions/access/access-link.ts';
import type { LinkRequests } from '../../../contributions/access/ask-link.ts';
import { readHostLink } from '../../../contributions/access/host-link.ts';
import { readStructure } from '../../../contributions/access/invite.ts';
import { accessCookie, findStructure } from '../../guards/speaker.ts';
import type { ServedFiles } from '../../assets/served-files.ts';
import { receive } from '../../../contributions/received/contributions-received.ts';
import { isAddress } from '../../../contributions/deliveries/address.ts';
import { readBody } from '../../guards/json-body.ts';
import type { TrustedProxies } from '../../limits/client-address.ts';
import { clientOf } from '../../limits/rate-limiter.ts';
import { origins } from '../../guards/origins.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { PAGE_POLICY } from '../../guards/security-headers.ts';
import { fr } from '../../../locales/fr.ts';
import { accessEndedPage, askedPage, askPage, contribuerPage, corrigerPage } from '../../../pages/contribuer-page.ts';
import type { HttpContext } from '../../http-context.ts';

/** The pages on which a structure says, by its link, whether its offers are up to date. */
export function accessRoutes(
  context: HttpContext,
  { files, links, proxies }: { files: ServedFiles | null; links: LinkRequests | null; proxies: TrustedProxies },
): Hono {
  const { store, now, publicUrl } = context;
  const cookie = accessCookie(publicUrl);
  const app = new Hono();
  // Only pages of the relay: no allowed site speaks for a structure.
  app.use('*', origins({ allowedOrigins: [], publicUrl }));

  app.get('/', async (c) => {
    setHeaders(c);
    const [token, signed] = [c.req.query('acces'), c.req.query('jeton')];
    if (token !== undefined || signed !== undefined) {
      const opened = signed === undefined ? await openLink(token ?? '') : await openHostLink(signed);
      if (opened === null) return c.html(accessEndedPage(links !== null), 404);
      cookie.write(c, opened.token, opened.seconds);
      return c.redirect(CONTRIBUER_PATH, 303);
    }
    const structure = await ownStructure(c);
    // A visitor without a link is told how to get one.
    if (structure === null) return c.html(askPage(links !== null));
    const page = { structure, now: now(), done: c.req.query('fait') ?? null, version: files?.version ?? null };
    const service = structure.services.find(({ id }) => id === c.req.query('fiche'));
    return c.html(service === undefined || files === null ? contribuerPage(page) : corrigerPage(page, service));
  });

  app.post('/confirmations', async (c) => {
    const structure = await ownStructure(c);
    if (structure === null) return c.html(accessEndedPage(links !== null), 404);
    const id = new URLSearchParams(await readBody(c)).get('id');
    const service = structure.services.find((one) => one.id === id);
    if (service === undefined) throw new ProblemError({ status: 404, detail: fr.problem.notOwnOffer });
    const { source, date_maj, nom } = service;
    const confirmation: Contribution = {
      genre: 'confirmation',
      cible: { modele: 'service', id: service.id, source, date_maj, base: { nom } },
      preuve: { moyen: 'personne-concernee' },
      licence: 'etalab-2.0',
      licence_texte_version: LICENCE_TEXTE_VERSION,
    };
    // One confirmation a day is enough, even when the button is pressed more often.
    const day = now().toISOString().slice(0, 10);
    // A space, which no client's key can hold: nobody else uses it up.
    const idempotencyKey = `acces ${day} ${encodeURIComponent(service.id).slice(0, 180)}`;
    await receive(context, confirmation, { idempotencyKey, structure: structure.id, signal: c.req.raw.signal });
    return c.redirect(`${CONTRIBUER_PATH}?fait=${encodeURIComponent(service.id)}`, 303);
  });

  app.post('/lien', async (c) => {
    setHeaders(c);
    if (links === null) return c.html(askPage(false), 404);
    const courriel = (new URLSearchParams(await readBody(c)).get('courriel') ?? '').trim();
    if (courriel.length > 254 || !isAddress(courriel)) return c.html(askPage(true, courriel.slice(0, 254)), 422);
    links.ask(courriel, clientOf(c, proxies));
    // The same whether or not the address is known: who works where is not for the asking.
    return c.html(askedPage());
  });

  app.post('/fermer', (c) => {
    setHeaders(c);
    cookie.drop(c);
    return c.html(accessEndedPage(links !== null));
  });

  /**
   * Opens the access of a link. An asked link opens an access that lasts longer than the link. Null when the link is not
   * valid.
   */
  async function openLink(token: string): Promise<{ token: string; seconds: number } | null> {
    const access = await readLiveAccess(store, token, now());
    if (access === null) return null;
    const { structure, fin, duree } = access;
    return duree === undefined ? { token, seconds: fin - toSeconds(now()) } : open(structure, duree);
  }

  async function openHostLink(signed: string): Promise<{ token: string; seconds: number } | null> {
    const { hostLoginSecret: secret } = context;
    // The address of the request does not prove for which relay the link was signed.
    if (secret === undefined || publicUrl === undefined || store.access === undefined) return null;
    const link = await readHostLink(signed, { secret, audience: publicUrl, now: now() });
    if (link === null) return null;
    // The signed part alone, since one signature can be spelled in several ways.
    const claims = signed.slice(0, signed.lastIndexOf('.'));
    if (!(await store.access.openOnce(claims, now(), link.end))) return null;
    await store.access.noteAsked(link.structure);
    return open(link.structure, OPENED_SECONDS);
  }

  function open(structure: string, seconds: number): { token: string; seconds: number } {
    return {
      token: signAccess(store.secret, { structure, fin: toSeconds(now()) + seconds, faite: now().getTime() }),
      seconds,
    };
  }

  async function ownStructure(c: Context): Promise<DetailedStructure | null> {
    const id = await findStructure(c, context);
    return id === null ? null : readStructure(context, id);
  }
  return app;
}

const toSeconds = (date: Date): number => Math.floor(date.getTime() / 1000);

function setHeaders(c: Context): void {
  c.header('Content-Security-Policy', PAGE_POLICY.replace("form-action 'none'", "form-action 'self'"));
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  c.header('Referrer-Policy', 'same-origin');
  c.header('X-Robots-Tag', 'noindex');
  c.header('Cache-Control', 'no-store');
}
