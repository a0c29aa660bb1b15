import type { Etat, Genre } from '@inclusion-kit/sdk/contributions';

const dateFormat = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});

/** The French texts of the relay's pages. */
export const pages = {
  siteName: 'Offre d’insertion',
  home: {
    title: 'Trouver une offre d’insertion',
    lead: 'Cherchez près d’une commune, ouvrez une offre, corrigez ce qui a changé.',
    nav: 'Dans cette page',
    search: 'Chercher',
    embed: 'Intégrer',
    service: 'Lire',
    contribution: 'Corriger',
    embedTitle: 'Mettre cette recherche sur votre site',
    embedLead: 'Collez cette ligne dans une page, puis ajoutez l’origine de votre site au réglage ',
    embedSetting: ' de ce relais.',
    line: {
      copy: 'Copier la ligne',
      copied: 'Ligne copiée',
      selected: 'Ligne sélectionnée\u00a0: copiez-la avec Ctrl + C',
    },
    frameLead: 'Votre site refuse les scripts\u00a0? Collez plutôt ce cadre\u00a0:',
    frame: {
      copy: 'Copier le cadre',
      copied: 'Cadre copié',
      selected: 'Cadre sélectionné\u00a0: copiez-le avec Ctrl + C',
    },
    serviceTitle: 'Lire une offre en entier',
    serviceLead: ' montre une fiche à lui seul. En voici une, choisie parmi les mieux renseignées.',
    contributionTitle: 'Corriger une offre',
    contributionLead: ' est le formulaire qu’ouvre «\u00a0Corriger\u00a0». Le voici seul, sur la même fiche.',
    noScript: 'Cette page a besoin de JavaScript pour chercher des offres.',
    skip: 'Aller à la recherche',
  },
  embed: {
    noScript: 'Cette recherche a besoin de JavaScript.',
    openAlone: 'L’ouvrir seule, dans une page',
  },
  followUp: {
    title: (numero: string) => `Contribution ${numero}`,
    genre: 'Nature',
    cible: 'Offre concernée',
    recueLe: 'Reçue le',
    etat: 'Où en est-elle ?',
    changes: 'Ce que vous avez proposé',
    field: 'Champ',
    before: 'Avant',
    after: 'Après',
    none: 'non renseigné',
    privateLink: 'Cette adresse est personnelle : elle seule ouvre ce suivi. Gardez-la.',
    notFoundTitle: 'Contribution introuvable',
  },
  genres: {
    correction: 'Correction',
    confirmation: 'Confirmation : l’offre est toujours à jour',
    fermeture: 'Fermeture',
    doublon: 'Doublon signalé',
    'nouveau-service': 'Nouvelle offre',
    'nouvelle-structure': 'Nouvelle structure',
    manque: 'Besoin sans réponse',
  } satisfies Record<Genre, string>,
  etats: {
    recue: 'Reçue',
    'en-attente-auteur': 'En attente d’une précision de votre part',
    acceptee: 'Acceptée',
    refusee: 'Refusée',
    remplacee: 'Remplacée par une autre contribution',
    transmise: 'Transmise à la source de l’offre',
    reprise: 'Reprise par la source de l’offre',
    expiree: 'Classée sans suite',
  } satisfies Record<Etat, string>,
  /** The steps a contribution goes through when all goes well. */
  steps: ['recue', 'acceptee', 'transmise', 'reprise'] satisfies Etat[],
  toCome: 'à venir',
  yes: 'oui',
  no: 'non',
  formatDate: (date: Date): string => dateFormat.format(date),
};
