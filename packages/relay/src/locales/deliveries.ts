import { home } from './fr/home.ts';
import type { Contribution, Genre } from '@inclusion-kit/sdk/contributions';
import { createDayFormat } from './day-format.ts';

const dayFormat = createDayFormat({ dateStyle: 'long', timeZone: 'UTC' });
const toDay = (day: string): string => dayFormat(new Date(`${day.slice(0, 10)}T12:00:00Z`));

const genres: Readonly<Record<Genre, string>> = {
  correction: 'Correction proposée',
  confirmation: 'Fiche confirmée',
  fermeture: 'Fermeture signalée',
  doublon: 'Doublon signalé',
  'nouveau-service': 'Nouvelle offre',
  'nouvelle-structure': 'Nouvelle structure',
  manque: 'Besoin sans réponse',
};

const moyens: Readonly<Record<NonNullable<Contribution['preuve']>['moyen'], string>> = {
  appel: 'par un appel à la structure',
  visite: 'par une visite sur place',
  courriel: 'par un courriel de la structure',
  'page-web': 'par une page publique',
  'personne-concernee': 'par une personne que cela concerne',
  autre: 'autrement',
};

type Decision = 'accepted' | 'partly' | 'refused';
const decisions: Readonly<Record<Decision, string>> = {
  accepted: 'acceptée',
  partly: 'acceptée en partie',
  refused: 'refusée',
};

/** Says when an offer is closed. */
export function describeClosure({ du, au, fin_inconnue }: NonNullable<Contribution['fermeture']> = {}): string {
  if (au === undefined) return `L’offre est fermée définitivement${du === undefined ? '' : ` depuis le ${toDay(du)}`}.`;
  if (fin_inconnue === true)
    return `L’offre est fermée${du === undefined ? '' : ` depuis le ${toDay(du)}`}. La fin n’est pas connue\u00a0: à revoir le ${toDay(au)}.`;
  if (du === au) return `L’offre est fermée le ${toDay(au)}.`;
  return `L’offre est fermée ${du === undefined ? 'jusqu’au' : `du ${toDay(du)} au`} ${toDay(au)}.`;
}

const ADDRESS = 'Votre adresse ne sert qu’à vous répondre. Elle n’est pas publiée.';

const quote = (said: string): string =>
  said
    .split(/\r\n|[\r\n]/)
    .map((line) => `> ${line}`)
    .join('\n');

