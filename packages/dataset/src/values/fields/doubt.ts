import { foldText } from '@inclusion-kit/sdk/internal';

/**
 * Words beside a value that doubt it, say that it holds no longer, or keep it from the public: « 02 … (ne répond plus) »,
 * « ne pas diffuser : 06 … ».
 */
const DOUBT =
  /\?|\ba (?:verifier|confirmer|valider|actualiser|controler|changer|corriger|modifier|supprimer|revoir|mettre a jour)\b|\b(?:ancien(?:ne)?s?|ex|obsoletes?|perimee?s?|plus|hors service|ne pas|jamais|perso|(?:ligne|numero|tel|telephone|portable|mail|adresse) personnel(?:le)?|privee?s?|confidentiel(?:le)?s?|interne|non (?:attribuee?|verifiee?s?|confirmee?s?|valide)|faux|erronee?s?|erreur|incertaine?s?|desactivee?s?|suspendue?s?|provisoires?)\b/;

/** Tells whether the words beside a value leave it to a person. */
export const isDoubted = (beside: string): boolean => DOUBT.test(foldText(beside).replaceAll('-', ' '));
