import type { Critere } from '../../quality/index.ts';
import { GOOD_SCORE, scoreQualite } from '../../quality/score-qualite.ts';
import { createReach } from '../access/reach.ts';
import { categoryNames, type CountedService } from '../offer.ts';
import { halfUp } from '../rounding.ts';
import { findPriorities, offersBeyond } from './priorities.ts';
import type { Found, QualityFigures, TerritoryAction, ThemeFigures } from './report.ts';
import { placeName, type TerritoryOffer } from './territory-offer.ts';
import { tell, type Told } from './themes.ts';

/** Actions that are told. */
const MOST = 5;
/** Offers that one action asks to open, at most as many as the gap. */
const MOST_PLACES = 3;
const NEAR_KM = 10;
/** Communes or records between two places to pause. */
const SLICE = 100;
const NOTHING = { count: 0, ranks: new Int32Array(), squares: new Float64Array() };
/** Categories that are looked at for the widest effect. */
const LACKING = 3;

/** Finds the acts that change most, each with its counted effect, those that change the largest share first, and what offers lack. */
export function* findActions(
  offer: TerritoryOffer,
  told: Told,
  themes: readonly ThemeFigures[],
  recherche: Found | null,
): Generator<undefined, { actions: TerritoryAction[]; qualite: QualityFigures }> {
  const found = recherche ?? {};
  const opened = findPriorities(themes).slice(0, LACKING);
  const actions: (TerritoryAction | null)[] = [];
  for (const theme of opened) actions.push(yield* toOpen(offer, told, theme, found));
  const { action: completing, qualite } = yield* toComplete(offer, told, found);
  actions.push(toVerify(told, found), toAnswer(told, themes, found), completing, toGather(told, themes, found));
  const sorted = actions.filter((action) => action !== null).sort((a, b) => b.part - a.part);
  return { actions: keepAnswer(sorted).slice(0, MOST), qualite };
}

/**
 * Chooses, one after another, the communes where a new offer reaches most people who have none within 10 km. They are of one
 * département: those who open offers there work together.
 */
function* toOpen(
  { facts }: TerritoryOffer,
  told: Told,
  theme: ThemeFigures,
  found: Found,
): Generator<undefined, TerritoryAction | null> {
  const { nearest, peopleOf, people: all } = told;
  const missing = -offersBeyond(theme);
  if (missing <= 0) return null;
  const row = categoryNames.indexOf(theme.categorie) * nearest.communes.length;
  const reach = createReach(nearest.communes);
  const waits = nearest.communes.map((_, at) => (nearest.km[row + at] ?? 0) > NEAR_KM);
  const near: number[][] = [];
  for (const [at, { latitude, longitude }] of nearest.communes.entries()) {
    if (at % SLICE === 0) yield;
    const { count, ranks, squares } = waits[at] ? reach(latitude ?? 0, longitude ?? 0, null) : NOTHING;
    near.push([...ranks.subarray(0, count)].filter((_, one) => (squares[one] ?? 0) <= NEAR_KM * NEAR_KM));
  }
  const lieux: string[] = [];
  let people = 0;
  let departement: string | null = null;
  while (lieux.length < Math.min(MOST_PLACES, missing)) {
    let [best, most] = [-1, 0];
    for (const [at, ranks] of near.entries()) {
      if (departement !== null && nearest.communes[at]?.departement !== departement) continue;
      let gained = 0;
      for (const one of ranks) {
        const commune = nearest.communes[one];
        if (waits[one] && commune !== undefined) gained += peopleOf(commune);
      }
      if (gained > most) [best, most] = [at, gained];
    }
    if (best === -1) break;
    for (const one of near[best] ?? []) waits[one] = false;
    const { code = '' } = nearest.communes[best] ?? {};
    departement ??= nearest.communes[best]?.departement ?? null;
    lieux.push(placeName({ facts }, code) ?? code);
    people += most;
  }
  return {
    genre: 'ouvrir',
    // The share of a number that is not told would tell it.
    part: all === 0 ? 0 : (tell(people) ?? 0) / all,
    recherche: { ...found, thematiques: theme.categorie },
    categorie: theme.categorie,
    nombre: missing,
    lieux,
    ecart: theme.ecart ?? 0,
    personnes: tell(people),
  };
}

