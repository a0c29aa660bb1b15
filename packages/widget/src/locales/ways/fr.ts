/** The French words of the ways to reach an offer, and of those that are hidden since they are a person's own. */
const texts = {
  how: {
    visit: 'allez sur place',
    phone: 'téléphonez',
    mail: 'écrivez',
    link: 'inscrivez-vous en ligne',
  },
  masked: {
    phone: (how: string) => `Numéro masqué, il est personnel\u00a0: ${how}.`,
    mail: (how: string) => `Courriel masqué, il est personnel\u00a0: ${how}.`,
    both: (how: string) => `Numéro et courriel masqués, ils sont personnels\u00a0: ${how}.`,
    none: 'demandez à votre mairie ou à un conseiller de vous mettre en contact',
    pro: 'Professionnel\u00a0?',
  },
};

export type WaysTexts = typeof texts;

export default texts;
