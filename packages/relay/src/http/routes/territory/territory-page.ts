import { LEAST_TOLD, parseTerritory, writeTerritory, type TerritoryName } from '@inclusion-kit/sdk/internal';
import { addressNames } from '@inclusion-kit/widget/territory-words';
import { Hono, type MiddlewareHandler } from 'hono';
import { gatherSmall, nameVain, readMarks } from '../../../contributions/moderation/demand.ts';
import { nameDepartement } from '../../../contributions/moderation/place-names.ts';
import { countNeeds } from '../../../contributions/moderation/needs.ts';
import { fr } from '../../../locales/fr.ts';
import { TERRITORY_PATH } from '../../../pages/moderation/moderation-page.ts';
import type { Demand } from '../../../pages/demand/demand.ts';
import { territoryPage } from '../../../pages/moderation/territory-page.ts';
import { orNull } from '../../../shared/or-null.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { nameOf, nameWithin, ownTerritory } from '../../../shared/territory.ts';
import { isModerated } from '../../../store/contributions/moderation-store.ts';
import { createAskedFrom } from '../../../territory/figures/asked-from.ts';
import { lookUpWords } from '../../../territory/memory/found-words.ts';
import type { VainSearches } from '../../../store/lost-words.ts';
import type { ServedFiles } from '../../assets/served-files.ts';
import type { ModeratingVariables } from '../../guards/moderating.ts';
import type { HttpContext } from '../../http-context.ts';
import { readAskedLanguage } from '../../query/reader.ts';
import { unreadOf } from '../../query/territory-query.ts';
import { setPageHeaders } from './campaign-access.ts';

/** Searches without a result that the page lists, those of a place and a category together. */
const MOST_SEARCHES = 100;
const WHOLE: TerritoryName = { niveau: 'france', code: 'france' };

/** The page of a territory: its figures, and what people asked there in vain. */
export function territoryPageRoutes(
  context: HttpContext,
  files: ServedFiles | null,
  read: MiddlewareHandler<{ Variables: ModeratingVariables }>,
): Hono<{ Variables: ModeratingVariables }> {
  const app = new Hono<{ Variables: ModeratingVariables }>();
  app.get(TERRITORY_PATH, read, async (c) => {
    setPageHeaders(c);
    const elements = files === null || context.territories === undefined ? null : files.version;
    const own = ownTerritory(context.territory);
    const asked = parseTerritory(c.req.query('territoire') ?? '') ?? own;
    return c.html(
      territoryPage(await readDemand(context, asked), {
        ...{ elements, territory: nameOf(context.territory) },
        asked: readAskedLanguage(c),
        unread: unreadOf(new URL(c.req.url).searchParams, [...addressNames, 'lang']),
        canWrite: context.mailer !== undefined && context.publicUrl !== undefined,
        own: own === null ? null : writeTerritory(own),
      }),
    );
  });
  return app;
}

/** Reads what people asked from a territory, and how much of it has no place there that anybody knows. */
async function readDemand(context: HttpContext, asked: TerritoryName | null): Promise<Demand> {
  const { store, demand, geography, territory, territories, now, source, overlays } = context;
  if (!isModerated(store)) throw new ProblemError({ status: 404, detail: fr.problem.noModeration });
  const place = asked === null ? null : await orNull(async () => territories?.()?.place(asked));
  const { departements, from } = createAskedFrom(
    place === null || asked === null ? WHOLE : asked,
    place?.communes ?? [],
  );
  const words = (await orNull(async () => demand?.words())) ?? [];
  const vain = (await orNull(async () => demand?.vain())) ?? null;
  const needs = gatherSmall(await countNeeds(store, geography, now()), LEAST_TOLD);
  const trail = store.campaigns?.trail;
  const marks = trail === undefined ? null : await orNull(() => readMarks(trail));
  const searchesFrom = (where: ReturnType<typeof from>) => vain?.filter(({ lieu }) => from(lieu) === where) ?? null;
  const inside = searchesFrom('inside');
  const sought = words.filter((word) => place === null || word.departements.some((one) => departements.has(one)));
  // The offer of an API is asked nothing for the sake of a list.
  const looked = await lookUpWords(territories?.() == null ? null : source, sought, {
    territory: place === null ? null : asked,
    withheld: overlays()?.withheld ?? null,
  });
  return {
    territoire: asked === null ? null : writeTerritory(asked),
    nom: place === null || asked === null ? null : nameWithin(territory, asked, place.nom),
    departements: [...departements].map((code) => nameDepartement(code) ?? code),
    left: {
      besoins: needs.filter(({ lieu }) => from(lieu) === 'departement').map(({ nombre }) => nombre),
      departement: searchesFrom('departement')?.length ?? 0,
      nowhere: searchesFrom('nowhere')?.length ?? 0,
    },
    told: needs.filter(({ lieu }) => from(lieu) === 'inside'),
    vain: inside === null ? null : await nameVain(inside, geography, MOST_SEARCHES),
    vainLines: inside?.length ?? 0,
    vainThemes: sumThemes(inside ?? []),
    words: looked,
    marks: marks ?? new Map(),
    least: LEAST_TOLD,
    hasMarks: marks !== null,
    usesWords: marks !== null && context.useWords !== undefined,
  };
}

/** Sums the searches by category as the figures do, that of most first. */
function sumThemes(vain: readonly VainSearches[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { categorie, nombre } of vain) sums.set(categorie, (sums.get(categorie) ?? 0) + nombre);
  return new Map([...sums].sort(([, a], [, b]) => b - a));
}
