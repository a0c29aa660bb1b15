import type { FoundService } from '@inclusion-kit/sdk';
import { overlayOf } from '@inclusion-kit/sdk/contributions';
import { phoneOf } from '@inclusion-kit/sdk/internal';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';

/** One offer as a list shows it: the record on the card, and the similar ones that it stands for. */
export interface OfferGroup {
  readonly lead: FoundService;
  readonly others: readonly FoundService[];
}

/** Points of one building differ by how sources geocode: to the door, or to the street. */
const SAME_PLACE_DEGREES = 0.003;

/**
 * Gathers the records that describe one offer, in the order of the first of each. No record is dropped: the card names the
 * others. The card shows the record already `shown`, if there is one, so that no card changes under the reader's eyes when a
 * page is added. Otherwise it shows the best described record, then the freshest.
 */
export function groupSimilar(results: readonly FoundService[], shown: ReadonlySet<string> = new Set()): OfferGroup[] {
  const byName = new Map<string, FoundService[][]>();
  const groups: FoundService[][] = [];
  for (const result of results) {
    const rivals = byName.get(fold(result.service.nom)) ?? [];
    const isRival = (members: FoundService[]): boolean =>
      members.length > 0 && members.every((member) => isSimilar(member.service, result.service));
    const group = gatherAccepted(groups, result.service, shown) ?? rivals.find(isRival);
    if (group !== undefined) group.push(result);
    else {
      const members = [result];
      groups.push(members);
      byName.set(fold(result.service.nom), [...rivals, members]);
    }
  }
  return groups.flatMap((members) => {
    if (members.length === 0) return [];
    const lead = members.find(({ service }) => shown.has(service.id)) ?? keptOf(members).reduce(best);
    return { lead, others: members.filter((member) => member !== lead) };
  });
}

/** Leaves out the records that those who moderate put behind another one of the group. */
function keptOf(members: readonly FoundService[]): readonly FoundService[] {
  const ids = new Set(members.map(({ service }) => service.id));
  const kept = members.filter(({ service }) => !ids.has(overlayOf(service)?.garde ?? ''));
  return kept.length === 0 ? members : kept;
}

/**
 * Makes one group of those that hold a record told to be the same, or probably the same, whatever they are named, and returns it. A card that is on screen
 * stays.
 */
function gatherAccepted(
  groups: readonly FoundService[][],
  service: DetailedService,
  shown: ReadonlySet<string>,
): FoundService[] | undefined {
  const twins = [...(overlayOf(service)?.doublons ?? []), ...likelyTwinsOf(service)];
  if (twins.length === 0) return undefined;
  const [first, ...others] = groups.filter((members) => members.some((member) => twins.includes(member.service.id)));
  for (const members of others) {
    if (!members.some((member) => shown.has(member.service.id))) first?.push(...members.splice(0));
  }
  return first;
}

/** The ids of the services that the relay takes for the same. */
function likelyTwinsOf({ doublons_probables: ids }: DetailedService): readonly unknown[] {
  return Array.isArray(ids) ? ids : [];
}

/** Two records of one offer: the same name in the same commune, from structures that are one. */
function isSimilar(a: DetailedService, b: DetailedService): boolean {
  if (a.structure_id === b.structure_id || a.code_insee !== b.code_insee) return false;
  if (isListed(a, b) || isListed(b, a)) return true;
  if (isSame(a.structure.siret, b.structure.siret)) return true;
  const [mine, theirs] = [fold(a.structure.nom), fold(b.structure.nom)];
  if (!mine.includes(theirs) && !theirs.includes(mine)) return false;
  return isSame(phoneOf(a), phoneOf(b)) || isNear(a, b);
}

/** The source itself names the duplicate structures, when it tells them, and accepted contributions do. */
function isListed({ structure }: DetailedService, { structure_id }: DetailedService): boolean {
  const { doublons } = structure;
  if (overlayOf(structure)?.doublons?.includes(structure_id) === true) return true;
  return (
    Array.isArray(doublons) && doublons.some((one: unknown) => (Object(one) as { id?: unknown }).id === structure_id)
  );
}

function isNear(a: DetailedService, b: DetailedService): boolean {
  if (a.latitude === null || b.latitude === null || a.longitude === null || b.longitude === null) return false;
  return (
    Math.abs(a.latitude - b.latitude) < SAME_PLACE_DEGREES && Math.abs(a.longitude - b.longitude) < SAME_PLACE_DEGREES
  );
}

const isSame = (a: string | null, b: string | null): boolean => a !== null && a !== '' && a === b;

/** Accents, letters and signs of Latin names, taken apart and in lower case. */
const LATIN = /^[\u0300-\u036f\0-@[-\u00bf\u00d7-\u024f\u2010-\u2027]*$/;
/** Signs among them, no letters and no numbers. A browser takes a millisecond to make the pattern that knows all of Unicode. */
const LATIN_SIGNS = /[^\da-zª²³µ¹º¼-¾ß-öø-ɏ]+/g;

/** Makes names alike that differ by case, accents and signs. */
export function fold(name: string): string {
  const text = name.normalize('NFD').toLowerCase();
  return text.replace(LATIN.test(text) ? LATIN_SIGNS : /[^\p{L}\p{N}]+/gu, '');
}

function best(a: FoundService, b: FoundService): FoundService {
  if (a.service.score_qualite !== b.service.score_qualite) {
    return b.service.score_qualite > a.service.score_qualite ? b : a;
  }
  return b.service.date_maj > a.service.date_maj ? b : a;
}
