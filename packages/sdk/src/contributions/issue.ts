import { libelleDuChamp } from './champs.ts';

/** One complaint about a contribution. */
export interface ContributionIssue {
  /** The path of the faulty value, for instance `changements.telephone`. Empty for the contribution as a whole. */
  field: string;
  /**
   * A stable word to branch on: a code of the writing rules, or `unexpected`, `not_correctable`, `no_base`, `unchanged`,
   * `same`.
   */
  code: string;
  /** A French sentence that names the field and says what to do. */
  message: string;
}

const parties: Record<string, string> = {
  genre: 'Genre',
  cible: 'Fiche visée',
  'cible.modele': 'Modèle de la fiche',
  'cible.id': 'Identifiant de la fiche',
  'cible.source': 'Source de la fiche',
  'cible.date_maj': 'Date de la fiche',
  'cible.base': 'Valeurs de départ',
  changements: 'Changements',
  fermeture: 'Fermeture',
  'fermeture.du': 'Début de la fermeture',
  'fermeture.au': 'Fin de la fermeture',
  doublon_de: 'Doublon de',
  manque: 'Besoin sans réponse',
  'manque.thematiques': 'Thématiques du besoin',
  'manque.publics': 'Publics du besoin',
  'manque.code_commune': 'Commune du besoin',
  'manque.precisions': 'Précisions sur le besoin',
  preuve: 'Preuve',
  'preuve.moyen': 'Moyen de la preuve',
  'preuve.precisions': 'Précisions sur la preuve',
  'preuve.lien': 'Lien de la preuve',
  auteur: 'Auteur',
  'auteur.nom': 'Nom de l’auteur',
  'auteur.organisation': 'Organisation de l’auteur',
  'auteur.fonction': 'Fonction de l’auteur',
  'auteur.courriel': 'Courriel de l’auteur',
  financement: 'Financement',
  'financement.financeurs': 'Financeurs',
  'financement.dispositif': 'Dispositif de financement',
  licence: 'Licence',
  licence_texte_version: 'Version du texte de licence',
};

/** Makes a complaint whose message begins with the French name of the field. */
export function toContributionIssue(field: string, code: string, sentence: string): ContributionIssue {
  return { field, code, message: field === '' ? sentence : `${toLibelle(field)} : ${sentence}` };
}

function toLibelle(field: string): string {
  if (Object.hasOwn(parties, field)) return parties[field] ?? field;
  const path = field.split('.');
  if (path[0] === 'changements' || (path[0] === 'cible' && path[1] === 'base')) {
    return libelleDuChamp(path[path[0] === 'cible' ? 2 : 1] ?? field);
  }
  const whole = path.slice(0, 2).join('.');
  return Object.hasOwn(parties, whole) ? (parties[whole] ?? field) : field;
}
