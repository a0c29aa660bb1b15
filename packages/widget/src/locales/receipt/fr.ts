/** The French words of a receipt, the same after each contribution. */
const texts = {
  number: 'Numéro de suivi',
  numberUse: 'Donnez-le si vous nous appelez.',
  follow: 'Suivre mon envoi',
  newTab: 'nouvel onglet',
  undo: 'Annuler l’envoi',
  undone: 'L’envoi est annulé.',
  undoFailed: 'L’envoi n’a pas pu être annulé\u00a0: il est déjà relu, ou le service ne répond pas.',
  stepsLabel: 'La suite',
  done: 'fait',
  now: 'en cours',
  steps: {
    /** For a record of a source. */
    known: (source: string) => ['Reçue', 'Relue par une personne', `Transmise à ${source}`, 'Reprise par la source'],
    /** For a new record. */
    added: ['Reçue', 'Relue par une personne', 'Publiée ici', 'Reprise par data·inclusion'],
    /** For a need, which goes to no source. */
    need: ['Reçue', 'Relue par une personne'],
  },
};

export type ReceiptTexts = typeof texts;

export default texts;
