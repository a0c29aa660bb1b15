import { thematiques as allThematiques } from '@inclusion-kit/sdk/referentiels';
import type { OfferSource } from '@inclusion-kit/sdk';
import { overlayOf } from '@inclusion-kit/sdk/contributions';
import type { Geography } from '@inclusion-kit/sdk/geography';
import type { DetailedService, Service } from '@inclusion-kit/sdk/schemas';
import type { ReactiveControllerHost } from 'lit';
import { findCommunes } from '../../shared/places/find-communes.ts';
import { nameEpcis } from '../../shared/places/name-epcis.ts';
import { isRecordGone } from '../../shared/offers/standing.ts';
import { ReadingTask } from '../../shared/reading/reading-task.ts';
import { placesToName } from './zone.ts';

interface Hooks {
  readonly source: () => OfferSource | null;
  readonly geography: () => Geography | null;
  /** The offer that is shown, or null. */
  readonly service: () => DetailedService | null;
  /** INSEE code of the commune of the person. Null when the page gives none, or gives its record. */
  readonly code_commune: () => string | null;
  /** Tells whether the offer is closed. Similar offers are then looked for. */
  readonly isClosed: (service: DetailedService) => boolean;
}

const SHOWN = 5;

/** The same offer read again: what surrounds it stays while it is looked for again. */
const isSame = (before: DetailedService, now: DetailedService): boolean => before.id === now.id;

/** The ids of the records that say the same, as an accepted contribution tells. */
const twinsOf = (service: DetailedService): readonly string[] => overlayOf(service)?.doublons ?? [];
const isSameTold = (before: DetailedService, now: DetailedService): boolean =>
  isSame(before, now) && twinsOf(before).join() === twinsOf(now).join();

/** Finds what surrounds an offer that is shown. All of it is an extra: what cannot be read is left out without a word. */
export function findSurroundings(host: ReactiveControllerHost, { source, geography, ...hooks }: Hooks) {
  const shownIf = (isAsked: (service: DetailedService) => boolean) => (): DetailedService | null => {
    const service = hooks.service();
    return service !== null && isAsked(service) ? service : null;
  };
  const others = new ReadingTask<OfferSource, DetailedService, readonly Service[]>(host, {
    ...{ from: source, key: hooks.service, isSame },
    read: async (from, { id, structure_id }, signal) => {
      const structure = await from.structure(structure_id, { signal });
      const now = new Date();
      if (isRecordGone(structure, now)) return [];
      return structure.services.filter((one) => one.id !== id && !isRecordGone(one, now)).slice(0, SHOWN);
    },
  });
  const similar = new ReadingTask<OfferSource, DetailedService, readonly DetailedService[]>(host, {
    ...{ from: source, key: shownIf((service) => isPlaced(service) && hooks.isClosed(service)), isSame },
    read: async (from, { id, code_insee, thematiques }, signal) => {
      const asked = { code_commune: code_insee ?? undefined, thematiques: toAskedThemes(thematiques) };
      const { items } = await from.searchServices({ ...asked, size: SHOWN + 1 }, { signal });
      const found = items.map(({ service }) => service).filter((one) => one.id !== id && !hooks.isClosed(one));
      return found.slice(0, SHOWN);
    },
  });
  const twins = new ReadingTask<OfferSource, DetailedService, readonly DetailedService[]>(host, {
    ...{ from: source, key: shownIf((service) => twinsOf(service).length > 0), isSame: isSameTold },
    read: async (from, service, signal) => {
      const ids = twinsOf(service).slice(0, SHOWN);
      const read = await Promise.all(ids.map((id) => from.service(id, { signal }).catch(() => null)));
      return read.filter((one) => one !== null);
    },
  });
  const named = new ReadingTask<Geography, DetailedService, ReadonlyMap<string, string>>(host, {
    ...{ from: geography, key: shownIf((service) => hasNames(placesToName(service.zone_eligibilite))), isSame },
    read: async (from, { zone_eligibilite }, signal) => {
      const { communes, epcis } = placesToName(zone_eligibilite);
      const [found, names] = await Promise.all([findCommunes(from, communes, signal), nameEpcis(epcis)]);
      return new Map([...found.map(({ code, nom }) => [code, nom] as const), ...names]);
    },
  });
  const commune = new ReadingTask(host, {
    ...{ from: geography, key: hooks.code_commune },
    read: (from, code, signal) => from.commune(code, { signal }),
  });
  /** Returns the answers that are there. */
  return () => ({
    others: others.answer ?? [],
    twins: twins.answer ?? [],
    similar: similar.answer ?? [],
    names: named.answer ?? new Map<string, string>(),
    commune: commune.answer ?? null,
  });
}

function hasNames({ communes, epcis }: ReturnType<typeof placesToName>): boolean {
  return communes.length + epcis.length > 0;
}

/** Offers like it can be searched for. */
function isPlaced({ code_insee, thematiques }: DetailedService): boolean {
  return code_insee !== null && toAskedThemes(thematiques).length > 0;
}

const known: ReadonlySet<string> = new Set(allThematiques.map(({ value }) => value));
/** A record that names more says everything and nothing. */
const ASKED = 12;

/** Returns the thématiques of a record that a source can be asked for: it refuses a question with a single one that it does not know. */
export function toAskedThemes(values: readonly string[] | null): string[] {
  return (values ?? []).filter((value) => known.has(value)).slice(0, ASKED);
}
