import { foldText } from '@inclusion-kit/sdk/internal';
import { thematiques } from '@inclusion-kit/sdk/referentiels';
import { frenchWords } from '@inclusion-kit/sdk/words';

/** Words as wide as a whole category: which of its thématiques is meant, a person has to say. */
export const broadWords: Readonly<Record<string, readonly string[]>> = {
  'choisir-un-metier': ['orientation', 'orientation professionnelle', 'projet professionnel', 'métiers'],
  'creer-une-entreprise': [
    'création d’activité',
    'création d’entreprise',
    'creation-activite',
    'entrepreneuriat',
    'entreprise',
  ],
  'difficultes-administratives-ou-juridiques': [
    'administratif',
    'juridique',
    'administratif et juridique',
    'démarches',
    'droits',
    'acces-aux-droits-et-citoyennete',
    'citoyenneté',
    'accès aux droits et citoyenneté',
    'social',
  ],
  'difficultes-financieres': [
    'argent',
    'budget',
    'finances',
    'financier',
    'gestion-financiere',
    'gestion financière',
    'aide financière',
    'difficultés financières',
  ],
  'equipement-et-alimentation': [
    'équipement',
    'équipement et alimentation',
    'aide matérielle',
    'vie quotidienne',
    'consommation',
  ],
  famille: ['familles', 'enfance', 'parents', 'famille et enfance', 'petite enfance'],
  'lecture-ecriture-calcul': [
    'illettrisme',
    'savoirs de base',
    'lecture',
    'lecture, écriture, calcul',
    'langue',
    'compétences de base',
    'linguistique',
    'lecture écriture calcul',
  ],
  'logement-hebergement': ['logement', 'hébergement', 'logement / hébergement', 'logement et hébergement', 'habitat'],
  mobilite: ['transport', 'transports', 'mobilités', 'déplacements', 'véhicule'],
  numerique: ['informatique', 'inclusion numérique', 'médiation numérique', 'internet', 'digital'],
  'preparer-sa-candidature': ['candidature', 'candidatures', 'techniques de recherche d’emploi', 'TRE', 'cv'],
  remobilisation: ['redynamisation', 'loisirs', 'culture', 'vie sociale', 'insertion sociale', 'bien-être'],
  sante: ['soins', 'santé et bien-être', 'médical', 'handicap', 'accès à la santé'],
  'se-former': ['formation', 'formations', 'formation professionnelle', 'qualification'],
  'souvrir-a-linternational': ['international', 'étranger', 'europe', 'mobilité internationale'],
  'trouver-un-emploi': [
    'emploi',
    'travail',
    'insertion professionnelle',
    'insertion',
    'accès à l’emploi',
    'recherche d’emploi',
    'iae',
    'insertion par l’activité économique',
    'accompagnement',
  ],
};

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
