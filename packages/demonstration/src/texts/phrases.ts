import type { TypeService } from '@inclusion-kit/sdk/referentiels';

/** The course of a service, when its topic gives none. */
export const stepsByType: Record<TypeService, readonly string[]> = {
  accompagnement: [
    'Après un premier entretien, un référent unique vous suit et fait le point avec vous régulièrement.',
    "L'accompagnement est individuel et confidentiel ; il s'arrête quand vous le décidez.",
    'Les rendez-vous durent de trente minutes à une heure, à une fréquence fixée ensemble.',
    "Un plan d'action est écrit avec vous dès le deuxième rendez-vous, puis revu chaque mois.",
    'Nous pouvons vous accompagner sur place dans vos démarches si vous ne souhaitez pas y aller seul.',
    "Un relais est passé à d'autres services du territoire lorsque c'est utile, toujours avec votre accord.",
  ],
  atelier: [
    'Les séances se font en petit groupe, de six à dix personnes, dans une ambiance conviviale.',
    'On peut venir à une seule séance ou suivre tout le cycle.',
    "Chaque séance commence par un tour de table et finit par un temps d'échange autour d'un café.",
    "L'atelier alterne des apports courts et beaucoup de pratique.",
    "Aucune connaissance n'est demandée : on avance au rythme de chacun.",
    "Le programme du trimestre est affiché à l'accueil et envoyé sur demande.",
  ],
  'aide-financiere': [
    'Le dossier est étudié en commission ; une réponse écrite vous est envoyée sous trois semaines.',
    "L'aide est ponctuelle et complète les droits existants, qui sont vérifiés d'abord.",
    'Le montant dépend de votre situation et des justificatifs fournis.',
    'Un travailleur social instruit la demande avec vous et la transmet.',
    'En cas de refus, un courrier explique les motifs et la façon de demander un nouvel examen.',
  ],
  'aide-materielle': [
    'Un court entretien permet de comprendre le besoin et de proposer la bonne solution.',
    "La remise se fait sur place, sur rendez-vous, en présence d'un bénévole ou d'un salarié.",
    "Selon les stocks, une liste d'attente peut être ouverte : nous vous rappelons dès que possible.",
    "Présentez-vous avec l'orientation de votre référent pour gagner du temps.",
    "L'aide peut être renouvelée après un nouvel échange sur votre situation.",
  ],
  formation: [
    "Une réunion d'information collective précède l'entrée ; un entretien individuel confirme ensuite le projet.",
    'Les groupes ne dépassent pas douze personnes et chacun suit un programme adapté à son niveau.',
    'La formation alterne temps en salle, mises en situation et période en entreprise.',
    'Un bilan est fait à mi-parcours, puis à la sortie, avec une attestation de compétences.',
    "Les entrées se font toute l'année, selon les places.",
  ],
  information: [
    'Vous êtes reçu sans jugement, avec des réponses claires et des documents à emporter.',
    'Si votre situation demande plus de temps, un rendez-vous est fixé avec le bon interlocuteur.',
    "Les informations données sont à jour ; l'échange peut rester anonyme si vous le souhaitez.",
    'Un conseiller répond aux questions simples tout de suite et vous oriente pour le reste.',
    "Une documentation en français facile est remise à la fin de l'entretien.",
  ],
};

/** Practical words for a service that receives people. */
export const practicalOnSite: readonly string[] = [
  'Les locaux sont accessibles aux personnes à mobilité réduite.',
  "L'arrêt de bus « {quartier} » est à trois minutes à pied.",
  'Une permanence se tient aussi en mairie annexe le {jour} matin.',
  'Les enfants sont les bienvenus : un coin jeux les attend.',
  'Sans rendez-vous le {jour} matin, sur rendez-vous les autres jours.',
  'Comptez {delai} entre la demande et le premier rendez-vous.',
  "Fermeture annuelle pendant les trois premières semaines d'août.",
  "Un interprète peut être sollicité si on nous prévient à l'avance.",
  'Le stationnement est difficile : préférez les transports en commun.',
  "L'accueil se fait au premier étage, sonnez à l'interphone.",
  'Accueil collectif le {jour} à {heure}, puis entretiens individuels.',
  "Une visite des lieux est possible avant de s'inscrire.",
  "L'équipe parle aussi anglais, arabe, comorien et créole.",
  "Une boucle magnétique équipe la salle d'accueil.",
  "Le {jour}, l'équipe reçoit jusqu'à 19 h.",
  'Prévoyez une heure pour le premier entretien.',
  "Entrée par la cour, derrière l'école, quartier {quartier}.",
  "En cas d'empêchement, prévenez la veille : la place servira à quelqu'un d'autre.",
  'Une antenne reçoit au quartier {quartier}, un {jour} sur deux.',
  "Café offert à l'accueil, dès {heure}.",
  'Vous pouvez venir avec un proche ou avec le professionnel qui vous suit.',
  'Le local se trouve en face du parking, à côté de la médiathèque.',
  'Un garage à vélos est à disposition dans la cour.',
];

