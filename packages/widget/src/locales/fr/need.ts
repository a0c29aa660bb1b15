import receipt from '../receipt/fr.ts';

const texts = {
  title: 'Dire ce qui manque',
  intro: 'Votre réponse aide à créer des offres. Elle reste anonyme.',
  place: 'Dans quelle commune\u00a0?',
  'place.missing': 'Indiquez la commune où l’offre manque.',
  'place.elsewhere': (town: string) => `${town} est en dehors de ce territoire. Choisissez une commune d’ici.`,
  which: 'Quelle commune\u00a0?',
  ask: 'Qu’est-ce qui manque\u00a0?',
  own: 'Avec vos mots',
  words: 'Ce qui manque, avec vos mots',
  change: 'Changer de commune',
  private: 'Les mots de votre recherche ne sont pas joints.',
  takeWords: 'Les ajouter',
  person: 'Ces mots désignent une personne\u00a0:',
  'person.out': 'Les enlever',
  'person.send': 'Envoyer quand même',
  themes: 'Besoin',
  publics: 'Pour qui',
  precisions: 'Précisions',
  example: 'Une garde avant 7\u00a0h à Aubagne',
  'precisions.hint': 'Un horaire, un trajet, une langue. Ni nom ni coordonnées.',
  missing: 'Choisissez un besoin, ou écrivez-le.',
  licence: 'En envoyant, vous autorisez la réutilisation sous Licence Ouverte 2.0.',
  send: 'Envoyer',
  sending: 'Envoi…',
  cancel: 'Annuler',
  failed: 'L’envoi a échoué. Votre texte est gardé\u00a0: réessayez.',
  refused: 'L’envoi a été refusé. Vérifiez les réponses, puis réessayez.',
  waiting: 'Votre réponse n’est pas encore partie',
  waitingNext: 'Elle est gardée sur cet appareil. Elle partira seule, dès que le réseau revient.',
  thanks: 'Merci, votre signalement est enregistré.',
  receipt,
  back: 'Retour à la recherche',
};

/** The texts of the report of a missing need, the same keys in every language. */
export type NeedTexts = typeof texts;

export default texts;