function toVerify({ services, isCurrent, isStale }: Told, recherche: Found): TerritoryAction | null {
  const stale = services.filter(isStale);
  if (stale.length === 0) return null;
  const now = services.filter(isCurrent).length;
  const shareOf = (count: number): number => halfUp(count, services.length, 4) ?? 0;
  return {
    genre: 'verifier',
    part: stale.length / services.length,
    recherche,
    structures: new Set(stale.map(({ structureId }) => structureId)).size,
    services: stale.length,
    parts: [shareOf(now), shareOf(now + Math.floor(stale.length / 2)), shareOf(now + stale.length)],
  };
}

/** Keeps the act that answers needs among those that are told: people asked for it, however few they are. */
function keepAnswer(actions: readonly TerritoryAction[]): TerritoryAction[] {
  const at = actions.findIndex(({ genre }) => genre === 'repondre');
  return at < MOST ? [...actions] : [...actions.slice(0, MOST - 1), ...actions.slice(at, at + 1)];
}

function toAnswer({ people }: Told, themes: readonly ThemeFigures[], found: Found): TerritoryAction | null {
  const [most] = themes.filter(({ manques }) => (manques ?? 0) > 0).sort((a, b) => (b.manques ?? 0) - (a.manques ?? 0));
  if (most === undefined) return null;
  const { categorie, services, manques } = most;
  return {
    genre: 'repondre',
    // Each need that was told is one of the people.
    part: people === 0 ? 0 : Math.min(1, (manques ?? 0) / people),
    recherche: { ...found, thematiques: categorie },
    categorie,
    nombre: manques ?? 0,
    services,
  };
}

/** Finds the criterion that alone makes most records visible, and counts all that they lack. The age has an action of its own. */
function* toComplete(
  { facts }: TerritoryOffer,
  { services }: Told,
  recherche: Found,
): Generator<undefined, { action: TerritoryAction | null; qualite: QualityFigures }> {
  const [counts, missing] = [new Map<Critere, number>(), new Map<Critere, number>()];
  let visible = 0;
  for (const [at, { score, record }] of services.entries()) {
    if (at % SLICE === 0) yield;
    if ((score ?? 0) >= GOOD_SCORE) {
      visible += 1;
      continue;
    }
    for (const { critere, gain } of gestesOf(record, facts.offer.day)) {
      missing.set(critere, (missing.get(critere) ?? 0) + 1);
      if (critere !== 'date_maj_recente' && Math.round(((score ?? 0) + gain) * 100) >= GOOD_SCORE * 100) {
        counts.set(critere, (counts.get(critere) ?? 0) + 1);
      }
    }
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
  return { action: { genre: 'completer', part, recherche, critere, nombre, parts }, qualite };
}

/** A record that breaks the schema has no acts. */
function gestesOf(record: object, now: string) {
  try {
    return scoreQualite(record, { now }).gestes;
  } catch {
    return [];
  }
}

function toGather({ services }: Told, themes: readonly ThemeFigures[], found: Found): TerritoryAction | null {
  const extra = services.filter((service: CountedService) => !service.isDistinct).length;
  const [most] = themes.toSorted((a, b) => b.en_trop - a.en_trop);
  if (extra === 0 || most === undefined || most.en_trop === 0) return null;
  const { categorie, services: kept, en_trop } = most;
  const recherche = { ...found, thematiques: categorie };
  return {
    genre: 'reunir',
    part: extra / services.length,
    recherche,
    nombre: extra,
    categorie,
    fiches: [kept + en_trop, kept],
  };
}
