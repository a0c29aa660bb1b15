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
  sources: 'Les offres viennent de data·inclusion et de structures qui les publient.',
  accessibilityTitle: 'Accessibilité',
  accessibilityText: [
    'Ce site est partiellement conforme au référentiel RGAA\u00a04.1. Aucun audit n’a encore été fait par un organisme extérieur\u00a0: cet état est celui de contrôles automatiques (axe-core) et de parcours au clavier, refaits à chaque version.',
    'Reste à essayer avec des personnes\u00a0: les lecteurs d’écran NVDA, VoiceOver et TalkBack. La carte n’est jamais le seul moyen\u00a0: la liste dit la même chose.',
    'Quelque chose vous bloque\u00a0? Écrivez à l’organisme qui tient ce site, nommé dans les mentions légales. Sans réponse, saisissez le Défenseur des droits.',
  ],
  dataText: [
    'Les offres suivent le schéma commun de data·inclusion. Ce que vous proposez ici est réutilisable par tous sous Licence Ouverte 2.0, et transmis à la source de l’offre.',
    'Aucun compte, aucun traceur publicitaire. Votre position et vos derniers lieux restent sur votre appareil.',
  ],
  memoryText:
    'Un mot qui ne trouve aucune offre est retenu seul, s’il a été cherché trois jours différents depuis trois communes\u00a0: jamais une phrase, un nombre ou un courriel. Un nom de famille écrit en minuscules peut l’être.',
  feed: 'Les fichiers des contributions',
  publisher: (name: string) => `Ce site est publié par\u00a0: ${name}.`,
  software: 'Il est fait avec Inclusion Kit, logiciel libre sous licence MIT.',
};

export type AboutTexts = typeof about;