/** The texts of the messages to the source of an offer, and to the author of a contribution. */
export const deliveries = {
  subject: (genre: Genre, nom: string) => `${genres[genre]} : ${nom}`,
  greeting: 'Bonjour,',
  lead: {
    correction: (nom: string) =>
      `Une personne qui consulte l’offre d’insertion propose de corriger la fiche « ${nom} ».`,
    confirmation: (nom: string) =>
      `Une personne qui consulte l’offre d’insertion confirme que la fiche « ${nom} » est à jour.`,
    fermeture: (nom: string) => `Une personne qui consulte l’offre d’insertion signale la fermeture de « ${nom} ».`,
    doublon: (nom: string) => `La fiche « ${nom} » semble dire la même chose qu’une autre.`,
    'nouveau-service': (nom: string) => `Une nouvelle offre est proposée : « ${nom} ».`,
    'nouvelle-structure': (nom: string) => `Une nouvelle structure est proposée : « ${nom} ».`,
    manque: (nom: string) => `Un besoin reste sans réponse : ${nom}.`,
  } satisfies Record<Genre, (nom: string) => string>,
  /** Names who reviews, where no setting tells who runs the relay. */
  service: `Le service « ${home.name} »`,
  accepted: (producer: string, day: string) => `${producer} a relu cette proposition et l’a acceptée le ${toDay(day)}.`,
  changes: 'Ce qui change :',
  change: (champ: string, avant: string, apres: string) => `- ${champ} : ${avant} → ${apres}`,
  duplicateOf: (id: string) => `L’autre fiche porte l’identifiant ${id}.`,
  kept: (id: string) => `Fiche à garder : ${id}.`,
  proof: (moyen: NonNullable<Contribution['preuve']>['moyen']) => `Comment cela est su : ${moyens[moyen]}.`,
  proofLink: (lien: string) => `Page à l’appui : ${lien}`,
  record: (source: string, id: string) => `Fiche visée : source ${source}, identifiant ${id}.`,
  recordLink: (lien: string) => `Adresse de la fiche : ${lien}`,
  ask: 'Merci de reporter ces informations dans la fiche si elles sont exactes, ou de nous dire si elles ne le sont pas.',
  licence: 'Ces informations sont partagées sous Licence Ouverte 2.0 (Etalab).',
  numero: (numero: string) => `Numéro de suivi : ${numero}`,
  told: (champ: string, valeur?: string) => `- ${champ}${valeur === undefined ? '' : ` : ${valeur}`}`,
  question: {
    subject: (numero: string) => `Une question sur votre contribution ${numero}`,
    text: (said: { producer: string; numero: string; recueLe: string; asked: string; link: string }) =>
      [
        'Bonjour,',
        `Vous avez envoyé une contribution le ${toDay(said.recueLe)} (numéro de suivi ${said.numero}). ${said.producer} l’a lue et vous demande :`,
        quote(said.asked),
        `Répondez sur votre page de suivi : ce lien est le vôtre, ne le transmettez pas.\n${said.link}`,
        ADDRESS,
      ].join('\n\n'),
  },
  decision: {
    subject: (is: Decision, numero: string) => `Votre contribution ${numero} : ${decisions[is]}`,
    text: (said: {
      producer: string;
      numero: string;
      recueLe: string;
      is: Decision;
      nom: string | null;
      taken: readonly string[];
      left: readonly string[];
      motif: string | null;
      link: string;
    }) =>
      [
        'Bonjour,',
        `Vous avez envoyé une contribution le ${toDay(said.recueLe)}${said.nom === null ? '' : ` sur « ${said.nom} »`} (numéro de suivi ${said.numero}). ${said.producer} l’a relue : elle est ${decisions[said.is]}.`,
        ...(said.taken.length === 0 ? [] : [['Ce qui est retenu :', ...said.taken].join('\n')]),
        ...(said.left.length === 0 ? [] : [['Ce qui ne l’est pas :', ...said.left].join('\n')]),
        ...(said.motif === null ? [] : [`La raison donnée :\n${quote(said.motif)}`]),
        `La suite est sur votre page de suivi : ce lien est le vôtre, ne le transmettez pas.\n${said.link}`,
        ADDRESS,
      ].join('\n\n'),
  },
};

/** Why a delivery was not made, for those who see to it. */
export const deliveryErrors = {
  mail: {
    refused: (code: number) => `Le serveur de courrier a refusé le message (réponse ${code}).`,
    unreachable: 'Le serveur de courrier ne répond pas.',
    tls: 'Le serveur de courrier n’offre pas de connexion chiffrée (TLS) sûre\u00a0: rien ne lui est remis en clair.',
    auth: 'Le serveur de courrier refuse le nom ou le mot de passe de ce site.',
  },
  webhook: {
    refused: (status: number) => `Le logiciel destinataire a refusé l’envoi (réponse ${status}).`,
    unreachable: 'Le logiciel destinataire ne répond pas.',
  },
  noAddress: 'La fiche n’a plus d’adresse de courriel.',
  noWebhook: 'Ce site n’a plus d’adresse où envoyer à cette source.',
  noMail: 'Ce site n’envoie plus de courriels.',
  noPublicUrl: 'Ce site ne connaît plus son adresse : le lien de la page de suivi ne peut pas être écrit.',
  authorForgotten: 'La personne a été effacée : sa page de suivi le lui dit.',
  recordUnread: 'La fiche ne peut pas être lue pour le moment.',
  interrupted: 'Le relais s’est arrêté pendant l’envoi.',
};
