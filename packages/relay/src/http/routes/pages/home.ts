import type { OfferSearchParams } from '@inclusion-kit/sdk';
import { isCode, keptNames, withoutRecords, type FilterName } from '@inclusion-kit/sdk/internal';
import { needNames } from '@inclusion-kit/sdk/referentiels';
import { dangersIn } from '@inclusion-kit/sdk/words';
import { Hono, type Context } from 'hono';
import { FORM_POLICY } from '../../guards/security-headers.ts';
import { findStructure } from '../../guards/speaker.ts';
import { offeredCapabilities } from '../../query/extra-params.ts';
import { readReader } from '../../query/reader.ts';
import { findTownElsewhere } from '../../query/town-elsewhere.ts';
import { fr } from '../../../locales/fr.ts';
import { ABOUT_PATH, aboutPage } from '../../../pages/home/about-page.ts';
import { homePage, type AskedPlace, type Stock } from '../../../pages/home/home-page.ts';
import type { NeedFilter } from '../../../pages/home/proposed-needs.ts';
import { addPage, searchPage } from '../../../pages/home/search-page.ts';
import { ADD_PATH } from '../../../pages/header/header.ts';
import { SEARCH_PATH } from '../../../pages/home/search-path.ts';
import { AS_TYPED, NEED, TAKEN } from '../../../pages/home/taken-need.ts';
import type { Reader } from '../../../pages/language-switch.ts';
import { mayCopy } from '../../../offer/copy/copy-territory.ts';
import { newestDay } from '../../../offer/reading/newest-day.ts';
import { toLogFields } from '../../../shared/source-problem.ts';
import { within } from '../../../shared/within.ts';
import { isModerated } from '../../../store/contributions/moderation-store.ts';
import { compressPage } from '../../answers/compress-page.ts';
import type { ServedFiles } from '../../assets/served-files.ts';
import type { HttpContext } from '../../http-context.ts';
import { readAsked } from './asked-need.ts';
import { findPlaces, findSwapped, toCertain } from './asked-place.ts';
import { toPreloadedQuestion } from './preloaded-question.ts';
import { canModerate } from './can-moderate.ts';

