import type { Commune } from '@inclusion-kit/sdk/geography';
import { foldText } from '@inclusion-kit/sdk/internal';
import { parseListCell } from '../list-cell.ts';
import { isEmptyMark } from '../empty-mark.ts';
import { toClean, toTextOf } from '../fields/text.ts';
import { ask, keep, mend, nothing, type Outcome } from '../outcome.ts';
import { departementNamed, departementsOfRegion, isDepartement, type Places } from './places.ts';

const WHOLE =
  /^(?:(?:tout|toute|ensemble|l ensemble|totalite|la totalite|integralite|sur tout|sur l ensemble)(?: d| du| de| le| la)*\s)?(?:le |du )?(?:territoire )?(?:departement(?:al)?(?:ale)?|du departement|departementale?)(?: entier| entiere)?$/;
const NATION =
  /^(?:france(?: entiere)?|nationale?|niveau national|toute la france|ensemble du territoire national|territoire national|pays|france metropole et (?:dom|outre mer))$/;

/**
 * Reads the zone of a service: codes, or names of a département, région, EPCI or commune. Other words are asked. A number
 * that may be a postal code is asked too, unless the column or a list of codes tells of INSEE codes.
 */
export function readZone(value: unknown, places: Places, departement: string | null, column = ''): Outcome {
  const listed = Array.isArray(value) ? (value as unknown[]) : typeof value === 'string' ? parseListCell(value) : null;
  const text = toClean(toTextOf(value)).trim();
  if (listed === null && isEmptyMark(text)) return nothing;
  const isInsee = listed !== null || /^zone_eligibilite$|insee/i.test(column);
  const whole = listed === null ? toZones(text, places, departement, isInsee) : null;
  const items =
    whole === null
      ? (listed?.map((item) => toTextOf(item).trim()) ??
        text.split(/\s*[,;|\n]\s*|\s+(?:et|\+)\s+/).filter((item) => item !== ''))
      : [];
  if (listed !== null && items.length === 0) return nothing;
  const zones = whole ?? items.map((item) => toZones(item, places, departement, isInsee));
  if (zones.some((zone) => zone === null)) {
    const unread = items.filter((_, at) => zones[at] === null);
    const isWhole = departement === null && unread.every((one) => WHOLE.test(toPhrase(one)));
    return ask(isWhole ? 'departement_inconnu' : 'zone_ambigue');
  }
  const codes = [...new Set(zones.flat() as string[])];
  const isSame = Array.isArray(value) && JSON.stringify(value) === JSON.stringify(codes);
  return isSame ? keep(codes) : mend(codes, 'zone');
}

/** Reads the zone of schema v0, by its kind and code. */
export function readFormerZone(kind: unknown, code: unknown, places: Places): Outcome {
  const type = foldText(toTextOf(kind)).trim();
  const text = toTextOf(code).trim();
  if (type === 'pays') return mend(['france'], 'zone');
  if (isEmptyMark(type) && isEmptyMark(text)) return nothing;
  if (isEmptyMark(text)) return ask('zone_ambigue');
  if (type === 'region') {
    const all = departementsOfRegion(text.padStart(2, '0'));
    return all.length === 0 ? ask('zone_ambigue') : mend(all, 'zone');
  }
  return readZone(text, places, null, type === 'commune' ? 'insee' : '');
}

/** Tells whether a zone has the name of a commune, and no other of its département has it. */
export function isNamedAs(zone: unknown, { code, code_departement }: Commune, places: Places): boolean {
  const found = namedIn(toClean(toTextOf(zone)).trim(), code_departement, places);
  return found.length === 1 && found[0]?.code === code;
}

/** Finds the communes of a name, « Commune de Castres » among them. */
const namedIn = (name: string, departement: string | null, places: Places): readonly Commune[] =>
  places.named(
    name
      .replace(/^(?:(?:les\s+)?habitante?s?|commune|ville)\s+(?:de\s+la\s+|du\s+|des\s+|de\s+|d['’])/i, '')
      .replace(/\s+(?:uniquement|seulement|exclusivement)$|\s+\((?:uniquement|seulement|exclusivement)\)$/i, ''),
    departement,
  );

const toPhrase = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Returns the codes that a text stands for, or null when it is not sure. */
function toZones(text: string, places: Places, departement: string | null, isInsee: boolean): string[] | null {
  const code = text
    .replace(/[.,]0+$/, '')
    .replace(/\s/g, '')
    .toUpperCase();
  if (/^(?:\d{1,3}|2[AB])$/.test(code)) {
    const padded = code.padStart(2, '0');
    return isDepartement(padded) ? [padded] : null;
  }
  if (/^\d{9}$/.test(code)) return places.isEpci(code) ? [code] : null;
  if (/^(?:\d{4,5}|2[AB]\d{3})$/.test(code)) {
    const padded = code.padStart(5, '0');
    if (!isInsee && places.ofPostal(padded).some((one) => one.code !== padded)) return null;
    return !places.isKnown || places.commune(padded) !== undefined || padded === '99100' ? [padded] : null;
  }
  if (text.includes('?')) return null;
  const phrase = toPhrase(text);
  if (NATION.test(phrase)) return ['france'];
  const coded = /^(.+?)\s*[(–-]\s*(\d{2,3}|2[AB])\s*\)?$/i.exec(text) ?? null;
  const codeBefore = /^(\d{2,3}|2[AB])\s*[–\-:]\s*(.+)$/i.exec(text);
  const [name, told] =
    coded !== null
      ? [coded[1] ?? '', coded[2]]
      : codeBefore !== null
        ? [codeBefore[2] ?? '', codeBefore[1]]
        : [text, undefined];
  const bare = name
    .replace(
      /^(?:tout(?:e)?\s+|l['’]?\s*ensemble\s+(?:de|du)\s*|ensemble\s+(?:de|du)\s*)?(?:la\s+|le\s+|l['’])?(?:d[ée]partement|d[ée]pt\.?|dpt\.?)(?:\s+(?:de\s+la|de\s+l['’]|des|du|de|d['’]))?\s*/i,
      '',
    )
    .replace(/^(?:toute?\s+)(?:la\s+|le\s+|l['’])?/i, '')
    .replace(/^(?:la|le|les|l['’])\s*(?=\S)/i, '');
  const number = /^(?:n°\s*)?(\d{2,3}|2[AB])$/i.exec(bare)?.[1]?.toUpperCase();
  if (number !== undefined && bare !== name) return isDepartement(number) ? [number] : null;
  const named = departementNamed(bare) ?? departementNamed(name);
  // A commune of the département at hand may have the name of another one.
  const isCommune = departement !== null && departement !== named && places.named(text, departement).length > 0;
  if (named !== undefined && isCommune) return null;
  if (named !== undefined) return told === undefined || told.toUpperCase() === named ? [named] : null;
  if (WHOLE.test(phrase)) return departement === null ? null : [departement];
  const region = departementsOfRegion(name.replace(/^(?:toute\s+la\s+)?r[ée]gion\s+(?:de\s+la\s+|du\s+|de\s+)?/i, ''));
  if (region.length > 0) return [...region];
  const epcis = places.epcis(name);
  if (epcis.length > 0) return epcis.length === 1 ? [...epcis] : null;
  // Words in brackets may mean less than the whole commune: « Le Mans (Sablons) ».
  if (name.includes('(')) return null;
  const communes = namedIn(name, told ?? departement, places);
  return communes.length === 1 && (told ?? departement) !== null ? communes.map((one) => one.code) : null;
}
