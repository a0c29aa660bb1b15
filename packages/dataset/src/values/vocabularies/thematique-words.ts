import { foldText } from '@inclusion-kit/sdk/internal';
import { thematiques } from '@inclusion-kit/sdk/referentiels';
import { fr as frenchWords } from '@inclusion-kit/sdk/french-words';

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
/** Kinds of words that stand for a thématique: spoken language and trades stand near it only. */
const KINDS = ['synonyme', 'sigle', 'dispositif'] as const;
const ARTICLES = /\b(?:l|le|la|les|de|du|des|d|un|une|mon|ma|mes|son|sa|ses|au|aux|a|en)\b/g;

let table: Map<string, Set<string>> | undefined;
const bare = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(ARTICLES, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Returns the thématiques that folded words of people stand for. */
export function thematiquesOfWords(phrase: string): string[] {
  table ??= readTable();
  const key = bare(phrase);
  if (!key.includes(' ') && !PLAIN.has(key)) return [];
  return [...(table.get(key) ?? table.get(key.replace(/s\b/g, '')) ?? [])];
}

function readTable(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>(thematiques.map(({ value, label }) => [bare(label), new Set([value])]));
  for (const [thematique, byKind] of Object.entries(frenchWords)) {
    for (const kind of KINDS) {
      for (const word of (byKind[kind] ?? '').split(',')) {
        for (const key of new Set([bare(word), bare(word).replace(/s\b/g, '')])) {
          found.set(key, (found.get(key) ?? new Set()).add(thematique));
        }
      }
    }
  }
  return found;
}
