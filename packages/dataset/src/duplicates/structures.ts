import { isOneEditApart, metresBetween } from '@inclusion-kit/sdk/internal';
import { toE164, toEmail } from '@inclusion-kit/sdk/normalise';
import { inAddresses, legalForms } from './abbreviations.ts';
import { addressLevels, compareAddresses, toAddress, type Address } from './addresses.ts';
import { textOf, numberOf, type Fields } from './fields.ts';
import { compareNames, nameLevels, toName, type Name } from './names.ts';
import type { IsOpen } from './score.ts';
import { expand, toStem, toWords } from './words.ts';

/** A structure made ready to be compared. A text that is not told is empty. */
export interface ComparedStructure {
  readonly source: string;
  readonly name: Name;
  readonly address: Address | null;
  /** The folded words of its commune. */
  readonly town: ReadonlySet<string>;
  /** Its commune by name, else by code. */
  readonly townKey: string;
  readonly insee: string;
  readonly postal: string;
  readonly point: { latitude: number; longitude: number } | null;
  readonly phone: string;
  readonly mail: string;
  /** Domains of its mail and of its site, without those where anybody has a page or a mailbox. */
  readonly domains: readonly string[];
  readonly siret: string;
}

/** Domains where anybody has a page or a mailbox. */
const SHARED_DOMAINS =
  /^(?:aliceadsl|aol|bbox|cegetel|club-internet|free|gmail|gmx|googlemail|hotmail|icloud|laposte|live|msn|neuf|numericable|orange|outlook|protonmail|sfr|wanadoo|yahoo|facebook|france-services|helloasso|instagram|linkedin|linktr|service-public|sites\.google|[a-z.-]+\.service-public)\./;

/** Makes a structure ready. */
export function toComparedStructure(record: Fields): ComparedStructure {
  const town = toTown(record);
  const mail = (toEmail(textOf(record['courriel'])) ?? '').toLowerCase();
  const [latitude, longitude] = [numberOf(record['latitude']), numberOf(record['longitude'])];
  const domains = [mail.slice(mail.indexOf('@') + 1), toHost(textOf(record['site_web']))];
  const insee = textOf(record['code_insee']);
  const siret = textOf(record['siret']).replaceAll(' ', '');
  return {
    source: textOf(record['source']),
    name: toName(textOf(record['nom']), town),
    address: toAddress(textOf(record['adresse'])),
    town,
    townKey: town.size === 0 ? insee : [...town].join(' '),
    insee,
    postal: textOf(record['code_postal']),
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    phone: toE164(textOf(record['telephone'])) ?? '',
    mail,
    domains: [...new Set(domains.filter((domain) => domain !== '' && !SHARED_DOMAINS.test(domain)))],
    siret: /^\d{14}$/.test(siret) ? siret : '',
  };
}

/** The communes that were read before. Records name the same ones again and again. */
const towns = new Map<string, ReadonlySet<string>>();
const MOST_TOWNS = 50_000;

/** Returns the folded words of the commune of a record. */
export function toTown(record: Fields): ReadonlySet<string> {
  const name = textOf(record['commune']);
  const known = towns.get(name);
  if (known !== undefined) return known;
  // « Lens Cedex 2 », « Paris 12 »: a post office, a district.
  const town = new Set(expand(toWords(name), inAddresses).filter((word) => word !== 'cedex' && !/^\d/.test(word)));
  if (towns.size >= MOST_TOWNS) towns.clear();
  towns.set(name, town);
  return town;
}

