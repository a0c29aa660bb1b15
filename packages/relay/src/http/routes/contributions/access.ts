import { Hono, type Context } from 'hono';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import type { DetailedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { dangersIn } from '@inclusion-kit/sdk/words';
import { dayInParis } from '@inclusion-kit/sdk/internal';
import {
  CONTRIBUER_PATH,
  OPENED_SECONDS,
  readLiveAccess,
  signAccess,
} from '../../../contributions/access/access-link.ts';
import type { LinkRequests } from '../../../contributions/access/ask-link.ts';
import { readHostLink } from '../../../contributions/access/host-link.ts';
import { readStructure } from '../../../contributions/access/invite.ts';
import { findStructuresNamed } from '../../../contributions/access/structures-named.ts';
import { accessCookie, findStructure } from '../../guards/speaker.ts';
import type { ServedFiles } from '../../assets/served-files.ts';
import {
  closedIn,
  confirmable,
  confirmedToday,
  findAlike,
  findFaults,
  findLeftBehind,
  findOwn,
  isWaiting,
  ownerLines,
  readProposals,
  sameElsewhere,
  correctAll,
  correctAsOwner,
  correctionsOf,
  sayAll,
  sayAsOwner,
  sayInPlace,
  takeBack,
  toClosure,
  toConfirmation,
  toCorrection,
  undoConfirmations,
  type OwnerLine,
} from '../../../contributions/access/owner-statements.ts';
import { findCommonLines } from '../../../contributions/access/common-lines.ts';
import { isAddress } from '../../../contributions/deliveries/address.ts';
import { readBody } from '../../guards/json-body.ts';
import { readReader } from '../../query/reader.ts';
import type { TrustedProxies } from '../../limits/client-address.ts';
import { clientOf, noteRecords } from '../../limits/rate-limiter.ts';
import { origins } from '../../guards/origins.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { FORM_POLICY } from '../../guards/security-headers.ts';
import { fr } from '../../../locales/fr.ts';
import { accessEndedPage, askedPage, askPage, corrigerPage } from '../../../pages/contribuer-page.ts';
import type { OwnerPage, Refused } from '../../../pages/owner/owner-facts.ts';
import { withLanguage, type Reader } from '../../../pages/language-switch.ts';
import type { Find } from '../../../pages/owner/found-structures.ts';
import { ANSWER_ID, ownerPage } from '../../../pages/owner/owner-page.ts';
import { speak } from '../../../pages/speech.ts';
import { protect } from '../../../privacy/protect.ts';
import { access as texts } from '../../../locales/access.ts';
import { DEFAULT_PRODUCER } from '../../../contributions/contributions-context.ts';
import type { HttpContext } from '../../http-context.ts';

/** A structure with the form that it sent. */
interface Speaking extends Pick<OwnerPage, 'structure' | 'whole'> {
  form: URLSearchParams;
  speaking: HttpContext & { structure: string };
}

/** The parameter of the page that shows the national numbers. Its name tells nobody why. */
const HELP = 'aide';

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

  /** Reads the reader of a page whose languages lead to the offers: the answer to a form has no address of its own. */
  const readerOf = (c: Context): Reader => readReader(c, context, c.req.method === 'GET' ? undefined : CONTRIBUER_PATH);
  const { producer } = context.feed;
  const askOf = async (c: Context) => {
    const reader = readerOf(c);
    const find = await findNamed(c);
    const isTold = dangersIn(nameTyped(c)).length > 0;
    return {
      reader,
      speech: await speak(reader.lang),
      canAsk: links !== null,
      search: context.source.search === undefined ? null : { find, hasElements: files !== null },
      producer: producer === DEFAULT_PRODUCER ? null : producer,
      isTold,
      isDanger: c.req.query(HELP) !== undefined || isTold,
    };
  };

  app.get('/', async (c) => {
    setHeaders(c);
    const [token, signed] = [c.req.query('acces'), c.req.query('jeton')];
    if (token !== undefined || signed !== undefined) {
      const opened = signed === undefined ? await openLink(token ?? '') : await openHostLink(signed);
      if (opened === null) return c.html(accessEndedPage(readerOf(c), links !== null), 404);
      cookie.write(c, opened.token, opened.seconds);
      return c.redirect(withLanguage(CONTRIBUER_PATH, readerOf(c)), 303);
    }
    const own = await readOwn(c);
    // A visitor without a link is told how to get one.
    if (own === null) {
      const page = await askOf(c);
      // Words that tell a danger, and name no structure, stand in no address of a page: they lead to one that says nothing of them.
      const isNamed = (page.search?.find?.found.structures.length ?? 0) > 0;
      if (page.isTold && !isNamed) return c.redirect(withLanguage(`${CONTRIBUER_PATH}?${HELP}=1`, page.reader), 303);
      return c.html(askPage(page));
    }
    const { structure } = own;
    const service = structure.services.find(({ id }) => id === c.req.query('fiche'));
    if (files !== null && service !== undefined)
      return c.html(
        corrigerPage(readerOf(c), { structure, service, first: c.req.query('champ') ?? null }, files.version),
      );
    return c.html(await showOwner(c, own, null));
  });

  app.post('/confirmations', async (c) => {
    const owner = await readOwner(c);
    if (owner === null) return c.html(accessEndedPage(readerOf(c), links !== null), 404);
    const { structure, form, speaking } = owner;
    if (form.has('tout')) {
      const asked = confirmable(structure.services, now(), await readClosed(structure));
      await sayAll(speaking, asked.map(toConfirmation), c.req.raw.signal);
      return toAnswer(c, 'fait', 'tout');
    }
    const service = serviceOf(structure, form);
    await sayInPlace(speaking, toConfirmation(service), c.req.raw.signal);
    return toAnswer(c, 'offre', service.id);
  });

  app.post('/corrections', async (c) => {
    const owner = await readOwner(c);
    if (owner === null) return c.html(accessEndedPage(readerOf(c), links !== null), 404);
    const { structure, form, speaking } = owner;
    const spread = form.get('suite');
    if (spread !== null) {
      const left = findLeftBehind(structure, await readProposals(context, structure.services));
      for (const { proposal, line, value, services } of left) {
        if (proposal.id !== spread) continue;
        const typed = new URLSearchParams([[line, value]]);
        await correctAll(speaking, line, correctionsOf(services, structure, line, typed), c.req.raw.signal);
      }
      return toAnswer(c, 'recu', spread);
    }
    const line = ownerLines.find((one) => one === form.get('ligne'));
    if (line === undefined) throw new ProblemError({ status: 404, detail: fr.problem.notOwnOffer });
    if (form.has('commun')) return correctCommon(c, owner, line);
    const service = serviceOf(structure, form);
    const correction = toCorrection(service, structure, line, form, await readWaiting(structure));
    const faults = correction === null ? [] : findFaults(correction, now(), await tellOf(readerOf(c)));
    if (faults.length > 0) return c.html(await showOwner(c, owner, { id: service.id, line, typed: form, faults }), 422);
    const { kept, hasTakenBack } = await correctAsOwner(speaking, service, line, correction, c.req.raw.signal);
    const isRestRight = form.has('reste') && !(await readClosed(structure)).has(service.id);
    if (isRestRight) await sayAsOwner(speaking, toConfirmation(service), c.req.raw.signal);
    const others = form.has('partout') ? sameElsewhere(service, structure, line) : [];
    await correctAll(speaking, line, correctionsOf(others, structure, line, form), c.req.raw.signal);
    if (kept !== null) return toAnswer(c, 'recu', kept.id);
    return toAnswer(c, hasTakenBack || isRestRight ? 'offre' : 'inchange', service.id);
  });

  /** Corrects a line that says the same of all the offers, in those that are chosen. */
  async function correctCommon(c: Context, owner: Speaking, line: OwnerLine): Promise<Response> {
    const { structure, form, speaking } = owner;
    const chosen = structure.services.filter(({ id }) => form.getAll('id').includes(id));
    const corrections = correctionsOf(chosen, structure, line, form, await readWaiting(structure));
    const [first] = corrections;
    const tell = await tellOf(readerOf(c));
    const faults = first === undefined ? [] : findFaults(first[1], now(), tell);
    if (faults.length > 0) return c.html(await showOwner(c, owner, { id: '', line, typed: form, faults }), 422);
    const kept =
      first === undefined ? null : (await correctAsOwner(speaking, first[0], line, first[1], c.req.raw.signal)).kept;
    await correctAll(speaking, line, corrections.slice(1), c.req.raw.signal);
    const right = form.has('reste') ? confirmable(chosen, now(), await readClosed(structure)) : [];
    await sayAll(speaking, right.map(toConfirmation), c.req.raw.signal);
    return kept === null ? toAnswer(c, 'fait', 'rien') : toAnswer(c, 'recu', kept.id);
  }

  app.post('/fermetures', async (c) => {
    const owner = await readOwner(c);
    if (owner === null) return c.html(accessEndedPage(readerOf(c), links !== null), 404);
    const { structure, form, speaking } = owner;
    const service = serviceOf(structure, form);
    const closure = readClosure(service, form);
    const tell = await tellOf(readerOf(c));
    const { au = null } = closure?.fermeture ?? {};
    const isPast = au !== null && au < dayInParis(now());
    const faults =
      closure === null ? [tell.endDayMissing] : isPast ? [tell.endDayPast] : findFaults(closure, now(), tell);
    if (closure === null || faults.length > 0) {
      const refused: Refused = { id: service.id, line: 'fermeture', typed: form, faults };
      return c.html(await showOwner(c, owner, refused), 422);
    }
    const kept = await sayInPlace(speaking, closure, c.req.raw.signal);
    return toAnswer(c, 'recu', kept.id);
  });

  app.post('/annulations', async (c) => {
    const owner = await readOwner(c);
    if (owner === null) return c.html(accessEndedPage(readerOf(c), links !== null), 404);
    const { structure, form, speaking } = owner;
    const contribution = form.get('contribution');
    if (contribution === null) {
      const service = form.has('tout') ? null : serviceOf(structure, form);
      await undoConfirmations(speaking, service === null ? structure.services : [service]);
      return service === null ? toAnswer(c, 'fait', 'annule') : toAnswer(c, 'offre', service.id);
    }
    const own = await findOwn(speaking, structure, contribution);
    if (own === null) throw new ProblemError({ status: 404, detail: fr.problem.notOwnOffer });
    const alike = form.has('partout') ? findAlike(own, await readProposals(context, structure.services)) : [];
    for (const { id } of [own, ...alike]) await takeBack(speaking, id);
    return toAnswer(c, 'recu', own.id);
  });

  app.post('/courriels', async (c) => {
    const owner = await readOwner(c);
    if (owner === null) return c.html(accessEndedPage(readerOf(c), links !== null), 404);
    const { structure, form } = owner;
    const isWanted = form.get('recevoir') === 'oui';
    if (isWanted) await store.campaigns?.unstop(structure.id, 'structure', now());
    else await store.campaigns?.stop(structure.id, 'structure', now());
    return toAnswer(c, 'courriels', isWanted ? 'oui' : 'non');
  });

  app.post('/lien', async (c) => {
    setHeaders(c);
    if (links === null) return c.html(askPage(await askOf(c)), 404);
    const courriel = (new URLSearchParams(await readBody(c)).get('courriel') ?? '').trim();
    if (courriel.length > 254 || !isAddress(courriel))
      return c.html(askPage({ ...(await askOf(c)), typed: courriel.slice(0, 254) }), 422);
    links.ask(courriel, clientOf(c, proxies));
    // The same whether or not the address is known: who works where is not for the asking.
    return c.html(askedPage(readerOf(c)));
  });

  app.post('/fermer', (c) => {
    setHeaders(c);
    cookie.drop(c);
    return c.html(accessEndedPage(readerOf(c), links !== null));
  });

  /** Leads to the page at the answer to what was just sent. It is in sight and has the focus, also without a script. */
  const toAnswer = (c: Context, name: 'fait' | 'offre' | 'inchange' | 'recu' | 'courriels', value: string): Response =>
    c.redirect(
      withLanguage(`${CONTRIBUER_PATH}?${new URLSearchParams({ [name]: value }).toString()}#${ANSWER_ID}`, readerOf(c)),
      303,
    );

  /** Finds the structures of the name in the address. Null where no name is typed. */
  async function findNamed(c: Context): Promise<Find | null> {
    const typed = nameTyped(c);
    if (typed === '' || context.source.search === undefined) return null;
    const found = await findStructuresNamed(context, typed, c.req.raw.signal);
    noteRecords(c, found.read);
    return { typed, found };
  }

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

  /** Reads the structure of the reader, as the public sees it and whole. Null for a reader that speaks for none. */
  async function readOwn(c: Context): Promise<{ structure: DetailedStructure; whole: DetailedStructure } | null> {
    const id = await findStructure(c, context);
    const record = id === null ? null : await readStructure(context, id);
    if (record === null) return null;
    const structure = protect(record, context.privacy.anyone) as DetailedStructure;
    return { structure, whole: context.privacy.withoutObjected(record) };
  }

  /** Reads the form that a structure sent. Null for a sender that speaks for none. */
  async function readOwner(c: Context): Promise<Speaking | null> {
    setHeaders(c);
    const own = await readOwn(c);
    if (own === null) return null;
    const form = new URLSearchParams(await readBody(c));
    return { ...own, form, speaking: { ...context, structure: own.structure.id } };
  }

  const readWaiting = async ({ services }: DetailedStructure) =>
    (await readProposals(context, services)).filter(isWaiting);
  const readClosed = async (structure: DetailedStructure) => closedIn(await readWaiting(structure));

  async function showOwner(
    c: Context,
    { structure, whole }: Pick<OwnerPage, 'structure' | 'whole'>,
    refused: Refused | null,
  ) {
    const token = cookie.read(c);
    const access = token === undefined ? null : await readLiveAccess(store, token, now());
    const recu = c.req.query('recu');
    const reader = readerOf(c);
    const said = recu === undefined ? null : await findOwn(context, structure, recu);
    const proposals = await readProposals(context, structure.services);
    return ownerPage({
      reader,
      speech: await speak(reader.lang),
      structure,
      whole,
      now: now(),
      end: access?.fin ?? null,
      confirmed: await confirmedToday(context, structure.services),
      all: c.req.query('fait') ?? null,
      answered: c.req.query('offre') ?? c.req.query('inchange') ?? null,
      isUnchanged: c.req.query('inchange') !== undefined || c.req.query('fait') === 'rien',
      said,
      alike: said === null ? [] : findAlike(said, proposals),
      common: findCommonLines(structure, proposals.filter(isWaiting)),
      waiting: proposals.filter(isWaiting),
      leftBehind: findLeftBehind(structure, proposals),
      refused,
      hasForm: files !== null,
      producer: context.feed.producer,
      isWrittenTo: await isWrittenTo(structure.id),
      hasChosenMails: c.req.query('courriels') !== undefined,
    });
  }

  /** Tells whether campaigns write to a structure, or null where this relay has none. */
  async function isWrittenTo(structure: string): Promise<boolean | null> {
    const stops = await store.campaigns?.stops([structure]);
    return stops === undefined ? null : stops.length === 0;
  }

  /** Reads how an offer ends. Null for a pause without the day on which it ends. */
  function readClosure(service: Service, form: URLSearchParams): Contribution | null {
    const au = form.get('au') ?? '';
    const end = form.get('fin');
    if (end === 'pause') return au === '' ? null : toClosure(service, { au }, null);
    const du = dayInParis(now());
    return toClosure(service, { du }, end === 'ailleurs' ? texts.elsewhere : null);
  }
  return app;
}

/** Returns the offer that a form is about. @throws ProblemError 404 when it is not one of the structure's */
function serviceOf(structure: DetailedStructure, form: URLSearchParams): Service {
  const service = structure.services.find(({ id }) => id === form.get('id'));
  if (service === undefined) throw new ProblemError({ status: 404, detail: fr.problem.notOwnOffer });
  return service;
}

/** Makes ready what says the faults of a form in the language of the page. */
async function tellOf({ lang }: Reader) {
  const { french, texts } = await speak(lang);
  return {
    rule: french,
    digits: texts.access.phoneFault,
    endDayMissing: texts.access.endDayMissing,
    endDayPast: texts.access.endDayPast,
  };
}

const toSeconds = (date: Date): number => Math.floor(date.getTime() / 1000);

/** Returns the name of a structure that a visitor typed, empty where none is. */
const nameTyped = (c: Context): string => (c.req.query('structure') ?? '').trim().slice(0, 200);

function setHeaders(c: Context): void {
  c.header('Content-Security-Policy', FORM_POLICY);
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  c.header('Referrer-Policy', 'same-origin');
  c.header('X-Robots-Tag', 'noindex');
  c.header('Cache-Control', 'no-store');
}
