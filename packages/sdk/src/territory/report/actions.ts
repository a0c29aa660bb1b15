import type { Critere } from '../../quality/index.ts';
import { createGains, GOOD_SCORE, isGoodWith } from '../../quality/score-qualite.ts';
import { aroundOf, createLook } from '../access/reach.ts';
import type { CountedService } from '../offer.ts';
import type { TerritoryCommune } from '../places.ts';
import { halfUp } from '../rounding.ts';
import { rankOfCount } from '../small-numbers.ts';
import { leastOf } from './people.ts';
import { NEAR_KM, without } from './nearest.ts';
import { findPriorities, findUnreached, offersBeyond } from './priorities.ts';
import type { Found, QualityFigures, TerritoryAction, ThemeFigures } from './report.ts';
import { countSome, nameOf, placeName, type TerritoryOffer } from './territory-offer.ts';
import { tell, type Told } from './themes.ts';

/** Actions that are told. */
const MOST = 5;
/** Offers that one action asks to open, at most as many as the gap. */
const MOST_PLACES = 3;
/** Communes or records between two places to pause. */
const SLICE = 100;
/** Categories that are looked at for the widest effect. */
const LACKING = 3;

/** Finds the acts that change most, each with its counted effect, first those for a large need without any offer within reach, then those that change the largest share, and what offers lack. */
export function* findActions(
  offer: TerritoryOffer,
  told: Told,
  themes: readonly ThemeFigures[],
  recherche: Found | null,
): Generator<undefined, { actions: TerritoryAction[]; qualite: QualityFigures }> {
  const found = recherche ?? {};
  const opened = findPriorities(themes).slice(0, LACKING);
  const actions: (TerritoryAction | null)[] = [];
  const neighboursOf = createNeighbours(told.nearest.communes);
  const unreached = findUnreached(themes);
  for (const theme of opened)
    actions.push(yield* toOpen(offer, told, theme, { found, neighboursOf, isUnreached: unreached.includes(theme) }));
  const { action: completing, qualite } = yield* toComplete(offer, told);
  actions.push(toVerify(told), toAnswer(offer, told, themes, found), completing, toGather(told, themes));
  // A large need without any offer within reach comes first, however few live there.
  const isFirst = (action: TerritoryAction): number =>
    Number(action.genre === 'ouvrir' && action.hors_portee !== undefined);
  const sorted = actions.filter((action) => action !== null).sort((a, b) => isFirst(b) - isFirst(a) || b.part - a.part);
  return { actions: keepAnswer(sorted).slice(0, MOST), qualite };
}

/** Creates the reader of the communes that an offer in one of them would be near to, by their ranks. Each is looked for once. */
function createNeighbours(communes: readonly TerritoryCommune[]): (at: number) => readonly number[] {
  const look = createLook(communes);
  const known: (readonly number[] | undefined)[] = communes.map(() => undefined);
  return (at) => {
    const commune = communes[at];
    if (commune === undefined) return [];
    let told = known[at];
    if (told === undefined) {
      const ranks: number[] = [];
      look(aroundOf(commune, NEAR_KM), (rank) => ranks.push(rank) === 0);
      known[at] = told = ranks;
    }
    return told;
  };
}

/**
 * Chooses, one after another, the communes where a new offer reaches most people who have none within 10 km. They are of one
 * département: those who open offers there work together.
 */
function* toOpen(
  offer: TerritoryOffer,
  told: Told,
  theme: ThemeFigures,
  {
    found,
    neighboursOf,
    isUnreached,
  }: {
    readonly found: Found;
    readonly neighboursOf: ReturnType<typeof createNeighbours>;
    readonly isUnreached: boolean;
  },
): Generator<undefined, TerritoryAction | null> {
  const { nearest, peopleOf, people: all } = told;
  const missing = Math.max(-offersBeyond(theme), Number(isUnreached));
  if (missing <= 0) return null;
  const isWithout = without(nearest, theme.categorie, NEAR_KM);
  const waits = nearest.communes.map((_, at) => isWithout(at));
  const counts = nearest.communes.map(peopleOf);
  // For each commune that waits, those that an offer there would be near to.
  const near: (readonly number[])[] = [];
  for (let at = 0; at < waits.length; at += 1) {
    if (at % SLICE === 0) yield;
    near.push(waits[at] ? neighboursOf(at) : []);
  }
  const lieux: string[] = [];
  let people = 0;
  let departement: string | null = null;
  while (lieux.length < Math.min(MOST_PLACES, missing)) {
    let best = -1;
    let most = 0;
    near.forEach((ranks, at) => {
      if (departement !== null && nearest.communes[at]?.departement !== departement) return;
      let gained = 0;
      for (const one of ranks) if (waits[one]) gained += counts[one] ?? 0;
      // The first one of several with small numbers: a choice among them would tell which is the largest.
      if (rankOfCount(gained) <= rankOfCount(most)) return;
      best = at;
      most = gained;
    });
    if (best === -1) break;
    for (const one of near[best] ?? []) waits[one] = false;
    const { code = '' } = nearest.communes[best] ?? {};
    departement ??= nearest.communes[best]?.departement ?? null;
    lieux.push(placeName(offer, code) ?? code);
    people += most;
  }
  const isOfSeveral = told.communes.some((one) => one.departement !== told.communes[0]?.departement);
  return {
    genre: 'ouvrir',
    // The share of a number that is not told would tell it.
    part: all === 0 ? 0 : (tell(people) ?? 0) / all,
    recherche: { ...found, thematiques: theme.categorie },
    categorie: theme.categorie,
    nombre: missing,
    lieux,
    ...(departement !== null && isOfSeveral ? { departement: nameOf(offer, 'departement', departement) } : {}),
    ecart: theme.ecart ?? 0,
    ...(isUnreached ? { besoin: theme.part_besoin ?? 0, hors_portee: theme.sans_offre?.[1] ?? 0 } : {}),
    personnes: tell(people),
  };
}