/** The page must show even while the source is slow or down. */
const COUNT_DEADLINE_MS = 2000;
/** Counts of records that may change at any time hold for as long. */
const COUNT_HOLDS_MS = 60_000;
const PAGE = {
  'Content-Security-Policy': `${FORM_POLICY}; manifest-src 'self'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/** The names of a search in the address of a page, as the element writes them. */
const searchNames: ReadonlySet<string> = new Set([...keptNames.map((name) => `di-${name}`), NEED]);

/** The pages for people: the home, the search, the form of a new offer, and what is to be known of the relay. */
export function homeRoutes(context: HttpContext, files: ServedFiles | null): Hono {
  const { territory, notice = null } = context;
  const app = new Hono();
  const countStock = createStockCount(context);
  const readerOf = (c: Context): Reader => readReader(c, context);

  /** Returns where words are told what they mean in the territory, in the language of the page. */
  async function findMeaning(lang: Reader['lang'], signal: AbortSignal): Promise<string | null> {
    // The page waits for a source no longer than for its counts: one that is late is asked nothing while somebody types.
    const told = await within(COUNT_DEADLINE_MS, offeredCapabilities(context, signal)).catch(() => null);
    const taken = new Set<string>(told?.params);
    if (!taken.has('saisie') || told?.facets.length === 0) return null;
    const own = lang !== 'fr' && taken.has('langue') ? { langue: lang } : {};
    const asked = new URLSearchParams({ ...territory?.codes, ...own });
    for (const name of ['thematiques', 'publics', 'types'] satisfies FilterName[]) asked.append('comptes', name);
    return `/api/v1/search/services/facets?${asked.toString()}`;
  }

  const isInstallable = (): boolean => files !== null && (context.installable ?? true) && mayCopy(context);

  async function answerHome(c: Context, asked: AskedPlace | null): Promise<Response> {
    const reader = readerOf(c);
    const { signal } = c.req.raw;
    const [stock, meaning] = await Promise.all([countStock(signal), findMeaning(reader.lang, signal)]);
    const page = homePage({
      ...reader,
      notice,
      stock,
      asked,
      meaning,
      hasElements: files !== null,
      hasModeration: files !== null && canModerate(context),
      isInstallable: isInstallable(),
    });
    return c.html(page, 200, PAGE);
  }

  app.get('/', compressPage, async (c) => {
    const { search, searchParams } = new URL(c.req.url);
    // The search stood on this page once: addresses that were shared lead on to it.
    if ([...searchParams.keys()].some((name) => searchNames.has(name))) return c.redirect(SEARCH_PATH + search, 302);
    return answerHome(c, null);
  });

  app.get(SEARCH_PATH, compressPage, async (c) => {
    const { searchParams } = new URL(c.req.url);
    const { search, unknown } = readAsked(searchParams);
    if (search !== null) return c.redirect(`${SEARCH_PATH}?${search.toString()}`, 303);
    const typed = (searchParams.get('ou') ?? '').trim().slice(0, 100);
    if (typed !== '') {
      const isAsTyped = searchParams.has(AS_TYPED);
      for (const name of ['ou', AS_TYPED]) searchParams.delete(name);
      const places = await findPlaces(typed, context, c.req.raw.signal);
      const to = ({ name, value }: { name: string; value: string }): string =>
        `${SEARCH_PATH}?${new URLSearchParams([...searchParams, [name, value]]).toString()}`;
      const certain = toCertain(places, typed);
      if (certain !== null) return c.redirect(to(certain), 303);
      const lang = searchParams.get('lang');
      searchParams.delete('lang');
      const choices = places.map((place) => ({ nom: place.nom, where: place.where, href: to(place) }));
      const elsewhere = places.length === 0 ? findTownElsewhere(typed, []) : null;
      const words = (searchParams.get('di-q') ?? '').trim();
      const need = words === '' ? findNeedFilter(searchParams) : null;
      // A need was written where the place is asked for.
      const isNeed = elsewhere === null && !/\d/.test(typed) && places.every(({ isGuess }) => isGuess === true);
      // Words that are a code alone are no need: nothing of them is searched beside it.
      searchParams.set('di-q', isNeed && isCode(words) ? typed : [words, typed].filter(Boolean).join(' '));
      const asNeed = `${SEARCH_PATH}?${searchParams.toString()}`;
      searchParams.set('di-q', typed);
      const swapped = isNeed ? await findSwapped(words, context, c.req.raw.signal) : [];
      // Words that tell a danger stand in no address that somebody is led to.
      if (isNeed && !isAsTyped && dangersIn(typed).length === 0) {
        const [only, other] = swapped;
        const said = [...[typed, words].map((one) => [TAKEN, one]), ...(lang === null ? [] : [['lang', lang]])];
        const taken = new URLSearchParams(said).toString();
        if (only !== undefined && other === undefined) return c.redirect(`${to(only)}&${taken}`, 303);
        if (places.length === 0 && words === '' && (await findsOffers(typed, context, c.req.raw.signal)))
          return c.redirect(`${asNeed}&${taken}`, 303);
      }
      return answerHome(c, {
        ...{ typed, words, elsewhere, choices, need },
        swaps: swapped.map((place) => ({ nom: place.nom, where: place.where, href: to(place) })),
        lostCode: isNeed && isCode(words) && swapped.length === 0 ? words : null,
        asNeed: isNeed ? asNeed : null,
      });
    }
    if (files === null) return c.notFound();
    const codes = searchParams.has('manque') ? {} : toAttributes(territory?.codes ?? {});
    const [need, words = ''] = searchParams.getAll(TAKEN);
    const taken = need === undefined ? null : { typed: need.slice(0, 100), words: words.slice(0, 200) };
    const page = { ...readerOf(c), version: files.version, notice, codes, isInstallable: isInstallable() };
    const question = toPreloadedQuestion(searchParams, codes);
    const said = searchParams.get('di-q') ?? '';
    return c.html(searchPage({ ...page, taken, unknown, question, words: said }), 200, PAGE);
  });

  app.get(ADD_PATH, compressPage, async (c) => {
    if (files === null) return c.notFound();
    const isOwner = (await findStructure(c, context)) !== null;
    const codes = toAttributes(territory?.codes ?? {});
    const page = { ...readerOf(c), version: files.version, notice, isOwner, codes, isInstallable: isInstallable() };
    return c.html(addPage(page), 200, PAGE);
  });

  app.get(ABOUT_PATH, compressPage, (c) =>
    c.html(
      aboutPage(readReader(c, context), {
        producer: context.feed.producer,
        isShared: isModerated(context.store),
        remembers: context.searches !== undefined,
      }),
      200,
      PAGE,
    ),
  );
  return app;
}

/** Returns the one filter by a need that an address has, by its name in the search. */
function findNeedFilter(search: URLSearchParams): NeedFilter | null {
  const [filter, other] = ['thematiques', 'publics', 'types'].flatMap((name) =>
    search.getAll(`di-${name}`).map((value) => ({ name, value })),
  );
  return other === undefined ? (filter ?? null) : null;
}

/** Tells whether words find an offer of the territory. False where words are not searched, or not now. */
async function findsOffers(
  q: string,
  { source, overlays, territory, logger }: HttpContext,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const { params } = await offeredCapabilities({ source, overlays }, signal);
    if (!params.includes('q')) return false;
    const { total } = await source.searchServices({ ...territory?.codes, q, size: 1 }, { signal });
    return total > 0;
  } catch (error) {
    logger.warn({ error: toLogFields(error) }, fr.log.upstreamFailed);
    return false;
  }
}

function toAttributes(codes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(codes).map(([name, value]) => [name.replace('_', '-'), value]));
}

/** Counts the offers of the territory by need: one request to the source for each version of the offer. */
function createStockCount({ source, territory, version, overlays, status, now, logger }: HttpContext) {
  let known: { version: string | null; shown: string | undefined; at: number; stock: Promise<Stock | null> } | null =
    null;
  const params: OfferSearchParams = territory?.codes ?? {};

  async function count(signal: AbortSignal): Promise<Stock | null> {
    const { facets } = await offeredCapabilities({ source, overlays }, signal);
    if (source.facets === undefined || !facets.includes('thematiques')) return null;
    const [counted, newest] = await Promise.all([
      source.facets(withoutRecords(params, overlays()?.withheld ?? null), { signal }),
      newestDay(source, params, { now: now(), signal }),
    ]);
    const served = status?.();
    const counts = counted.facets.thematiques ?? {};
    return {
      total: counted.total,
      structures: territory === undefined ? (served?.structures ?? null) : null,
      date: newest ?? served?.date ?? null,
      byNeed: Object.fromEntries(needNames.map((need) => [need, counts[need] ?? 0])),
    };
  }

  return async (signal: AbortSignal): Promise<Stock | null> => {
    const served = version();
    const shown = overlays()?.version;
    const at = now().getTime();
    const holds =
      known?.version === served &&
      known.shown === shown &&
      (served !== null || Math.abs(at - known.at) < COUNT_HOLDS_MS);
    if (!holds || known === null) {
      const counting = count(AbortSignal.timeout(COUNT_DEADLINE_MS)).catch((error: unknown) => {
        logger.warn({ error: toLogFields(error) }, fr.log.upstreamFailed);
        return null;
      });
      const one = (known = { version: served, shown, at, stock: counting });
      // A count that failed is made again by the next reader.
      void counting.then((stock) => {
        if (stock === null && known === one) known = null;
      });
    }
    signal.throwIfAborted();
    return known.stock;
  };
}
