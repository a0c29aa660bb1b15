import receipt from '../receipt/fr.ts';
import standing from '../standing/fr.ts';

/** The French texts of a correction in place, on a card or in a record. */
const texts = {
  pick: 'Touchez l’erreur',
  all: 'Tout corriger',
  close: 'Fermer la correction',
  edit: 'corriger',
  labels: { horaires_accueil: 'Horaires', frais: 'Coût' } as Partial<Record<string, string>>,
  unknown: 'Non précisé par la source',
  masked: 'Masqué, il est personnel',
  maskedUse: 'Ce que vous écrivez prendra sa place.',
  was: 'Affiché aujourd’hui\u00a0:',
  phoneMode: '«\u00a0Téléphoner\u00a0» sera coché dans «\u00a0Comment demander\u00a0».',
  send: 'Envoyer',
  sendMany: (n: number) => `Envoyer ${n} lignes`,
  cancel: 'Annuler',
  licence: 'En envoyant, vous autorisez la réutilisation sous Licence Ouverte 2.0.',
  receipt,
  colon: '\u00a0:',
  how: 'Comment le savez-vous\u00a0?',
  howUse: '(pas obligatoire, mais cela aide)',
  proofs: {
    appel: 'J’ai appelé',
    visite: 'J’y suis allé',
    'personne-concernee': 'C’est ma structure',
    'page-web': 'Vu sur leur site',
  },
  proofKept: 'C’est noté, merci.',
  proofFailed: 'Cette réponse n’a pas pu être notée. La correction, elle, est bien reçue.',
  sent: 'Correction envoyée.',
  kept: 'C’est envoyé',
  again: 'Autre chose de faux\u00a0? Touchez la ligne.',
  back: { list: 'Retour aux résultats', record: 'Retour à la fiche' },
  gone: 'Fermé, ou en double\u00a0?',
  closed: 'C’est fermé',
  closedFinal: 'C’est fermé pour toujours',
  closedTemp: standing.temp,
  double: 'C’est un doublon',
  told: (day: string) => `Vous avez proposé, le ${day}\u00a0:`,
  toldWaits: 'Pas de réseau. Votre correction attend\u00a0:',
  waits: 'Votre correction part seule au retour de la connexion.',
  steps: {
    of: (n: number, total: number) => `Étape ${n} sur ${total}`,
    what: 'Qu’est-ce qui est faux\u00a0?',
    groups: {
      contact: 'Le téléphone ou le courriel',
      hours: 'Les horaires',
      address: 'L’adresse',
      who: 'Pour qui, le prix',
      time: 'La durée',
      words: 'Le nom ou la description',
      needs: 'Le besoin, le type d’offre',
      asking: 'Comment demander, et qui le peut',
      other: 'Autre chose',
      gone: 'C’est fermé, ou en double',
    },
    next: 'Continuer',
    back: 'Retour',
    nothing: 'Choisissez au moins une ligne.',
  },
  hours: {
    ask: 'Qu’est-ce qui est faux dans les horaires\u00a0?',
    closed: 'C’était fermé',
    day: 'Un jour a changé',
    all: 'Tout a changé',
    which: 'Quel jour\u00a0?',
    everyWeek: (day: string) => `Le ${day} sera noté fermé, chaque semaine.`,
    once: 'Fermé une seule fois, ou une fermeture à venir\u00a0? Donnez les jours.',
    change: 'Changez les heures, puis envoyez.',
    next: 'Vous proposez\u00a0:',
  },
};

/** The texts of a correction in place, the same keys in every language. */
export type CorrectTexts = typeof texts;

export default texts;
