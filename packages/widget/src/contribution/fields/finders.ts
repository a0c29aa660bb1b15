import type { OfferSource } from '@inclusion-kit/sdk';
import { isAddressLookup, type Adresse, type Commune, type Geography } from '@inclusion-kit/sdk/geography';
import { foldText } from '@inclusion-kit/sdk/internal';
import { reseauxPorteurs } from '@inclusion-kit/sdk/referentiels';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { formatAddress, formatCommune } from '../../shared/format/place.ts';
import type { Chosen } from '../draft/contribution-entry.ts';
import type { Draft } from '../draft/contribution-draft.ts';
import { findDepartements } from '../../shared/places/departements.ts';
import type { Suggestion } from '../../shared/suggest-field/di-suggest-field.ts';

const LIMIT = 8;
/** Several services of one structure answer to its name: more are asked for than are shown. */
const ASKED = 40;

// A key carries what was found, so that nothing has to be kept between the list and the choice.
const toKey = (value: unknown): string => JSON.stringify(value);

export function readChosen(key: string): Chosen {
  return JSON.parse(key) as Chosen;
}

/** Finds offers by words, except the record itself. */
export async function findServices(
  source: OfferSource | null,
  typed: string,
  signal: AbortSignal,
  except: string,
): Promise<Suggestion[]> {
  const services = await search(source, typed, signal);
  return services
    .filter(({ id }) => id !== except)
    .slice(0, LIMIT)
    .map((service) => toSuggestion(service, [service.structure.nom, formatAddress(service) ?? '']));
}

/** Finds structures by words, among those of the offers that the words find, except the record itself. */
export async function findStructures(
  source: OfferSource | null,
  typed: string,
  signal: AbortSignal,
  except: string,
): Promise<Suggestion[]> {
  const services = await search(source, typed, signal);
  const structures = new Map(services.map(({ structure }) => [structure.id, structure]));
  structures.delete(except);
  const words = foldText(typed).split(/\s+/);
  const isNamed = (nom: string): boolean => words.every((word) => foldText(nom).includes(word));
  return [...structures.values()]
    .sort((a, b) => Number(isNamed(b.nom)) - Number(isNamed(a.nom)))
    .slice(0, LIMIT)
    .map((structure) => toSuggestion(structure, [formatAddress(structure) ?? '']));
}

async function search(source: OfferSource | null, q: string, signal: AbortSignal): Promise<DetailedService[]> {
  if (source === null) return [];
  const { items } = await source.searchServices({ q, size: ASKED }, { signal });
  return items.map(({ service }) => service);
}

function toSuggestion({ id, nom }: { id: string; nom: string }, details: readonly string[]): Suggestion {
  const detail = details.filter((part) => part !== '').join(' · ');
  return { key: toKey({ id, nom, detail } satisfies Chosen), label: nom, detail };
}

/** Finds addresses as they are typed, or none where the geography knows communes only. */
export async function findAddresses(
  geography: Geography | null,
  typed: string,
  signal: AbortSignal,
): Promise<Suggestion[]> {
  if (geography === null || !isAddressLookup(geography)) return [];
  const adresses = await geography.addresses(typed, { limit: LIMIT, signal });
  return adresses.map((adresse) => ({ key: toKey(adresse), label: adresse.label, detail: '' }));
}

/** Returns the values of a chosen address: its parts, the code of its commune, its point. */
export async function readAddress(geography: Geography | null, key: string): Promise<Partial<Draft>> {
  const adresse = JSON.parse(key) as Adresse;
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

export async function findZonePlaces(
  kind: ZoneKind,
  geography: Geography | null,
  typed: string,
  signal: AbortSignal,
  nameEpci: (commune: string) => string,
): Promise<Suggestion[]> {
  if (kind === 'departement') {
    return findDepartements(typed).map(({ code, nom }) => toPlaceSuggestion(code, `${nom} (${code})`, ''));
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

function toPlaceSuggestion(code: string, nom: string, detail: string): Suggestion {
  return { key: toKey({ code, nom }), label: nom, detail };
}

export function readPlace(key: string): { code: string; nom: string } {
  return JSON.parse(key) as { code: string; nom: string };
}

export function findNetworks(typed: string, chosen: readonly string[]): Promise<Suggestion[]> {
  const words = foldText(typed).split(/\s+/);
  const found = reseauxPorteurs.filter(
    ({ value, label }) =>
      !chosen.includes(value) && words.every((word) => foldText(`${label} ${value}`).includes(word)),
  );
  return Promise.resolve(found.slice(0, LIMIT).map(({ value, label }) => ({ key: value, label, detail: '' })));
}
