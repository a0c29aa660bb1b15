/** The French texts of what makes an orientation ready. */
const texts = {
  title: 'Préparer une orientation',
  who: 'Vous écrivez',
  pour: { professionnels: 'pour une personne que vous accompagnez', usagers: 'pour vous-même' },
  how: 'De quelle façon\u00a0?',
  ways: { link: 'En ligne', phone: 'Par téléphone', mail: 'Par courriel', visit: 'Sur place' },
  subject: 'Objet',
  text: {
    link: 'Texte à coller dans le formulaire',
    phone: 'Aide-mémoire pour l’appel',
    mail: 'Message',
    visit: 'Mot à remettre à la personne',
  },
  hint: 'Complétez-le avec l’accord de la personne. Ce texte reste sur cette page\u00a0: vous seul pouvez l’envoyer.',
  act: {
    link: (site: string) => `Ouvrir ${site}`,
    phone: (number: string) => `Appeler le ${number}`,
    mail: 'Ouvrir dans ma messagerie',
    visit: 'Itinéraire',
  },
  newTab: 'nouvel onglet',
  tooLong:
    'Ce message est trop long pour s’ouvrir en entier dans toutes les messageries. Copiez le texte, puis collez-le.',
  copy: 'Copier le texte',
  copied: 'Texte copié',
  copyFailed: 'Le navigateur a refusé la copie. Le texte est sélectionné\u00a0: copiez-le au clavier.',
  restore: 'Revenir au texte proposé',
  restored: 'Texte proposé rétabli.',
  target: (name: string) => `Orienter avec ${name}`,
  targetText: 'Ce site peut réserver ses formulaires aux professionnels inscrits.',
  direct: (name: string) => `${name} ne prend pas d’orientation\u00a0: contactez directement la structure.`,
  close: 'Fermer',
};

/** The texts of what makes an orientation ready, the same keys in every language. */
export type OrientationTexts = typeof texts;

export default texts;
