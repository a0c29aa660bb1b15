import { createDates } from '../day-format.ts';

const { day, isoDay } = createDates('fr');

/** The texts of the pages that a structure opens by its own link, in French. */
export const access = {
  title: (nom: string) => `Vos offres\u00a0: ${nom}`,
  question: 'Vos offres sont\u2011elles justes\u00a0?',
  until: (end: Date) => `Lien valable jusqu’au ${day(end)}`,
  lead: (n: number) =>
    `${n === 1 ? 'Une offre' : `${n} offres`}. Voici ce que les gens voient. Touchez une ligne fausse pour la corriger.`,
  updated: (date: string) => `Mise à jour le ${isoDay(date)}`,
  confirmed: (date: string) => `Confirmée le ${isoDay(date)}`,
  stale: 'Non vérifiée depuis plus d’un an',
  all: 'Tout est juste',
  allAsk: 'Tout est juste\u00a0?',
  allHint: (n: number) =>
    n === 1
      ? 'Un appui confirme cette offre. Rien d’autre à faire.'
      : `Un appui confirme les ${n} offres. Rien d’autre à faire.`,
  allDone: (n: number) => (n === 1 ? 'Merci. Votre offre est confirmée.' : `Merci. Vos ${n} offres sont confirmées.`),
  othersDone: (n: number) =>
    n === 1 ? 'Merci. Votre autre offre est confirmée.' : `Merci. Vos ${n} autres offres sont confirmées.`,
  publicLater: 'Le public le verra après une relecture.',
  allPartly: (n: number) =>
    `${n} ${n < 2 ? 'offre confirmée' : 'offres confirmées'}. Les autres ont changé entre-temps.`,
  day: (date: Date) => `Le ${day(date)}.`,
  one: 'C’est juste',
  oneOf: (nom: string) => `C’est juste\u00a0: ${nom}`,
  done: 'Confirmée aujourd’hui',
  undo: 'Annuler',
  undoOf: (nom: string) => `Annuler la confirmation de ${nom}`,
  undoSaid: (nom: string) => `Annuler la réponse sur ${nom}`,
  waits: 'En relecture\u00a0:',
  proposed: 'Vous avez proposé\u00a0:',
  inReview: ', en relecture',
  doneRest: 'Le reste est confirmé aujourd’hui',
  allWaits: (n: number) =>
    n === 1 ? 'Une correction attend d’être relue.' : `${n} corrections attendent d’être relues.`,
  closuresWait: (n: number) =>
    n === 1 ? 'Une fermeture attend d’être relue.' : `${n} fermetures attendent d’être relues.`,
  everywhere: (n: number) =>
    n === 1
      ? 'Corriger aussi dans l’autre offre qui l’affiche'
      : `Corriger aussi dans les ${n} autres offres qui l’affichent`,
  stillOld: (n: number) =>
    n === 1 ? 'Une autre offre montre encore\u00a0:' : `${n} autres offres montrent encore\u00a0:`,
  alsoThere: (n: number) => (n === 1 ? 'Y mettre aussi\u00a0:' : `Mettre aussi dans ces ${n} offres\u00a0:`),
  everywhereDone: (n: number) =>
    n === 1 ? 'Une autre offre est corrigée aussi.' : `${n} autres offres sont corrigées aussi.`,
  /** The lines that say the same of all the offers of a structure. */
  common: {
    title: (n: number) => `Commun à vos ${n} offres`,
    all: (n: number) => `Cette ligne est la même partout\u00a0: la correction vaut pour vos ${n} offres.`,
    some: 'Seulement dans certaines\u00a0?',
    rest: (n: number) => `Le reste de vos ${n} offres est juste`,
    undo: 'Annuler la réponse sur toutes vos offres',
  },
  undone: 'C’est annulé.',
  unchanged: 'Rien n’a changé\u00a0: rien n’a été envoyé.',
  lines: {
    telephone: 'Téléphone',
    horaires_accueil: 'Horaires',
    adresse: 'Adresse',
    frais: 'Coût',
    publics: 'Pour qui',
    courriel: 'Courriel',
  },
  street: 'Numéro et rue',
  complement: 'Complément d’adresse',
  precision: 'Combien, et pour quoi',
  wholeText: 'Tout le texte',
  fixText: 'Corriger ce texte',
  unknown: 'Non précisé',
  masked: 'Masqué, jamais montré',
  /** A number that was told to be wrong, and that no other one replaces. */
  wrong: {
    line: 'Signalé faux et retiré. Donnez le bon.',
    lead: 'Un numéro a été signalé faux et retiré. Les gens ne peuvent plus vous appeler\u00a0:',
    give: 'donnez le bon numéro',
  },
  edit: ', corriger',
  was: 'Affiché aujourd’hui\u00a0:',
  rest: 'Le reste de cette offre est juste',
  send: 'Envoyer',
  cancel: 'Annuler',
  otherTown: 'Une autre commune\u00a0?',
  licence: 'En envoyant, vous autorisez la réutilisation sous Licence Ouverte 2.0.',
  thanks: 'Merci.',
  number: (numero: string) => `Donnez ce numéro si vous nous appelez\u00a0: ${numero}`,
  phoneFault: (digits: number) =>
    digits === 10
      ? 'Ce numéro n’est pas un numéro français valable.'
      : `Ce numéro a ${digits} chiffres\u00a0: il en faut 10.`,
  gone: 'N’existe plus…',
  of: (nom: string) => `\u00a0: ${nom}`,
  ends: {
    definitive: 'C’est fini pour de bon',
    pause: 'C’est une pause, jusqu’au jour indiqué',
    ailleurs: 'Une autre structure s’en occupe',
  },
  endDay: 'Fin de la pause',
  endDayMissing: 'Indiquez le jour où l’offre reprend.',
  endDayPast: 'Ce jour est passé\u00a0: indiquez aujourd’hui ou un jour à venir.',
  remove: 'Retirer cette offre',
  pause: 'Noter la pause',
  closed: (au: string | undefined) =>
    au === undefined ? 'Merci. La fin de cette offre est notée.' : `Merci. La pause est notée jusqu’au ${isoDay(au)}.`,
  add: 'Ajouter une offre',
  offline: 'Pas de réseau. Rien n’est perdu\u00a0: appuyez de nouveau quand le réseau revient.',
  terms:
    'Ce lien ne montre que vos offres et ne demande ni compte ni mot de passe. En confirmant ou en corrigeant, vous autorisez la réutilisation sous Licence Ouverte 2.0.',
  fixOf: (nom: string) => `Corriger\u00a0: ${nom}`,
  back: 'Retour à vos offres',
  none: 'Aucune offre de cette structure n’est publiée pour le moment.',
  endedTitle: 'Ce lien ne s’ouvre plus',
  ended:
    'Ce lien est trop ancien, ou il en manque une partie. Demandez un autre lien à la personne qui vous l’a envoyé.',
  /** Leads from a value to the one in its place. */
  arrow: '→',
  leave: 'Fermer cet accès sur cet appareil',
  notMine: 'Ce n’est pas ma structure',
  notMineText: (producer: string) =>
    `Ne confirmez rien, et dites-le à la personne qui vous a envoyé ce lien, ou à ${producer}, qui tient ce site. Rien n’est retiré\u00a0: les offres restent comme elles sont.`,
  mails: {
    title: 'Courriels de rappel',
    link: 'Courriels de rappel\u00a0: recevoir ou arrêter',
    lead: 'Nous vous écrivons pour demander si vos offres sont à jour. Si vous arrêtez ces courriels, vos offres restent visibles.',
    stop: 'Ne plus recevoir ces courriels',
    stopped: 'Vous ne recevrez plus ces courriels. Vos offres restent visibles.',
    again: 'Recevoir à nouveau',
    resumed: 'Vous recevrez à nouveau ces courriels.',
  },
  askTitle: 'Recevoir un lien par courriel',
  askLead:
    'Écrivez l’adresse de courriel affichée sur la fiche de votre structure. Nous y envoyons un lien qui ouvre vos offres. Vous n’avez pas de compte à créer.',
  badAddress: 'Écrivez une adresse de courriel, par exemple accueil@structure.fr.',
  askLabel: 'Adresse de courriel de la structure',
  askHint: 'Par exemple accueil@structure.fr',
  askSend: 'Recevoir le lien',
  askedTitle: 'Regardez vos courriels',
  askedText: (minutes: number) =>
    `Si cette adresse est celle d’une structure publiée ici, un lien vient d’y être envoyé. Il s’ouvre pendant ${minutes} minutes.`,
  askedElse:
    'Rien n’arrive\u00a0? Regardez dans les courriels indésirables, ou essayez l’adresse exacte de la fiche. Si la fiche n’a pas d’adresse, demandez un lien à la personne qui s’occupe des offres du territoire.',
  again: 'Essayer une autre adresse',
  askTitleNone: 'Vos offres',
  askNone:
    'Cherchez votre structure\u00a0: vous corrigez ses offres sans compte. Vous avez reçu un lien\u00a0? Ouvrez-le plutôt\u00a0: tout se confirme d’un geste.',
  askNoneOf: (producer: string) =>
    `Cherchez votre structure\u00a0: vous corrigez ses offres sans compte. Pour tout confirmer d’un geste, demandez un lien à ${producer}, qui tient ce site.`,
  withoutLink: 'Trouver ma structure',
  steps: [
    'Cherchez votre structure par son nom.',
    'Ouvrez une offre. En bas, appuyez sur «\u00a0Corriger\u00a0», ou dites qu’elle est toujours à jour.',
    'Une personne relit avant de publier.',
  ],
  addTitle: 'Une offre manque\u00a0?',
  addLead: 'Ajoutez-la en deux minutes. Nous cherchons d’abord si elle existe déjà.',
  findLabel: 'Nom de votre structure',
  findSend: 'Chercher mes offres',
  find: {
    found: (count: number) => (count === 1 ? '1 structure trouvée' : `${count} structures trouvées`),
    more: (count: number) =>
      `Voici ${count} structures. D’autres portent aussi ce nom\u00a0: écrivez le nom entier, avec la commune.`,
    offers: (count: number) => (count === 1 ? '1 offre' : `${count} offres`),
    mine: 'C’est votre structure\u00a0? Un lien ouvre toutes ses offres sur une seule page.',
    none: (typed: string) => `Aucune structure trouvée pour «\u00a0${typed}\u00a0».`,
    noneHelp: 'Vérifiez le nom, ou écrivez seulement une partie du nom.',
    noneElse: 'Chercher ces mots dans toutes les offres',
  },
};

export type AccessTexts = typeof access;
