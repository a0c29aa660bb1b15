import type { OfferSource } from '@inclusion-kit/sdk';
import {
  departementOf,
  isAddressLookup,
  type Adresse,
  type Commune,
  type Geography,
} from '@inclusion-kit/sdk/geography';
import { findDepartements, foldText, isOneEditApart } from '@inclusion-kit/sdk/internal';
import { reseauxPorteurs } from '@inclusion-kit/sdk/referentiels';
import type { BaseStructure, Model } from '@inclusion-kit/sdk/schemas';
import { formatAddress, formatCommune } from '../../shared/format/place.ts';
import type { Chosen } from '../draft/contribution-entry.ts';
import type { Draft } from '../draft/contribution-draft.ts';
import type { Suggestion } from '../../shared/suggest-field/di-suggest-field.ts';

const LIMIT = 8;
/** Several services of one structure answer to its name: more are asked for than are shown. */
const ASKED = 40;

/** The surroundings of a commune, by its INSEE code, or a territory by its own. */
export type Near = { code_commune: string; tri: 'distance' } | { code_departement: string } | { code_epci: string };

/** The words that tell two records of one name apart. */
export interface RecordTexts {
  readonly closed: string;
  readonly offers: (offer: string) => string;
}

/**
 * Finds offers by words, or structures among those of such offers, except the record itself.
 * @param near the place whose records come first, the nearest before the others, or null. A structure elsewhere is proposed where its
 * whole name was typed alone
 */
export async function findRecords(
  modele: Model,
  source: OfferSource | null,
  typed: string,
  signal: AbortSignal,
  { except, near, texts }: { except: string; near: Near | null; texts?: RecordTexts },
): Promise<Suggestion<Chosen>[]> {
  if (source === null) return [];
  const asked = { q: typed, size: ASKED };
  const [around, everywhere, named] = await Promise.all([
    near === null
      ? null
      : source.searchServices({ ...asked, ...near }, { signal }).then(
          ({ items }) => items,
          // A source that does not know the place still knows the name.
          () => null,
        ),
    source.searchServices(asked, { signal }).then(({ items }) => items),
    // A structure whose offers are all closed is in no search: it would be added twice.
    modele === 'service' ? [] : (source.structuresNamed?.(typed, { signal }).catch(() => []) ?? []),
  ]);
  const services = [
    ...new Map([...(around ?? []), ...everywhere].map(({ service }) => [service.id, service])).values(),
  ];
  const structureOf = new Map(services.map(({ id, structure }) => [id, structure.nom]));
  const words = foldText(typed).split(/\s+/);
  const isNear = new Set(around?.map(({ service }) => service.structure.id));
  // An offer holds the words too, and its structure may bear quite another name: one that nobody means stands before the way to add theirs.
  const isSaid = new Set(named.map(({ id }) => id));
  const isThere = ({ id, nom }: BaseStructure): boolean =>
    (isSaid.has(id) || isAlike(nom, typed)) && (around === null || isNear.has(id) || isNamedInFull(nom, typed));
  const isNamed = ({ nom }: Named): boolean => words.every((word) => foldText(nom).includes(word));
  const open = new Map(services.map(({ structure }) => [structure.id, structure]));
  const closed = named.filter(({ id, nom, code_insee }) => {
    return !open.has(id) && (isAround(near, code_insee) || isNamedInFull(nom, typed));
  });
  const found: readonly Found[] =
    modele === 'service'
      ? services
      : [...[...open.values()].filter(isThere), ...closed].sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
  const shown = found
    .filter(({ id }) => id !== except)
    .slice(0, LIMIT)
    .map((record) => {
      const { id, complement_adresse, fermee } = record;
      const house = modele === 'service' ? structureOf.get(id) : null;
      const site = modele === 'service' ? null : complement_adresse;
      return {
        record,
        details: [house, site, formatAddress(record), fermee === true ? (texts?.closed ?? null) : null],
      };
    });
  const write = (details: readonly (string | null | undefined)[]): string => details.filter(Boolean).join(' · ');
  const keyOf = ({ record: { nom }, details }: (typeof shown)[number]): string => foldText(`${nom} ${write(details)}`);
  return shown.map((one) => {
    const { id, nom } = one.record;
    const isTwin = shown.some((other) => other !== one && keyOf(other) === keyOf(one));
    // Two records of one name at one address are told apart by what they offer.
    const offer = isTwin && modele === 'structure' ? services.find(({ structure }) => structure.id === id)?.nom : null;
    const detail = write([...one.details, offer && texts?.offers(offer)]);
    return { value: { id, nom, detail }, label: nom, detail };
  });
}

/** A record as it is proposed. A structure may have an office in a building, and no open offer. */
type Found = Named &
  Parameters<typeof formatAddress>[0] & {
    readonly complement_adresse?: string | null;
    readonly fermee?: true | undefined;
  };
type Named = Pick<BaseStructure, 'id' | 'nom'>;

/** Tells whether a commune may be near a place: of its département, or anywhere where the place tells none. */
function isAround(near: Near | null, code_insee: string | null): boolean {
  if (near === null || 'code_epci' in near) return true;
  const departement = 'code_commune' in near ? departementOf(near.code_commune) : near.code_departement;
  return code_insee !== null && departementOf(code_insee) === departement;
}

