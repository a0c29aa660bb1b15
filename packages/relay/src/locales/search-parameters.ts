import type { ParameterName } from '@inclusion-kit/sdk';
import type { FilterName, SearchParameter } from '@inclusion-kit/sdk/internal';

/** The texts of a parameter. */
interface ParameterTexts {
  /** Its meaning, in the description of the relay. */
  readonly meaning: string;
}

/** The texts of a filter, for the composer. */
interface FilterTexts extends ParameterTexts {
  /** Its name among the filters that a page hides or fixes. */
  readonly name: string;
  /** The label of the field that presets it. */
  readonly preset: string;
  /** The name of the choice that presets nothing, where it has one. */
  readonly absent?: string;
}

type Texts = Readonly<Record<Exclude<ParameterName, FilterName>, ParameterTexts> & Record<FilterName, FilterTexts>>;

/** The French texts of each parameter. */
export const parameterTexts: Texts = {
  page: { meaning: 'Numéro de la page, depuis 1.' },
  size: { meaning: 'Nombre d’éléments par page.' },
  code_commune: { meaning: 'Code INSEE d’une commune.' },
  lat: { meaning: 'Latitude, en degrés WGS84.' },
  lon: { meaning: 'Longitude, en degrés WGS84.' },
  sources: { meaning: 'Sources.', name: 'Sources', preset: 'Sources choisies d’avance' },
  thematiques: {
    meaning: 'Thématiques, ou catégories entières.',
    name: 'Thématiques',
    preset: 'Thématiques choisies d’avance',
  },
  types: { meaning: 'Types de services.', name: 'Type d’offre', preset: 'Types d’offre choisis d’avance' },
  frais: { meaning: 'Frais.', name: 'Coût', preset: 'Coûts choisis d’avance' },
  publics: { meaning: 'Publics.', name: 'Publics', preset: 'Publics choisis d’avance' },
  modes_accueil: {
    meaning: 'Modes d’accueil.',
    name: 'Sur place ou à distance',
    preset: 'Modes d’accueil choisis d’avance',
  },
  score_qualite_minimum: {
    meaning: 'Score de qualité le plus bas, de 0 à 1.',
    name: 'Score de qualité',
    preset: 'Score de qualité minimum',
    absent: 'Aucun\u00a0: toutes les offres',
  },
  recherche_public: { meaning: 'Mots cherchés dans les publics et leurs précisions.' },
  exclure_doublons: { meaning: 'Ne garder que le meilleur de chaque groupe de doublons.' },
  inconnus: {
    meaning: 'Filtres qui gardent aussi les services dont la donnée manque, par exemple publics.',
  },
  saisie: {
    meaning:
      'Mots en train d’être écrits : les comptes disent alors ce qu’ils veulent dire. Sans effet sur la recherche.',
  },
  langue: {
    meaning:
      'Langue de la personne : les mots de `saisie` sont lus d’abord dans cette langue. Sans effet sur la recherche.',
  },
  comptes: {
    meaning:
      'Filtres à compter. Sans ce paramètre, tous sont comptés. `maj_depuis:2026-01-31` compte les offres mises à jour depuis ce jour. Sans effet sur la recherche.',
  },
  passees: { meaning: 'Questions auxquelles la personne n’a pas répondu. Sans effet sur la recherche.' },
  extra: { meaning: 'Joindre ce que les producteurs ont ajouté au schéma.' },
  code_region: { meaning: 'Code INSEE d’une région.' },
  slug_region: { meaning: 'Nom d’une région, en minuscules et tirets.' },
  slug_departement: { meaning: 'Nom d’un département, en minuscules et tirets.' },
  distance: { meaning: 'Distance la plus grande au point, en kilomètres.' },
  q: { meaning: 'Mots cherchés.', name: 'Mots-clés', preset: 'Mots-clés écrits d’avance' },
  rayon_km: {
    meaning: 'Distance la plus grande à la commune ou au point, en kilomètres.',
    name: 'Rayon',
    preset: 'Rayon',
  },
  bbox: { meaning: 'Rectangle : minLon,minLat,maxLon,maxLat.' },
  ouvert: {
    meaning: 'Ne garder que ce qui est ouvert maintenant.',
    name: 'Ouvert maintenant',
    preset: 'Seulement ce qui est ouvert maintenant',
  },
  maj_depuis: { meaning: 'Mis à jour depuis ce jour.', name: 'Mise à jour depuis', preset: 'Mises à jour depuis' },
  code_departement: { meaning: 'Code INSEE d’un département.' },
  code_epci: { meaning: 'SIREN d’un EPCI.' },
  implantees: {
    meaning: 'Ne garder que ce qui est situé dans la commune, l’EPCI ou le département demandé.',
    name: 'Situées dans ce lieu',
    preset: 'Seulement ce qui est situé dans ce lieu',
  },
  reseaux_porteurs: {
    meaning: 'Réseaux porteurs de la structure.',
    name: 'Réseaux',
    preset: 'Réseaux choisis d’avance',
  },
  mobilisable_par: {
    meaning: 'Personnes qui peuvent demander l’offre.',
    name: 'Qui peut demander',
    preset: 'Personnes choisies d’avance',
  },
  heures_hebdomadaires: {
    meaning: 'Heures par semaine de l’offre, par tranche. Une offre qui ne les dit pas ne compte pas.',
    name: 'Heures par semaine',
    preset: 'Heures par semaine choisies d’avance',
  },
  tri: {
    meaning: 'Ordre des résultats.',
    name: 'Ordre des offres',
    preset: 'Ordre des offres',
    absent: 'Le plus utile',
  },
};

/** The facts that tell which values are good. */
export type ValueFacts = Partial<Pick<SearchParameter, 'values' | 'examples' | 'min' | 'max' | 'whole'>> & {
  kind?: string;
};

/** Asks for a good value, in the middle of a sentence. */
export function askValue({ kind, values = [], examples = [], min, max, whole }: ValueFacts): string {
  if (values.length > 0) return `donnez ${values.join(', ')}`;
  if (kind === 'number') {
    const from = min === undefined ? '' : ` à partir de ${min}`;
    const range = min !== undefined && max !== undefined ? ` de ${min} à ${max.toLocaleString('fr-FR')}` : from;
    return `donnez un nombre${whole === true ? ' entier' : ''}${range}`;
  }
  if (kind === 'flag') return 'donnez true ou false';
  if (kind === 'date') return 'donnez un jour, par exemple 2026-11-23';
  return examples.length > 0 ? `donnez par exemple ${examples[0]}` : 'donnez une valeur';
}