function toHost(url: string): string {
  return /^(?:https?:\/\/)?(?:www\.)?([^/?#:\s]+\.[^/?#:\s]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

/** The levels of each field of a structure, from the most alike to the least. */
export const structureLevels = {
  name: nameLevels,
  address: [...addressLevels, 'moved', 'town', 'nowhere'],
  point: ['near', 'around', 'town', 'far', 'unknown'],
  phone: ['equal', 'other', 'unknown'],
  mail: ['equal', 'domain', 'other', 'unknown'],
  siret: ['equal', 'siren', 'other', 'unknown'],
  source: ['equal', 'other'],
} as const;

/** Two structures compared field by field. */
export type StructureComparison = { [Field in keyof typeof structureLevels]: (typeof structureLevels)[Field][number] };

/** Compares two structures field by field. Returns null when what is compared before the names settles it. */
export function compareStructures(
  a: ComparedStructure,
  b: ComparedStructure,
  isOpen: IsOpen,
): StructureComparison | null {
  const metres = metresApart(a, b);
  const town = isSameTown(a, b);
  const told = {
    address:
      town === null ? 'nowhere' : town ? compareAddresses(a.address, b.address) : isNamedAlike(a, b) ? 'moved' : 'town',
    point:
      metres === null
        ? 'unknown'
        : metres <= 200
          ? 'near'
          : metres <= 1000
            ? 'around'
            : metres <= 5000
              ? 'town'
              : 'far',
    phone: compareTexts(a.phone, b.phone),
    mail: compareMails(a, b),
    siret: compareSirets(a.siret, b.siret),
    source: a.source === b.source ? 'equal' : 'other',
  } as const;
  return isOpen(told) ? { ...told, name: compareNames(a.name, b.name, [a.town, b.town]) } : null;
}

/** Returns how far two structures are apart in metres, null when a point is missing. */
export function metresApart(a: ComparedStructure, b: ComparedStructure): number | null {
  return a.point === null || b.point === null ? null : metresBetween(a.point, b.point);
}

/** Compares two texts of which one or both may not be told. */
export function compareTexts(a: string, b: string): 'equal' | 'other' | 'unknown' {
  return a === '' || b === '' ? 'unknown' : a === b ? 'equal' : 'other';
}

function compareMails(a: ComparedStructure, b: ComparedStructure): StructureComparison['mail'] {
  if (a.mail !== '' && a.mail === b.mail) return 'equal';
  if (a.domains.length === 0 || b.domains.length === 0) return 'unknown';
  return a.domains.some((domain) => b.domains.includes(domain)) ? 'domain' : 'other';
}

function compareSirets(a: string, b: string): StructureComparison['siret'] {
  const likeness = compareTexts(a, b);
  return likeness === 'other' && a.slice(0, 9) === b.slice(0, 9) ? 'siren' : likeness;
}

/** Returns null when one commune is not told. Names alone are compared within a département. */
function isSameTown(a: ComparedStructure, b: ComparedStructure): boolean | null {
  if (a.insee !== '' && a.insee === b.insee) return true;
  if (a.town.size > 0 && b.town.size > 0) {
    const [ours, theirs] = [a.postal || a.insee, b.postal || b.insee];
    if (a.townKey !== b.townKey) return ours !== '' && ours === theirs && isOneEditApart(a.townKey, b.townKey);
    return ours === '' || theirs === '' || ours.slice(0, 2) === theirs.slice(0, 2);
  }
  return a.postal === '' || b.postal === '' ? null : a.postal === b.postal;
}

/** Tells whether two names tell one town: « Mission locale de Lens » may have moved to Liévin. */
function isNamedAlike(a: ComparedStructure, b: ComparedStructure): boolean {
  return a.name.words.some((word) => (a.town.has(word) || b.town.has(word)) && b.name.words.includes(word));
}

/** Returns the keys of a structure: two structures that share none are not compared. */
export function keysOf({
  name,
  address,
  town,
  townKey,
  postal,
  phone,
  mail,
  domains,
  siret,
}: ComparedStructure): string[] {
  const keys: string[] = [];
  // A key that many records share is met again with the town.
  const add = (key: string): number => keys.push(key, `${key}|${townKey}`);
  if (phone !== '') add(`p${phone}`);
  if (mail !== '') add(`m${mail}`);
  if (siret !== '') add(`s${siret.slice(0, 9)}`);
  for (const domain of domains) add(`d${domain}`);
  if (address !== null) {
    const street = toStem(address.street.at(-1) ?? '');
    keys.push(`a${address.number ?? ''}|${street}|${townKey}`, `r${street}|${postal}`);
  }
  const stems = name.words.filter((word) => !town.has(word) && !legalForms.has(word)).map(toStem);
  for (const one of new Set([...stems, ...name.initials.map(toStem)])) keys.push(`n${one}|${townKey}`);
  if (stems.length > 0) keys.push(`w${stems.sort().join(' ')}|${postal.slice(0, 2)}`);
  return keys;
}
