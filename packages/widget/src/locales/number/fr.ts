/** The French words on the number of an offer: whether it answered a call, or was told to be wrong. */
const texts = {
  answered: {
    ask: 'Ce numéro a répondu\u00a0?',
    yes: 'Oui',
    nobody: 'Personne',
    wrong: 'Il est faux',
    on: (date: string) => `Ce numéro a répondu le ${date}`,
    thanks: 'Merci\u00a0: vous dites que ce numéro répond.',
    later: 'Réessayez plus tard. Rien n’a été envoyé.',
  },
  /** A number that was erased here, or that was told to be wrong in another record of the structure. Its question opens the correction. */
  erased: {
    wrong: 'Numéro signalé faux\u00a0: il est retiré.',
    removed: 'Numéro retiré ici.',
    alone: 'On ne connaît aucun autre contact.',
    elsewhere: (date: string) => `Numéro signalé faux le ${date} sur une autre fiche de cette structure.`,
    known: 'Vous connaissez le bon\u00a0?',
  },
};

export type NumberTexts = typeof texts;

export default texts;
