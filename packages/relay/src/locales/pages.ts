import type { Acte, Etat, Genre } from '@inclusion-kit/sdk/contributions';
import { askValue, type ValueFacts } from './search-parameters.ts';
import { createDayFormat } from './day-format.ts';

const dateFormat = createDayFormat({
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});

const MOST_NAMED = 12;
const shorten = (value: string): string => (value.length > 80 ? `${value.slice(0, 79)}…` : value);

/** The French texts of the relay's pages. */
export const pages = {
  siteName: 'Offre d’insertion',
  back: 'Chercher une offre',
  problem: {
    fields: 'Cette partie de l’adresse est à corriger\u00a0:',
    request: (id: string) => `Si cela revient, signalez-le avec ce numéro\u00a0: ${id}`,
  },
  home: {
    title: 'Trouver une offre d’insertion',
  },
  moderation: {
    title: 'À relire',
    lead: 'Espace de l’animateur',
    nav: { '/moderation': 'À relire', '/territoire': 'Besoins du territoire', '/admin': 'État du relais' },
    noScript: 'Cette page a besoin de JavaScript.',
    link: 'Relire les contributions',
  },
  territory: {
    title: 'Besoins du territoire',
    lead: 'Ce que des personnes ont cherché sans le trouver, et signalé, depuis douze mois. Les signalements refusés n’y sont pas.',
    none: 'Aucun besoin n’a été signalé depuis douze mois.',
    byTheme: 'Par besoin',
    byDepartement: 'Par département',
    byCommune: 'Par commune et par besoin',
    theme: 'Besoin',
    departement: 'Département',
    commune: 'Commune',
    counts: ['En douze mois', 'En trente jours', 'À relire'],
    unknown: 'Lieu inconnu',
    noTheme: 'Besoin écrit librement',
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
    twin: 'Dit la même chose que',
    offer: 'Une offre y répond',
    closure: 'Fermeture',
    decision: 'Décision',
    taken: 'retenu',
    takenAs: (value: string) => `retenu ainsi\u00a0: ${value}`,
    left: 'non retenu',
    itsSource: 'la source de l’offre',
    point: 'Point sur la carte',
    pointBefore: 'point affiché',
    pointAfter: 'point proposé',
    pointTaken: 'un autre point',
    reviewed: (step: string, how: 'accepted' | 'partly' | 'refused' | 'noted') =>
      `${step}\u00a0: ${{ accepted: 'acceptée', partly: 'acceptée en partie', refused: 'refusée', noted: 'notée' }[how]}`,
    withdrawn: 'Retirée',
    /** The events that are no step of the receipt. */
    actes: {
      question: 'Précision demandée',
      reponse: 'Votre réponse est reçue',
      ajustement: 'Ajustée',
      annulation: 'De nouveau à relire',
      remplacement: 'Remplacée par une autre contribution',
      expiration: 'Classée sans suite',
    } satisfies Partial<Record<Acte, string>>,
    /** The same, where the source of the offer did it. */
    bySource: {
      remplacement: 'Dépassée\u00a0: la source de l’offre dit autre chose',
      expiration: 'Classée\u00a0: l’offre n’existe plus chez sa source',
    } as Partial<Record<Acte, string>>,
    question: 'Une précision vous est demandée',
    answer: 'Votre réponse',
    answerHint:
      'Elle n’est lue que par les personnes qui relisent les contributions. N’y nommez personne d’autre que vous.',
    send: 'Envoyer la réponse',
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
  /** The steps a contribution goes through when all goes well, in the words of the receipt of the form. */
  way: ['recue', 'acceptee', 'transmise', 'reprise'] as const,
  /** @param source its name, or null for a new record */
  steps: (source: string | null) => ({
    recue: 'Reçue',
    acceptee: 'Relue par le département',
    transmise: source === null ? 'Publiée dans l’offre partagée' : `Transmise à ${source}`,
    reprise: source === null ? 'Reprise par data·inclusion' : 'Reprise par la source',
  }),
  toCome: 'à venir',
  yes: 'oui',
  no: 'non',
  formatDate: (date: Date): string => dateFormat(date),
};
