// Harder forms of labelled records: gaps, slips, words moved or cut. What they describe stays the same, so do the labels.
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
  if (random() < 0.1) harder['nom'] = misspell(String(record['nom']), random);
  if (random() < 0.1)
    harder['commune'] = typeof harder['commune'] === 'string' ? harder['commune'].toUpperCase() : null;
  if (random() < 0.15 && typeof harder['description'] === 'string') {
    harder['description'] = harder['description'].split('. ').slice(0, 1).join('. ');
  }
  return harder;
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
