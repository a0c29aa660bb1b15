// Harder forms of labelled records: gaps, slips, acronyms, other contacts, other spellings. What they describe stays the same, so do the labels.
import { inNames } from '../../packages/dataset/src/duplicates/abbreviations.ts';
import type { Fields } from '../../packages/dataset/src/duplicates/fields.ts';

/** Gives numbers from 0 to 1, the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((Math.imul(state ^ (state >>> 13), 0x297a2d39) >>> 8) % 100_000) / 100_000;
  };
}

const place = ['adresse', 'complement_adresse', 'code_postal', 'code_insee', 'commune', 'latitude', 'longitude'];

/** The fields that go missing together, and how often. */
const gaps: readonly (readonly [share: number, fields: readonly string[]])[] = [
  [0.06, place],
  [0.08, ['adresse']],
  [0.3, ['telephone']],
  [0.3, ['courriel']],
  [0.3, ['site_web']],
  [0.3, ['latitude', 'longitude']],
  [0.4, ['siret']],
  [0.2, ['code_insee']],
  [0.15, ['thematiques']],
  [0.2, ['type']],
  [0.2, ['publics']],
  [0.3, ['description']],
];

/** Returns a harder form of a structure or a service. */
export function toHarder(record: Fields, random: () => number): Fields {
  const harder: Record<string, unknown> = { ...record };
  for (const [share, fields] of gaps)
    if (random() < share) for (const field of fields) if (field in harder) harder[field] = null;
  if ('siret' in harder) retell(harder, random);
  if (random() < 0.1) harder['nom'] = misspell(String(record['nom']), random);
  if (random() < 0.1)
    harder['commune'] = typeof harder['commune'] === 'string' ? harder['commune'].toUpperCase() : null;
  if (random() < 0.15 && typeof harder['description'] === 'string') {
    harder['description'] = harder['description'].split('. ').slice(0, 1).join('. ');
  }
  return harder;
}

/** Tells the name and the contacts of a structure as another source would. */
function retell(structure: Record<string, unknown>, random: () => number): void {
  const textOf = (field: string): string => (typeof structure[field] === 'string' ? structure[field] : '');
  const [name, town, address] = [textOf('nom'), textOf('commune'), textOf('adresse')];
  const kind = ['acronym', 'legal form', 'town'].find(() => random() < 0.1);
  if (kind === 'acronym') structure['nom'] = toAcronym(name);
  else if (kind === 'legal form')
    structure['nom'] = /^asso/i.test(name) ? name.replace(/^\S+\s+/, '') : `${name} (SCIC)`;
  else if (kind === 'town' && town !== '') structure['nom'] = `${town} – ${name}`;
  if (random() < 0.15)
    structure['adresse'] = address.replace(
      /^\d+( bis| ter)?/,
      (house) => `${Number.parseInt(house, 10) + 2 * Math.ceil(random() * 5)}`,
    );
  if (random() < 0.15 && textOf('telephone') !== '')
    structure['telephone'] = `+336000${10_000 + Math.floor(random() * 89_999)}`;
  if (random() < 0.15 && textOf('courriel') !== '') structure['courriel'] = `p${Math.floor(random() * 1e6)}@orange.fr`;
  if (random() < 0.15) structure['commune'] = respell(town, random);
}

const acronyms = [...inNames]
  .map(([short, long]) => [short.toUpperCase(), long] as const)
  .filter(([, long]) => long.length > 1);

/** Writes the long form of a known acronym in letters, else the whole name. */
function toAcronym(name: string): string {
  for (const [short, long] of acronyms) {
    const pattern = new RegExp(`\\b${long.join("\\S*(?:\\s|d[’']|et|des?|du|la|aux?|l[’']|les?)+")}\\S*`, 'i');
    const told = name.normalize('NFD').replace(/\p{M}/gu, '');
    if (pattern.test(told)) return told.replace(pattern, short);
  }
  const words = name.split(/[\s’'-]+/).filter((word) => word.length > 3);
  return words.length < 3 ? name : words.map((word) => word.charAt(0).toUpperCase()).join('');
}

/** Writes a commune in another way: « St », without signs, with a CEDEX or a slip. */
function respell(town: string, random: () => number): string {
  const kind = Math.floor(random() * 4);
  if (kind === 0) return town.replace(/\bSaint(e?)\b/g, 'St$1');
  if (kind === 1) return town.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('-', ' ').toUpperCase();
  return kind === 2 || town.length < 5 ? `${town} Cedex` : misspell(town, random);
}

function misspell(text: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (text.length - 3));
  const [before, letter, next, after] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1), text.slice(at + 2)];
  const kind = Math.floor(random() * 3);
  return kind === 0
    ? before + next + letter + after
    : kind === 1
      ? before + next + after
      : before + letter + letter + next + after;
}
