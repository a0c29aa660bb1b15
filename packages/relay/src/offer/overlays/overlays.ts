import {
  applyContribution,
  compareContribution,
  followEvents,
  isClosedForGood,
  isSameMeaning,
  overlayOf,
  type AcceptedContribution,
  type FieldValue,
} from '@inclusion-kit/sdk/contributions';
import { confirmedNumber, dayInParis, saysWrongNumber, type Withheld } from '@inclusion-kit/sdk/internal';
import type { Model } from '@inclusion-kit/sdk/schemas';
import { mapRecords } from '../../privacy/protect.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';

/** An accepted contribution as it is shown over a record. Plain data: it may cross to the thread where the records are. */
export interface ShownContribution extends AcceptedContribution {
  modele: Model;
  cible: string;
  /**
   * The values of the record at the acceptance. A field that the source has changed to another value since shows that of the
   * source.
   */
  base: Readonly<Record<string, FieldValue>>;
}

/** The contributions shown over the records of the source until it takes them up. */
export interface Overlays {
  /** Changes whenever the list does. */
  version: string;
  /** Null where it was handed over before, with this version. */
  list: readonly ShownContribution[] | null;
  /** The records closed for good, which lists and searches leave out. Null when there are none. */
  withheld?: Withheld | null;
}

/**
 * Tells which records the overlays leave out today, and gives them another version each time that `made` grows, or a closure
 * begins.
 */
export function withVersion(
  current: () => Overlays | null,
  made: () => number,
  now: () => Date,
): () => Overlays | null {
  let last: { of: Overlays; key: string; told: Overlays } | null = null;
  return () => {
    const of = current();
    if (of === null) return of;
    const today = dayInParis(now());
    const key = `${made()} ${today}`;
    if (last?.of === of && last.key === key) return last.told;
    const withheld = findClosed(of.list ?? [], today);
    const closed = withheld === null ? 0 : withheld.services.length + withheld.structures.length;
    const parts = [made() === 0 ? '' : `+${made()}`, closed === 0 ? '' : `-${closed}`];
    const version = `${of.version}${parts.join('')}`;
    // A day on which nothing closes is no other version.
    last = {
      of,
      key,
      told: last?.of === of && last.told.version === version ? last.told : { ...of, version, withheld },
    };
    return last.told;
  };
}

const applyDates = (record: object, shown: ShownContribution): object =>
  applyContribution(record, { ...shown, changements: {} });

/**
 * Finds the records that are closed for good, for lists and for the feed. A closure that is taken back brings its record back. So
 * does a confirmation that is accepted later, and a closure for a time.
 */
export function findClosed(list: readonly ShownContribution[], today: string): Withheld | null {
  const closing = new Set(list.flatMap((one) => (one.genre === 'fermeture' ? [toKey(one.modele, one.cible)] : [])));
  const closed = { services: [] as string[], structures: [] as string[] };
  for (const [key, about] of indexByTarget(list)) {
    const [first] = about;
    if (first === undefined || !closing.has(key)) continue;
    const record = about.reduce(applyDates, {});
    if (!isClosedForGood(overlayOf(record)?.fermeture, today)) continue;
    closed[first.modele === 'service' ? 'services' : 'structures'].push(first.cible);
  }
  return closed.services.length + closed.structures.length === 0 ? null : closed;
}

/**
 * Finds the contributions that brought a record back which was closed for good, each with the closures that it took the place of.
 * These stay accepted as long as it does, so that it can be taken back.
 */
export function findReopened(accepted: readonly Dossier[]): ReadonlyMap<string, readonly Dossier[]> {
  const dossiers = new Map(accepted.map((dossier) => [dossier.id, dossier]));
  const reopened = new Map<string, readonly Dossier[]>();
  for (const about of indexByTarget(toShown(accepted)).values()) {
    let closures: Dossier[] = [];
    let record: object = {};
    for (const shown of about) {
      const isClosed = (): boolean => isClosedForGood(overlayOf(record)?.fermeture, shown.date);
      const wasClosed = isClosed();
      record = applyDates(record, shown);
      if (wasClosed && !isClosed()) {
        reopened.set(shown.id, closures);
        closures = [];
      }
      const dossier = dossiers.get(shown.id);
      if (dossier !== undefined && shown.genre === 'fermeture' && shown.fermeture?.au === undefined)
        closures.push(dossier);
    }
  }
  return reopened;
}

/** Turns accepted contributions into those that are shown. A contribution that aims at no record is not shown over one. */
export function toShown(accepted: readonly Dossier[]): ShownContribution[] {
  return accepted.flatMap(({ id, contribution, evenements }) => {
    const { cible, genre, fermeture, doublon_de, preuve } = contribution;
    if (cible === undefined) return [];
    const numero = confirmedNumber(contribution);
    const { changements, base, decision, garde } = followEvents(evenements, contribution.changements);
    const shown = {
      ...{ id, modele: cible.modele, cible: cible.id, genre, changements },
      date: decision?.date === undefined ? '' : dayInParis(new Date(decision.date)),
      base: { ...cible.base, ...base },
      ...(numero === null ? {} : { numero }),
      ...(saysWrongNumber({ genre, changements }, evenements) ? { faux: true } : {}),
      ...(fermeture === undefined ? {} : { fermeture }),
      ...(genre === 'fermeture' ? toTeller(evenements, preuve) : {}),
    };
    if (doublon_de === undefined) return shown;
    // Each of the two records names the other, and the one that is not kept names the one that is.
    const keptFor = (id: string) => (garde === null || garde === id ? {} : { garde });
    return [
      { ...shown, doublon: doublon_de, ...keptFor(cible.id) },
      { ...shown, cible: doublon_de, doublon: cible.id, ...keptFor(doublon_de) },
    ];
  });
}

