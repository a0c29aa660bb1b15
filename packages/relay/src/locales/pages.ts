import type { Etat } from '@inclusion-kit/sdk/contributions';
import { askValue, type ValueFacts } from './search-parameters.ts';
import { createDates, createDayFormat } from './day-format.ts';

const dateFormat = createDayFormat({
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});

const { day } = createDates('fr');

const MOST_NAMED = 12;
const shorten = (value: string): string => (value.length > 80 ? `${value.slice(0, 79)}…` : value);

const sayFewer = (least: number): string => `moins de\u00a0${least}`;
const sayLines = (n: number): string => (n === 1 ? 'une ligne' : `${n} lignes`);

/** The French texts of the relay's pages. */
export const pages = {
  home: {
    title: 'Trouver une offre d’insertion',
  },
  moderation: {
    title: 'À relire',
    lead: 'Espace de l’animateur',
    nav: { '/moderation': 'À relire', '/territoire': 'Territoire', '/admin': 'Relais' },
    /** Why the sign-in shows to a reader who asked for another page. */
    asked: {
      '/territoire': 'Pour voir les besoins du territoire, connectez-vous.',
      '/territoire/campagnes': 'Pour voir les campagnes, connectez-vous.',
      '/territoire/a-appeler': 'Pour voir les structures à appeler, connectez-vous.',
      '/territoire/sources': 'Pour voir ce que chaque source répond, connectez-vous.',
      '/admin': 'Pour voir l’état du relais, connectez-vous.',
    },
    /** Says to a reader whose session is over that the form was sent in vain. */
    lost: 'Votre session est finie\u00a0: votre dernier geste n’a pas été enregistré. Connectez-vous, puis refaites-le.',
    signOut: 'Se déconnecter',
    noScript: 'Cette page a besoin de JavaScript.',
    link: 'Relire les contributions',
    /** Leads back from an address without a page to the page that is nearest, by its name. */
    backTo: (name: string) => `Retour à «\u00a0${name}\u00a0»`,
    /** The title of a form that was refused. */
    notDone: 'Rien n’a été fait',
    missing: 'Elle a été retirée, ou son adresse est coupée.',
  },
  noDocumentation: {
    title: 'Documentation',
    lead: 'Les guides ne sont pas sur ce site. Voici ce qui s’y trouve.',
    links: [
      ['/composer', 'Mettre la recherche sur votre site', 'Choisir, voir, copier les lignes à coller.'],
      ['/reference', 'Adresses et réponses', 'Pour relier un logiciel à ces offres.'],
      ['/a-propos', 'À propos', 'D’où viennent les offres, accessibilité, qui tient ce site.'],
    ],
    others:
      'Les guides sont dans le dossier «\u00a0docs\u00a0» d’Inclusion Kit, et son fichier README en donne la liste\u00a0: installer, relire, préparer un fichier, mettre la recherche dans WordPress. La personne qui tient ce site les a\u00a0: « À propos » la nomme.',
  },
  territory: {
    title: 'Besoins du territoire',
    loading: 'Calcul des chiffres…',
    everywhere: 'Ces listes disent ce qui manque sur tout le territoire de ce relais.',
    of: (nom: string) => `Ces listes sont celles du territoire choisi\u00a0: ${nom}.`,
    unknownTerritory:
      'Les communes du territoire choisi ne sont pas connues. Ces listes sont celles de tout le territoire de ce relais.',
    unreadNames: (names: readonly string[]) =>
      `Cette page ne lit pas ${names.map((name) => `«\u00a0${name}\u00a0»`).join(', ')} dans son adresse. Choisissez le territoire dans la liste.`,
    changing: 'Lecture des demandes…',
    unread: 'Les demandes de ce territoire n’ont pas pu être lues. Recharger la page',
    leftNeeds: (told: string, isFew: boolean) =>
      isFew
        ? `Des besoins signalés, ${told}, ne sont pas dans cette liste\u00a0: trop peu nombreux dans leur commune, ils sont réunis par département.`
        : `${told.charAt(0).toUpperCase()}${told.slice(1)} besoins signalés ne sont pas dans cette liste\u00a0: trop peu nombreux dans leur commune, ils sont réunis par département.`,
    head: {
      need: (theme: string, times: string, others: number) =>
        others === 0
          ? `Besoin le plus signalé\u00a0: ${theme}, ${times} fois en douze mois.`
          : `${others + 1} besoins sont signalés ${times} fois chacun en douze mois, dont\u00a0: ${theme}.`,
      few: 'Trop peu de besoins signalés pour un classement.',
      written: (told: string) => `Besoins écrits librement\u00a0: ${told} en douze mois.`,
      read: 'Les lire dans «\u00a0À relire\u00a0»',
      search: (search: string, times: string, others: number) =>
        others === 0
          ? `Recherche la plus souvent sans résultat\u00a0: ${search}, ${times} fois.`
          : `${others + 1} recherches reviennent ${times} fois chacune sans résultat, dont\u00a0: ${search}.`,
      word: (word: string, times: string, others: number) =>
        others === 0
          ? `Mot le plus cherché sans résultat\u00a0: ${word}, ${times} fois.`
          : `${others + 1} mots reviennent ${times} fois chacun sans résultat, dont\u00a0: ${word}.`,
      nothing: 'Aucune demande sans réponse n’est à montrer ici.',
    },
    reported: 'Besoins signalés',
    lead: 'Ce que des personnes ont cherché sans le trouver, et signalé, depuis douze mois. Les signalements refusés n’y sont pas.',
    none: 'Aucun besoin n’a été signalé depuis douze mois.',
    noneHere: 'Aucun besoin n’est à montrer pour ce territoire, depuis douze mois.',
    byTheme: 'Par besoin',
    byDepartement: 'Par département',
    byCommune: 'Par commune et par besoin',
    theme: 'Besoin',
    departement: 'Département',
    commune: 'Commune',
    told: 'Ce que les gens écrivent',
    onDesk: 'Lire les mots',
    counts: ['12 mois', '30 jours', 'À relire'],
    unknown: 'Lieu inconnu',
    rest: (n: number) => (n === 1 ? 'La ligne suivante' : `Les ${n} lignes suivantes`),
    small: (least: number) =>
      `Sous ${least}, le nombre n’est pas montré, et seuls les animateurs lisent les mots\u00a0: ils pourraient désigner une personne. Les communes sont alors réunies.`,
    fewer: sayFewer,
    atLeast: (n: number) => `au moins ${n}`,
    others: (departement: string, n: number) => `${departement} (${n === 1 ? '' : `${n} `}communes réunies)`,
    marks: {
      title: 'Suite donnée',
      note: 'Noter une suite',
      what: 'Ce que vous avez fait',
      more: 'Précision (facultatif)',
      save: 'Noter la suite',
      meaning: 'Sens',
      choose: 'Thématique…',
      whole: (category: string) => `${category}, en général`,
      add: 'Ajouter',
      undo: 'Annuler la suite',
      of: (name: string) => `\u00a0: ${name}`,
      done: (acte: string, par: string, iso: string) => `${acte}, par ${par} le ${day(new Date(iso))}`,
      acts: {
        'offre-trouvee': 'Offre trouvée',
        'ouverture-demandee': 'Ouverture demandée',
        'mot-ajoute': 'Mot ajouté',
        'sans-suite': 'Sans suite',
        annulation: 'Annulé',
      },
    },
    searches: {
      title: 'Recherches sans résultat, par lieu et par thématique',
      short: 'Lieux et thèmes sans résultat',
      lead: (least: number, shown: number, all: number) =>
        `${shown < all ? `Les ${shown} plus fréquentes sur ${all}` : 'Les plus fréquentes d’abord'}, sur douze mois finis. Une recherche de plusieurs thématiques compte dans chacune. Sous ${least} recherches par mois, une commune est réunie à son département, ou n’est pas montrée.`,
      none: 'Aucune recherche à montrer pour l’instant : il faut un mois fini.',
      noneHere: 'Aucune recherche sans résultat n’est à montrer pour ce territoire.',
      leftOut: (departement: number, nowhere: number) =>
        `Ne sont pas dans cette liste\u00a0: ${[
          departement === 0 ? '' : `${sayLines(departement)} de recherches qui ne disent que leur département`,
          nowhere === 0 ? '' : `${sayLines(nowhere)} de recherches qui ne disent pas leur lieu`,
        ]
          .filter((text) => text !== '')
          .join(', ')}.`,
      nowhere: 'Lieu non dit',
      /** Sums of all places, in the order in which the answer to a committee has them. */
      themes: (sums: readonly (readonly [category: string, count: number])[]) =>
        `Tous lieux réunis\u00a0: ${sums.map(([category, count]) => `${category} (${count})`).join(', ')}.`,
      heads: ['Lieu', 'Thématique', 'Recherches'],
    },
    words: {
      title: 'Mots cherchés sans résultat',
      short: 'Mots sans résultat',
      lead: 'Un mot n’apparaît ici qu’après être venu trois jours différents de trois communes. Une recherche entière, un nombre ou un courriel ne sont jamais gardés. Un nom de famille écrit en minuscules peut l’être.',
      none: 'Aucun mot pour l’instant.',
      found: (n: number) => `trouve ${n} ${n < 2 ? 'offre' : 'offres'} aujourd’hui`,
      heads: ['Mot', 'Départements', 'Dernier mois', 'Recherches'],
      from: (departements: readonly string[]) =>
        `Un mot se compte par département\u00a0: ${departements.length === 1 ? 'ici, celui du territoire choisi' : 'ici, ceux du territoire choisi'} (${departements.join(', ')}).`,
      same: (departements: string) => `Tous ces mots ont été cherchés ici\u00a0: ${departements}.`,
      since: (iso: string) => `cherché depuis le ${day(new Date(iso))}`,
      added: 'Autres mots ajoutés à la recherche',
      entries: 'Entrées à mettre dans le fichier des mots',
      entriesLead: (count: number) =>
        count === 1
          ? 'Un mot a un sens. La recherche s’en sert une fois cette entrée copiée dans le fichier des mots.'
          : `${count} mots ont un sens. La recherche s’en sert une fois ces entrées copiées dans le fichier des mots.`,
      untold: (count: number, most: number) =>
        count === 1
          ? 'Un mot attend son sens : choisissez une thématique à sa ligne.'
          : `${count} mots attendent leur sens : choisissez une thématique à leur ligne.${count > most ? ` Les ${most} premiers se remplissent d’abord.` : ''}`,
    },
  },
  embed: {
    noScript: 'Cette recherche a besoin de JavaScript.',
    openAlone: 'L’ouvrir seule, dans une page',
    wrongAddress:
      'La recherche ne peut pas s’afficher\u00a0: son adresse contient une erreur. Si ce site n’est pas le vôtre, prévenez la personne qui s’en occupe.',
    secret:
      'un jeton ne s’écrit pas dans une page\u00a0: tous les visiteurs le lisent. Faites-le remplacer, retirez-le de la page, et donnez le nouveau au relais, dans ses réglages.',
    misspelt: (meant: string) => `ce nom n’existe pas. Vouliez-vous dire ${meant}\u00a0?`,
    tooLong: (most: number) => `ce texte est trop long\u00a0: ${most} signes au plus.`,
    badValue: (value: string, near: string | undefined, { values = [], ...facts }: ValueFacts) => {
      const cure =
        near !== undefined
          ? `vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`
          : `${askValue(values.length > MOST_NAMED ? { examples: values } : { ...facts, values })}.`;
      return `«\u00a0${shorten(value)}\u00a0» ne convient pas\u00a0: ${cure}`;
    },
  },
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
  none: 'non renseigné',
  yes: 'oui',
  no: 'non',
  formatDate: (date: Date): string => dateFormat(date),
};
