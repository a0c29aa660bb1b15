/** The texts of the foot of the home, and of the page about the relay that it leads to, in French. */
export const about = {
  title: 'À propos',
  search: 'Chercher et imprimer une sélection',
  owner: 'Tenir à jour mes offres',
  desk: 'Relire les propositions',
  accessibility: 'Accessibilité\u00a0: partiellement conforme',
  data: 'Données et licence',
  legal: 'Mentions légales',
  site: 'Mettre cette recherche sur votre site',
  file: 'Préparer un fichier d’offres',
  week: 'Préparer une semaine d’activités',
  weekTitle: 'Semaine d’activités',
  sources: 'Les offres viennent de data·inclusion et de structures qui les publient.',
  accessibilityTitle: 'Accessibilité',
  accessibilityText: [
    'Ce site est «\u00a0partiellement conforme\u00a0» aux règles d’accessibilité de l’État (RGAA\u00a04.1). Personne d’extérieur ne l’a encore contrôlé. Nous le vérifions à chaque version, au clavier et avec un outil automatique (axe-core).',
    'Nous devons encore l’essayer avec des personnes qui utilisent un lecteur d’écran (NVDA, VoiceOver, TalkBack). La carte n’est jamais le seul moyen\u00a0: la liste dit la même chose.',
    'Quelque chose vous bloque\u00a0? Écrivez à l’organisme qui tient ce site, nommé dans les mentions légales. Pas de réponse\u00a0? Vous pouvez écrire au Défenseur des droits.',
  ],
  dataText: [
    'Les offres sont écrites au format commun de data·inclusion. Tout le monde peut réutiliser ce que vous proposez ici (Licence Ouverte 2.0). Nous l’envoyons aussi à la source de l’offre.',
    'Aucun compte, aucun traceur publicitaire. Votre position et vos derniers lieux restent sur votre appareil.',
  ],
  memoryText:
    'Quand un mot ne trouve aucune offre, nous le gardons s’il a été cherché trois jours différents, dans trois communes. Nous ne gardons jamais une phrase, un nombre ou un courriel. Un nom de famille écrit en minuscules peut être gardé.',
  feed: 'Les fichiers des contributions',
  publisher: (name: string) => `Ce site est publié par\u00a0: ${name}.`,
  software: 'Il est fait avec Inclusion Kit, logiciel libre sous licence MIT.',
};

export type AboutTexts = typeof about;