/** Words that names share without being alike. */
const LINKS = new Set([
  'de',
  'du',
  'la',
  'le',
  'et',
  'au',
  'en',
  'des',
  'les',
  'aux',
  'une',
  'un',
  'pour',
  'par',
  'sur',
  'avec',
  'dans',
]);
/** Words that begin with so many letters in common are the same, whatever ends them: the hand slips. */
const SAME_START = 4;

const toWords = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const isTelling = (word: string): boolean => word.length > 2 && !LINKS.has(word);

/** The first letters of words, with and without those that only link them: « mde » for « Maison de l’emploi », « mds » for « Maison des solidarités ». */
const toInitials = (words: readonly string[]): string[] => {
  const whole = words.filter((word) => word.length > 1);
  return [whole, whole.filter((word) => !LINKS.has(word))].map((some) => some.map((word) => word.charAt(0)).join(''));
};

/** Tells whether a name has half of the words that were typed at least, the last of which may be cut, or whether one is the initials of the other. */
function isAlike(nom: string, typed: string): boolean {
  const [theirs, words] = [toWords(nom), toWords(typed)];
  const telling = words.filter(isTelling);
  if (telling.length === 0) return true;
  const isSame = (one: string, word: string): boolean =>
    one.startsWith(word) ||
    (word.length > SAME_START && (one.startsWith(word.slice(0, SAME_START)) || isOneEditApart(one, word)));
  const shared = telling.filter((word) => theirs.some((one) => isSame(one, word))).length;
  const isShort = (few: readonly string[], many: readonly string[]): boolean =>
    few.some((word) => word.length > 2 && toInitials(many).some((initials) => initials.startsWith(word)));
  return shared * 2 >= telling.length || isShort(telling, theirs) || isShort(theirs, words);
}

/** Tells whether a text is a whole name, whatever its accents and marks. */
function isNamedInFull(nom: string, typed: string): boolean {
  const [name, text] = [nom, typed].map((one) =>
    foldText(one)
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' '),
  );
  return name === text;
}

/** Finds addresses as they are typed, or none where the geography knows communes only. */
export async function findAddresses(
  geography: Geography | null,
  typed: string,
  signal: AbortSignal,
): Promise<Suggestion<Adresse>[]> {
  if (geography === null || !isAddressLookup(geography)) return [];
  const adresses = await geography.addresses(typed, { limit: LIMIT, signal });
  return adresses.map((adresse) => ({ value: adresse, label: adresse.label, detail: '' }));
}

/** Returns the values of a chosen address: its parts, the code of its commune, its point. */
export async function readAddress(geography: Geography | null, adresse: Adresse): Promise<Partial<Draft>> {
  const commune = (await geography?.commune(adresse.code_commune).catch(() => null)) ?? null;
  return toAddressFields(adresse, commune);
}

export function toAddressFields(
  { label, code_postal, code_commune, latitude, longitude, type }: Adresse,
  commune: Commune | null,
): Partial<Draft> {
  const [street, town] = code_postal === null ? [label, ''] : splitAt(label, code_postal);
  return {
    adresse: type === 'municipality' ? '' : street,
    ...(code_postal !== null && { code_postal }),
    commune: commune?.nom ?? town,
    code_insee: code_commune,
    ...toPoint(latitude, longitude),
  };
}

export function toPoint(latitude: number, longitude: number): Pick<Draft, 'latitude' | 'longitude'> {
  const write = (degrees: number): string => String(Math.round(degrees * 1e6) / 1e6).replace('.', ',');
  return { latitude: write(latitude), longitude: write(longitude) };
}

function splitAt(label: string, code_postal: string): [street: string, town: string] {
  const at = label.lastIndexOf(code_postal);
  if (at === -1) return [label, ''];
  return [label.slice(0, at).replace(/[\s,]+$/, ''), label.slice(at + code_postal.length).trim()];
}

export type ZoneKind = 'commune' | 'epci' | 'departement';

/** The code and the name of a place of a zone. */
export type ZonePlace = Readonly<Record<'code' | 'nom', string>>;

export async function findZonePlaces(
  kind: ZoneKind,
  geography: Geography | null,
  typed: string,
  signal: AbortSignal,
  nameEpci: (commune: string) => string,
): Promise<Suggestion<ZonePlace>[]> {
  if (kind === 'departement') {
    return (await findDepartements(typed)).map(({ code, nom }) => toPlaceSuggestion(code, `${nom} (${code})`, ''));
  }
  if (geography === null) return [];
  const communes = await geography.communes(typed, { limit: LIMIT, signal });
  if (kind === 'commune')
    return communes.map((commune) => toPlaceSuggestion(commune.code, formatCommune(commune, typed), ''));
  const seen = new Set<string>();
  return communes.flatMap(({ nom, code_epci }) => {
    if (code_epci === null || seen.has(code_epci)) return [];
    seen.add(code_epci);
    return [toPlaceSuggestion(code_epci, nameEpci(nom), code_epci)];
  });
}

function toPlaceSuggestion(code: string, nom: string, detail: string): Suggestion<ZonePlace> {
  return { value: { code, nom }, label: nom, detail };
}

export function findNetworks(typed: string, chosen: readonly string[]): Promise<Suggestion<string>[]> {
  const words = foldText(typed).split(/\s+/);
  const found = reseauxPorteurs.filter(
    ({ value, label }) =>
      !chosen.includes(value) && words.every((word) => foldText(`${label} ${value}`).includes(word)),
  );
  return Promise.resolve(found.slice(0, LIMIT).map(({ value, label }) => ({ value, label, detail: '' })));
}
