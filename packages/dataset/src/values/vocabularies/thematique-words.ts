import { foldText } from '@inclusion-kit/sdk/internal';
import { thematiques } from '@inclusion-kit/sdk/referentiels';
import { fr as frenchWords } from '@inclusion-kit/sdk/french-words';
import type { WordKind } from '@inclusion-kit/sdk/words';

/** Single words that leave no doubt. Others may mean several things in a column, though a search may take them. */
const PLAIN = new Set([
  'fle',
  'francais',
  'calcul',
  'surendettement',
  'endettement',
  'parentalite',
  'alphabetisation',
  'addiction',
  'addictions',
  'addictologie',
  'sport',
  'benevolat',
  'permis',
  'aidants',
  'mdph',
  'vestiaire',
  'vetements',
  'habillement',
  'alimentation',
  'electromenager',
  'psychologue',
  'contraception',
  'creche',
  'creches',
]);
/** Words of columns that mean one thématique there, though a search may take them for others near it. */
const MEANT: Readonly<Record<string, string>> = {
  cv: 'preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation',
  'redaction cv': 'preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation',
  'location vehicule': 'mobilite--acceder-a-un-vehicule',
  'location vehicules': 'mobilite--acceder-a-un-vehicule',
};
/** Kinds of words that stand for a thématique. */
const KINDS = ['synonyme', 'sigle', 'dispositif'] as const;
/** Those that stand near it only: trades and spoken language. */
const NEAR_KINDS = ['metier', 'parle'] as const;
/** Thématiques to choose among, at most. Words that stand for more of them narrow nothing. */
const MOST_NEAR = 5;
const ARTICLES = /\b(?:l|le|la|les|de|du|des|d|un|une|mon|ma|mes|son|sa|ses|au|aux|a|en)\b/g;

let table: Map<string, Set<string>> | undefined;
let nearTable: Map<string, Set<string>> | undefined;
const bare = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(ARTICLES, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Returns the one thématique that folded words of a column mean whatever else they stand near, or null. */
export const thematiqueMeant = (phrase: string): string | null => MEANT[bare(phrase)] ?? null;

/** Returns the thématiques that folded words of people stand for. */
export function thematiquesOfWords(phrase: string): string[] {
  table ??= readTable(KINDS);
  const key = bare(phrase);
  if (!key.includes(' ') && !PLAIN.has(key)) return [];
  return [...(table.get(key) ?? table.get(key.replace(/s\b/g, '')) ?? [])];
}

/** Returns the thématiques that folded words may mean, for a person to choose from: those of the whole, else of its single words. */
export function thematiquesNear(phrase: string): string[] {
  nearTable ??= readTable([...KINDS, ...NEAR_KINDS]);
  const near = nearTable;
  const ofKey = (key: string): readonly string[] => [...(near.get(key) ?? near.get(key.replace(/s\b/g, '')) ?? [])];
  const key = bare(phrase);
  const whole = ofKey(key);
  const found = whole.length > 0 ? whole : [...new Set(key.split(' ').flatMap(ofKey))];
  return found.length > MOST_NEAR ? [] : [...found];
}

function readTable(kinds: readonly WordKind[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>(thematiques.map(({ value, label }) => [bare(label), new Set([value])]));
  for (const [thematique, byKind] of Object.entries(frenchWords)) {
    for (const kind of kinds) {
      for (const word of (byKind[kind] ?? '').split(',')) {
        for (const key of new Set([bare(word), bare(word).replace(/s\b/g, '')])) {
          found.set(key, (found.get(key) ?? new Set()).add(thematique));
        }
      }
    }
  }
  return found;
}