/** A structure that speaks by its own link says so itself. What a moderator made sure of tells more than what was sent. */
function toTeller(
  evenements: Dossier['evenements'],
  preuve: Dossier['contribution']['preuve'],
): Pick<AcceptedContribution, 'par'> {
  if (evenements[0]?.par === 'structure') return { par: 'structure' };
  const { moyen } = evenements.findLast(({ acte }) => acte === 'acceptation')?.preuve ?? preuve ?? {};
  return moyen === undefined ? {} : { par: moyen };
}

type Fields = Readonly<Record<string, unknown>>;
type ByTarget = ReadonlyMap<string, readonly ShownContribution[]>;
let last: (Overlays & { byTarget: ByTarget; byHouse: ByTarget }) | null = null;

/** Shows accepted contributions over every record of an answer. Returns the answer itself when there is nothing to show. */
export function overlay(value: unknown, overlays: Overlays): unknown {
  const { version, list } = overlays;
  // Two relays of one process may give their lists the same version, and one list has another version once a closure begins.
  if (list !== null && (last?.list !== list || last.version !== version))
    last =
      last?.list === list
        ? { ...last, version }
        : { version, list, byTarget: indexByTarget(list), byHouse: indexWrongNumbers(list) };
  if (last?.version !== version || last.byTarget.size === 0) return value;
  const { byTarget, byHouse } = last;
  const toNow = (record: Fields): Fields => {
    const id = record['id'];
    if (typeof id !== 'string') return record;
    const about = byTarget.get(toKey(isService(record) ? 'service' : 'structure', id));
    const now = about === undefined ? record : about.reduce((now, shown) => show(record, now, shown), record);
    return markWrongElsewhere(now, byHouse);
  };
  return mapRecords(value, (record, parent) => {
    const now = toNow(record);
    return parent !== undefined && isService(parent) && !isService(record) ? withoutErased(now, toNow(parent)) : now;
  });
}

const isService = (record: Fields): boolean => 'structure_id' in record;

/**
 * Leaves out of the structure of a service a contact that was erased from the service itself: its readers take the one of the structure
 * in its place, and would call the number that was told to be wrong.
 */
function withoutErased(structure: Fields, service: Fields): Fields {
  const changements = overlayOf(service)?.changements ?? {};
  const erased = (['telephone', 'courriel'] as const).filter((champ) => {
    const change = changements[champ];
    if (change === undefined || change.avant === null || service[champ] !== null) return false;
    return isSameMeaning(champ, change.avant, structure[champ] ?? null);
  });
  return erased.length === 0
    ? structure
    : { ...structure, ...Object.fromEntries(erased.map((champ) => [champ, null])) };
}

/**
 * Says on a record whose number was accepted as wrong for another record of its structure that it may be wrong here too: only what was
 * accepted is taken away. A later call that it answered, or a later confirmation of the whole record, says otherwise.
 */
function markWrongElsewhere(record: Fields, byHouse: ByTarget): Fields {
  const house = isService(record) ? record['structure_id'] : record['id'];
  const { telephone = null } = record;
  const told = telephone === null ? undefined : byHouse.get(String(house));
  const wrong = told?.findLast(({ base }) => isSameMeaning('telephone', base['telephone'] ?? null, telephone));
  if (wrong === undefined) return record;
  const { id, date } = wrong;
  const before = overlayOf(record);
  if ([before?.numero_appele_le, before?.confirmee_le].some((day) => day !== undefined && day > date)) return record;
  return {
    ...record,
    overlay: { ...(before ?? { contribution: id, date, changements: {} }), numero_faux_ailleurs_le: date },
  };
}

/** Finds the numbers that were accepted as wrong, by the structure that they were told of. */
function indexWrongNumbers(list: readonly ShownContribution[]): ByTarget {
  const byHouse = new Map<string, ShownContribution[]>();
  for (const shown of list) {
    if (shown.faux !== true) continue;
    const house = shown.modele === 'structure' ? shown.cible : shown.base['structure_id'];
    if (typeof house !== 'string') continue;
    byHouse.set(house, [...(byHouse.get(house) ?? []), shown]);
  }
  return byHouse;
}

/**
 * @param source the record as its source gives it
 * @param now the record as it is shown so far
 */
function show(source: Fields, now: Fields, shown: ShownContribution): Fields {
  const { champs } = compareContribution({ cible: toCible(shown), changements: { ...shown.changements } }, source);
  const kept = champs
    .filter(({ verdict }) => verdict !== 'conflit')
    .map(({ champ, propose }) => [champ, propose] as const);
  return applyContribution(now, { ...shown, changements: Object.fromEntries(kept) });
}

const toCible = ({ modele, cible, base }: ShownContribution) =>
  ({ modele, id: cible, source: '', date_maj: '', base: { ...base } }) as const;

const toKey = (modele: Model, id: string): string => `${modele} ${id}`;

function indexByTarget(list: readonly ShownContribution[]): ReadonlyMap<string, readonly ShownContribution[]> {
  const byTarget = new Map<string, ShownContribution[]>();
  for (const shown of list) {
    const key = toKey(shown.modele, shown.cible);
    const about = byTarget.get(key);
    if (about === undefined) byTarget.set(key, [shown]);
    else about.push(shown);
  }
  return byTarget;
}