function toVerify({ services, stale: { length: stale }, current: now, late }: Told): TerritoryAction | null {
  if (stale === 0) return null;
  const shareOf = (count: number): number => halfUp(count, services.length, 4) ?? 0;
  return {
    genre: 'verifier',
    part: stale / services.length,
    // A search asks for what was updated since a day, not before it.
    recherche: null,
    structures: countSome(late),
    services: stale,
    parts: [shareOf(now), shareOf(now + Math.floor(stale / 2)), shareOf(now + stale)],
  };
}

/** Keeps the act that answers needs among those that are told: people asked for it, however few they are. */
function keepAnswer(actions: readonly TerritoryAction[]): TerritoryAction[] {
  const at = actions.findIndex(({ genre }) => genre === 'repondre');
  return at < MOST ? [...actions] : [...actions.slice(0, MOST - 1), ...actions.slice(at, at + 1)];
}

function toAnswer(
  { facts }: TerritoryOffer,
  { people }: Told,
  themes: readonly ThemeFigures[],
  found: Found,
): TerritoryAction | null {
  const [most] = themes.filter(({ manques }) => (manques ?? 0) > 0).sort((a, b) => (b.manques ?? 0) - (a.manques ?? 0));
  if (most === undefined) return null;
  const { categorie, services, manques, verdict, ecart } = most;
  return {
    genre: 'repondre',
    // Each need that was told is one of the people.
    part: people === 0 ? 0 : Math.min(1, (manques ?? 0) / people),
    recherche: { ...found, thematiques: categorie },
    categorie,
    nombre: manques ?? 0,
    ...(leastOf(facts.demand?.manques?.[categorie] ?? 0).auMoins ? { au_moins: true } : {}),
    ...(verdict === 'sur_liste' && ecart !== null ? { en_plus: ecart } : {}),
    services,
  };
}

/** Finds the criterion that alone makes most records visible, and counts all that they lack. The age has an action of its own. */
function* toComplete(
  { facts }: TerritoryOffer,
  { services }: Told,
): Generator<undefined, { action: TerritoryAction | null; qualite: QualityFigures }> {
  const [counts, missing] = [new Map<Critere, number>(), new Map<Critere, number>()];
  const gainsOf = createGains(facts.offer.day);
  const hidden = services.filter(({ score }) => (score ?? 0) < GOOD_SCORE);
  const visible = services.length - hidden.length;
  // No loop over all services stands in the generator itself: the engine compiles those of generators late.
  const add = ({ score, record }: CountedService): void => {
    for (const { critere, gain } of gainsOf(record)) {
      missing.set(critere, (missing.get(critere) ?? 0) + 1);
      if (critere !== 'date_maj_recente' && isGoodWith(score ?? 0, gain)) {
        counts.set(critere, (counts.get(critere) ?? 0) + 1);
      }
    }
  };
  for (let from = 0; from < hidden.length; from += SLICE) {
    hidden.slice(from, from + SLICE).forEach(add);
    yield;
  }
  const qualite = {
    sous_le_seuil: services.length - visible,
    manques: Object.fromEntries([...missing].sort(([, a], [, b]) => b - a)),
  };
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  if (best === undefined) return { action: null, qualite };
  const [critere, nombre] = best;
  const shareOf = (count: number): number => halfUp(count, services.length, 4) ?? 0;
  const parts = [shareOf(visible), shareOf(visible + nombre)] as const;
  const part = nombre / services.length;
  // Its sentence would say that nothing changes: from 100 % to 100 %.
  if (Math.round(parts[0] * 100) === Math.round(parts[1] * 100)) return { action: null, qualite };
  return { action: { genre: 'completer', part, recherche: null, critere, nombre, parts }, qualite };
}

function toGather({ services, distinct }: Told, themes: readonly ThemeFigures[]): TerritoryAction | null {
  const extra = services.length - distinct.length;
  const [most] = themes.toSorted((a, b) => b.en_trop - a.en_trop);
  if (extra === 0 || most === undefined || most.en_trop === 0) return null;
  const { categorie, services: kept, en_trop } = most;
  return {
    genre: 'reunir',
    part: extra / services.length,
    // They are of every category, and no search asks for duplicates.
    recherche: null,
    nombre: extra,
    categorie,
    fiches: [kept + en_trop, kept],
  };
}