/** Practical words for a service at distance. */
export const practicalRemote: readonly string[] = [
  'Les rendez-vous se font par téléphone ou en visioconférence, au choix.',
  "En visioconférence, un lien vous est envoyé la veille : aucun logiciel n'est à installer.",
  "Vous n'avez pas d'ordinateur ? Un simple téléphone suffit.",
  'Réponse sous {delai}, du lundi au vendredi.',
  'Les documents peuvent être transmis par courriel ou par courrier.',
  'Un créneau est réservé le {jour} à ceux qui travaillent en journée.',
  'Si la distance ne convient pas, une rencontre près de chez vous peut être organisée.',
  "L'appel n'est pas surtaxé.",
  'Laissez un message : nous vous rappelons dans la journée.',
];

export const jours = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'] as const;
export const heures = ['9 h', '9 h 30', '10 h', '14 h', '14 h 30'] as const;
export const delais = [
  'deux jours',
  'une semaine',
  'une dizaine de jours',
  'deux semaines',
  'trois semaines',
  'un mois',
] as const;

/** Contacts that name a post, never a person. */
export const contacts: readonly string[] = [
  'Accueil',
  'Secrétariat',
  'Pôle insertion',
  'Pôle social',
  'Coordination',
  "Équipe d'accueil",
  'Référent de parcours',
  'Service aux usagers',
  'Direction',
];

/** How to reach the service, by who may. */
export const mobilisationWords = {
  usagers: [
    "Se présenter à l'accueil pendant les horaires d'ouverture",
    "Appeler pour prendre rendez-vous, laisser un message en cas d'absence",
    'Écrire en précisant votre nom, votre commune et votre demande',
    'Inscription directe, sans passer par un professionnel',
  ],
  professionnels: [
    'Fiche de prescription à remplir par le référent, disponible sur demande',
    'Orientation par un travailleur social ou un conseiller emploi uniquement',
    'Transmettre la fiche de liaison au moins une semaine avant le premier rendez-vous',
    'Prendre contact avec la coordination avant toute orientation',
  ],
} as const;

/** Opening hours in OpenStreetMap's syntax, in the forms that producers use. */
export const osmHours: readonly string[] = [
  'Mo-Fr 09:00-12:00,13:30-17:00',
  'Mo-Fr 08:30-12:30; PH off',
  'Mo-Th 08:30-12:30,13:30-17:30; Fr 08:30-12:00',
  'Tu,Th 14:00-18:00',
  'Mo-Fr 09:00-17:00; PH off; SH off',
  'Mo,Tu,Th,Fr 09:00-12:30,14:00-17:00; We 09:00-12:30',
  'We 14:00-17:00; Sa 10:00-12:00',
  'Tu-Sa 10:00-18:30',
  'Sa[1] 10:00-12:00; Tu 14:00-17:00',
  'Mo-Fr 08:00-12:00; Mo-Th 13:30-16:30',
  'Mo-Fr 09:00-12:00,14:00-17:30; Aug off',
  'Tu 09:00-12:00; Th 13:30-19:00',
  'Mo-Fr 09:30-12:00 "sur rendez-vous"',
  'Mo-Fr 08:45-12:15,13:15-16:45; Sa,Su,PH off',
  'Sep-Jun: Mo-Fr 09:00-18:00; Jul: Mo-Fr 09:00-13:00',
  'Mo 13:30-17:00; Tu-Fr 09:00-12:00,13:30-17:00',
];

/** Hours as people type them: the schema lets them pass, no reader of the syntax understands them. */
export const looseHours: readonly string[] = [
  'Du lundi au vendredi de 9h à 12h et de 14h à 17h',
  'sur rendez-vous',
  'Permanence un mercredi sur deux, se renseigner',
  'lundi 9h30-12h / jeudi après-midi',
  "Fermé pour travaux jusqu'à nouvel ordre",
];
