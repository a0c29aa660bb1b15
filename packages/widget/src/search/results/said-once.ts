import type { Correspondance, FoundService } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { phoneOf } from '@inclusion-kit/sdk/internal';
import { nothingSaid, type SaidAbove } from '../../shared/offers/facts.ts';
import { stalenessOf } from '../../shared/offers/standing.ts';
import { fold, type OfferGroup } from './similar.ts';

/** A list of fewer offers says all on its cards. */
const FEW = 3;
/** The share of a list that has a fact, from which it is said once. */
const MOST = 0.8;

/** The facts that most offers of a list have in common. */
export interface SaidOnce {
  /** One of the offers that have the same name, and how many have it. Null when names differ. */
  readonly same: { readonly service: DetailedService; readonly count: number; readonly hasSameFacts: boolean } | null;
  /** The ids of the offers that were not checked for long, and the least months since they were. Null when few are old. */
  readonly old: { readonly ids: ReadonlySet<string>; readonly months: number; readonly canCall: boolean } | null;
  /** The slug of the source of all. Null when there are several. */
  readonly source: string | null;
  /** The need that the words were taken for, where most offers were found by it alone. Null where they were found by others. */
  readonly match: Correspondance | null;
  /** Returns the matches that the card of an offer tells. */
  readonly matchesOf: (offer: FoundService) => readonly Correspondance[];
  /** Tells the facts that the card of an offer leaves out. */
  readonly of: (service: DetailedService) => SaidAbove;
}

/** Finds the facts that most offers of a list have in common: what is true of all is said once, above the list. */
export function findSaidOnce(groups: readonly OfferGroup[], now = new Date()): SaidOnce {
  const services = groups.map(({ lead }) => lead.service);
  if (services.length < FEW) return nothing;
  const match = findMatch(groups.map(({ lead }) => lead));
  const [name, sharers] = largestGroup(services, ({ nom }) => fold(nom));
  const aged = services.flatMap((service) => {
    const stale = stalenessOf(service, now);
    return stale === null ? [] : [[service.id, stale.months] as const];
  });
  const [first] = sharers;
  const isShared = first !== undefined && sharers.length >= FEW && sharers.length * 2 >= services.length;
  const same = isShared
    ? {
        service: first,
        count: sharers.length,
        hasSameFacts: sharers.every((service) => factsOf(service) === factsOf(first)),
      }
    : null;
  const canCall = services.filter((service) => phoneOf(service) !== null).length >= services.length * MOST;
  const old =
    aged.length < services.length * MOST
      ? null
      : { ids: new Set(aged.map(([id]) => id)), months: Math.min(...aged.map(([, age]) => age)), canCall };
  const source =
    same !== null && services.every((service) => service.source === first?.source) ? same.service.source : null;
  const common = { ...nothingSaid, age: old !== null, source: source !== null };
  const ofSharers = { ...common, name: true, facts: same?.hasSameFacts === true };
  const key = match === null ? null : keyOf(match);
  const matchesOf = (offer: FoundService): readonly Correspondance[] =>
    key !== null && keyOf(nearOf(offer)) === key ? none : matchesIn(offer);
  return {
    same,
    old,
    source,
    match,
    matchesOf,
    of: ({ nom }) => (same !== null && fold(nom) === name ? ofSharers : common),
  };
}

/** One list for all cards without matches: another one would draw them anew. */
const none: readonly Correspondance[] = [];
const matchesIn = ({ correspondances = none }: FoundService): readonly Correspondance[] => correspondances;

const nothing: SaidOnce = {
  same: null,
  old: null,
  source: null,
  match: null,
  matchesOf: matchesIn,
  of: () => nothingSaid,
};

/** Returns the match by a need that words stand for. A card tells no other one beside it. */
const nearOf = (offer: FoundService): Correspondance | undefined =>
  matchesIn(offer).find(({ pour }) => pour !== undefined);
const keyOf = (match: Correspondance | undefined): string => JSON.stringify([match?.pour, match?.mots]);

/** Finds the match by a need that four fifths of the offers share. */
function findMatch(offers: readonly FoundService[]): Correspondance | null {
  const [, alike] = largestGroup(
    offers.flatMap((offer) => nearOf(offer) ?? []),
    keyOf,
  );
  return alike.length >= offers.length * MOST ? (alike[0] ?? null) : null;
}

/** Finds the key that most values have, and these values: none of no values. */
function largestGroup<Value>(
  values: readonly Value[],
  toKey: (value: Value) => string,
): [key: string, group: readonly Value[]] {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = toKey(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return [...groups].reduce((most, one) => (one[1].length > most[1].length ? one : most), ['', []]);
}

function factsOf(service: DetailedService): string {
  const { publics, publics_precisions, frais, frais_precisions, mobilisable_par } = service;
  return JSON.stringify([publics, publics_precisions, frais, frais_precisions, mobilisable_par]);
}
