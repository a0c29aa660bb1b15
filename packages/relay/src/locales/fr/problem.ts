import { fr } from '../fr.ts';

/** The texts of the page of a refusal or a failure, in French. */
export const problem = {
  fields: 'Cette partie de l’adresse est à corriger\u00a0:',
  request: (id: string) => `Si cela revient, signalez-le avec ce numéro\u00a0: ${id}`,
  /** The title where there is nothing at an address. */
  missing: 'Cette page n’existe pas',
  /** The title where a part of an address is not understood. */
  badAddress: 'L’adresse de cette page est à corriger',
  home: 'Retour à l’accueil',
  homeHint: 'La recherche, les besoins et les numéros utiles.',
  wrongLink: 'Signaler ce lien',
  wrongLinkHint: 'Écrivez à l’organisme qui tient ce site\u00a0: il est nommé dans les mentions légales.',
  again: 'Réessayer',
  againHint: 'Ouvrir de nouveau la même page.',
  signIn: 'Se connecter',
  signInHint: 'Avec votre nom et votre mot de passe. Revenez ensuite à cette adresse.',
  titles: fr.problem.titles,
  /** The title of a page for those who read contributions, on a relay where nobody is named yet. */
  reserved: 'Réservé au département',
  /** The sentences in another language than French, in which the relay says them, by their keys there. */
  sentences: {} as Readonly<Partial<Record<keyof typeof fr.problem, string>>>,
};

export type ProblemTexts = typeof problem;
