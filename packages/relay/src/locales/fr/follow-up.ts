import type { Acte, Contribution, Genre } from '@inclusion-kit/sdk/contributions';
import { createDates } from '../day-format.ts';
import { describeClosure } from '../deliveries.ts';
import { pages } from '../pages.ts';

/** The texts of the private page of a contribution, in French. */
export const followUp = {
  title: (numero: string) => `Votre envoi n°\u00a0${numero}`,
  cible: 'Pour cette offre',
  need: 'Ce qui manque',
  waiting: 'Merci. Une personne lit votre envoi. Revenez ici pour voir la suite.',
  etat: 'Où en est votre envoi\u00a0?',
  changes: 'Ce que vous avez proposé',
  field: 'Champ',
  before: 'Avant',
  after: 'Après',
  none: 'non renseigné',
  masked: 'masqué, jamais montré',
  twin: 'Dit la même chose que',
  offer: 'Une offre y répond',
  closure: 'Fermeture',
  decision: 'Décision',
  taken: 'retenu',
  takenAs: 'retenu ainsi\u00a0: ',
  left: 'non retenu',
  itsSource: 'la source de l’offre',
  point: 'Point sur la carte',
  /** A number that is wrong, told by a person who knows no other. */
  wrongNumber: 'faux, le bon n’est pas connu',
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
  notFoundTitle: 'Ce lien de suivi n’ouvre rien',
  toCome: 'à venir',
  now: 'en cours',
  takeBack: 'Annuler mon envoi',
  takeBackNote: 'Votre envoi sera retiré. On ne peut pas revenir en arrière.',
  takeBackSend: 'Oui, le retirer',
  genres: {
    correction: 'Votre correction',
    confirmation: 'Confirmation : l’offre est toujours à jour',
    fermeture: 'Fermeture',
    doublon: 'Doublon signalé',
    'nouveau-service': 'Nouvelle offre',
    'nouvelle-structure': 'Nouvelle structure',
    manque: 'Besoin sans réponse',
  } as Readonly<Record<Genre, string>>,
  /** The steps when all goes well, in the words of the receipt of the form. `source` is a name, or null for a new record. */
  steps: (source: string | null) => ({
    recue: 'Reçue',
    acceptee: 'Relue par une personne',
    transmise: source === null ? 'Publiée ici' : `Transmise à ${source}`,
    reprise: source === null ? 'Reprise par data·inclusion' : 'Reprise par la source',
  }),
  closed: (closure: Contribution['fermeture']) => describeClosure(closure),
  moment: createDates('fr').moment,
  /** The names of fields, in French those of the SDK. */
  fields: {} as Readonly<Record<string, string>>,
  yes: pages.yes,
  no: pages.no,
  dayClosed: 'fermé',
  holidays: 'jours fériés',
  schoolHolidays: 'vacances scolaires',
  comma: ', ',
};

export type FollowUpTexts = typeof followUp;
