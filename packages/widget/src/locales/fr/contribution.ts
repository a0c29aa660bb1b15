import type { CorrectableField } from '@inclusion-kit/sdk/internal';
import type { MoreContributionTexts } from './contribution-more.ts';

const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);

/** The French texts of `<di-contribution>` that its first drawing needs. */
const texts = {
  titles: {
    correction: 'Corriger cette fiche',
    confirmation: 'Confirmer cette fiche',
    'fermeture-provisoire': 'Signaler une fermeture',
    'fermeture-definitive': 'Signaler une fermeture',
    doublon: 'Signaler un doublon',
    'nouveau-service': 'Ajouter une offre',
    'nouvelle-structure': 'Ajouter une structure',
  },
  natures: {
    correction: {
      label: 'Corriger ou compléter',
      hint: 'Un ou plusieurs champs',
      send: 'Envoyer la correction',
      thanks: 'Merci, votre correction est enregistrée.',
    },
    confirmation: {
      label: 'Confirmer',
      hint: 'Tout est encore juste',
      send: 'Confirmer la fiche',
      thanks: 'Merci, votre confirmation est enregistrée.',
    },
    'fermeture-provisoire': {
      label: 'Fermeture provisoire',
      hint: 'Avec des dates',
      send: 'Signaler la fermeture',
      thanks: 'Merci, la fermeture est enregistrée.',
    },
    'fermeture-definitive': {
      label: 'Fermeture définitive',
      hint: 'L’offre n’existe plus',
      send: 'Signaler la fermeture',
      thanks: 'Merci, la fermeture est enregistrée.',
    },
    doublon: {
      label: 'Doublon',
      hint: 'La même offre existe ailleurs',
      send: 'Signaler le doublon',
      thanks: 'Merci, le doublon est enregistré.',
    },
    'nouveau-service': {
      label: 'Nouvelle offre',
      hint: 'De cette structure ou d’une autre',
      send: 'Envoyer la nouvelle offre',
      thanks: 'Merci, la nouvelle offre est enregistrée.',
    },
    'nouvelle-structure': {
      label: 'Nouvelle structure',
      hint: 'Avant d’ajouter ses offres',
      send: 'Envoyer la nouvelle structure',
      thanks: 'Merci, la nouvelle structure est enregistrée.',
    },
  },
  add: 'Ajouter une offre',
  turn: {
    structure: { ask: 'C’est la structure elle-même qui a changé\u00a0?', act: 'Corriger la structure' },
    record: { ask: 'C’est l’offre qui a changé\u00a0?', act: 'Revenir à l’offre' },
  },
  shortcuts: 'Aller droit à\u00a0:',
  change: 'Changer',
  remove: 'Retirer',
  partFailed: 'Cette partie n’a pas pu être chargée. Le reste du formulaire fonctionne.',
  original: (source: string, value: string) => `${source} l’écrit\u00a0: ${value}`,
  loading: 'Chargement de la fiche…',
  optional: '(facultatif)',
  edited: 'Modifié',
  was: (value: string) => `Avant\u00a0: ${value}`,
  wasNothing: 'Avant\u00a0: non renseigné',
  restore: 'Rétablir',
  restoreField: (label: string) => `Rétablir\u00a0: ${label}`,
  none: 'Non renseigné',
  newTab: 'nouvel onglet',
  draft: {
    saved: (hour: string) => `Brouillon enregistré sur cet appareil à ${hour}`,
    found: (day: string, hour: string) => `Brouillon retrouvé du ${day} à ${hour}.`,
    resume: 'Reprendre',
    or: 'ou',
    restart: 'repartir de la fiche',
    restartNew: 'repartir de zéro',
    conflict: (source: string) => `${source} a changé ce champ depuis votre brouillon.`,
    elsewhere: 'Un autre onglet corrige aussi cette fiche. Chacun envoie ce qu’il affiche.',
  },
  error: {
    title: 'La fiche n’a pas pu être chargée',
    text: 'Le service ne répond pas. Réessayez dans un instant.',
    retry: 'Réessayer',
    nothing: 'Aucune fiche à corriger',
    nothingText: 'Cette page ne dit pas quelle offre corriger.',
    gone: 'Cette fiche n’existe plus',
    goneText: 'La source l’a retirée ou a changé son adresse.',
    noSink: 'Cette page n’a pas de service où envoyer une correction.',
  },
  nav: {
    label: (nom: string) => `Parties du formulaire\u00a0: ${nom}`,
    offre: 'L’offre',
    publics: 'Pour qui, prix',
    lieu: 'Accueil et adresse',
    horaires: 'Horaires',
    mobiliser: 'Mobiliser',
    envoi: 'Relire et envoyer',
    changed: 'modifié',
    wrong: 'à revoir',
    nature: 'Ce qui change',
    fermeture: 'Fermeture',
    doublon: 'L’autre fiche',
    rattachement: 'La structure',
    structure: 'La structure',
    joindre: 'Joindre',
    territoire: 'Territoire',
  },
  sections: {
    offre: 'L’offre',
    publics: 'Pour qui, et à quel prix',
    lieu: 'Accueil et adresse',
    horaires: 'Horaires d’accueil',
    mobiliser: 'Comment mobiliser l’offre',
    envoi: 'Relire et envoyer',
    nature: 'Que voulez-vous faire\u00a0?',
    fermeture: 'Quand est-ce fermé\u00a0?',
    doublon: 'Quelle est l’autre fiche\u00a0?',
    rattachement: 'Quelle structure la propose\u00a0?',
    structure: 'La structure',
    joindre: 'Joindre la structure',
    territoire: 'Territoire couvert',
  },
  onlyChanged: 'Seuls les champs changés seront envoyés',
  labels: {
    nom: 'Nom',
    description: 'Description',
    thematiques: 'Thématiques',
    type: 'Type d’offre',
    publics: 'Publics',
    publics_precisions: 'Précisions sur les publics',
    conditions_acces: 'Conditions d’accès',
    frais: 'Coût pour la personne',
    frais_precisions: 'Précision sur le prix',
    volume_horaire_hebdomadaire: 'Heures par semaine',
    nombre_semaines: 'Nombre de semaines',
    modes_accueil: 'Mode d’accueil',
    adresse: 'Adresse',
    complement_adresse: 'Complément d’adresse',
    code_postal: 'Code postal',
    commune: 'Commune',
    horaires_accueil: 'Horaires de la semaine',
    modes_mobilisation: 'Comment mobiliser',
    mobilisable_par: 'Qui peut mobiliser',
    telephone: 'Téléphone',
    courriel: 'Courriel',
    lien_mobilisation: 'Lien pour orienter',
    mobilisation_precisions: 'À savoir avant de mobiliser',
    siret: 'SIRET',
    reseaux_porteurs: 'Réseaux',
    code_insee: 'Code INSEE de la commune',
    latitude: 'Latitude',
    longitude: 'Longitude',
    accessibilite_lieu: 'Page d’accessibilité du lieu',
    contact_nom_prenom: 'Personne à contacter',
    site_web: 'Site web',
    zone_eligibilite: 'L’offre s’adresse aux habitants de',
    lien_source: 'Page de la fiche chez sa source',
  } satisfies Record<CorrectableField, string>,
  questions: {
    auteur_courriel: 'Votre courriel',
    preuve_lien: 'Lien de la preuve',
    fermeture_du: 'Début de la fermeture',
    fermeture_au: 'Fin de la fermeture',
    doublon_de: 'L’autre fiche',
    structure_id: 'Structure de l’offre',
  },
  hints: {
    nom: 'Dire ce que la personne vient chercher. 150 caractères au plus.',
    description: 'Le contenu, le rythme, ce que la personne obtient. De 200 à 2\u202f000 caractères.',
    thematiques: 'Une à trois suffisent. Choisir les plus précises.',
    publics:
      '«\u00a0Tous publics\u00a0» se choisit seul. Ne rien cocher veut dire «\u00a0inconnu\u00a0», pas «\u00a0tous\u00a0».',
    conditions_acces: 'Ce qu’il faut remplir ou apporter.',
    volume_horaire_hebdomadaire: 'Laisser vide si inconnu.',
    nombre_semaines: 'Laisser vide si inconnu.',
    complement_adresse: 'Bâtiment, étage, entrée.',
    nom_structure: 'Le nom que connaissent les gens. 150 caractères au plus.',
    description_structure: 'Ce que fait la structure, pour qui. Facultatif, 10\u202f000 caractères au plus.',
    siret: '14 chiffres, par exemple 130 030 133 00016.',
    code_insee: '5 caractères, par exemple 59350. Rempli par la recherche d’adresse.',
    accessibilite_lieu: 'Sur acceslibre.beta.gouv.fr.',
    lien_source: 'Une adresse complète, qui commence par https://.',
    contact_nom_prenom: 'Seulement si cette personne est d’accord.',
    horaires_texte: 'Au format OpenStreetMap, par exemple\u00a0: Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00',
    telephone: 'Un seul numéro, celui qui répond.',
    courriel: 'Celui d’un service.',
    lien_mobilisation: 'La page où l’on oriente ou s’inscrit.',
    mobilisation_precisions: 'Délai, pièces à préparer, horaires d’appel.',
  } as Partial<Record<string, string>>,
  count: (n: string, max: string) => `${n} / ${max}`,
  unknownChoice: 'Non précisé',
  issue: ({
    code,
    message,
    count,
    excess,
    hours,
  }: {
    code: string;
    message: string;
    count: number;
    excess: number;
    hours?: { kind: string; day: number; debut: string; fin: string };
  }): string => {
    if (code === 'hours' && hours !== undefined) {
      const day = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'][hours.day] ?? '';
      return hours.kind === 'order'
        ? `${day}\u00a0: la fin (${hours.fin}) est avant le début (${hours.debut}).`
        : `${day}\u00a0: deux plages se chevauchent.`;
    }
    if (code === 'choose') return 'Cherchez-la par son nom, puis choisissez-la dans la liste.';
    if (code === 'date_missing')
      return 'Donnez la date de réouverture, même approximative. Sans date, choisissez «\u00a0Fermeture définitive\u00a0».';
    if (code === 'date_order') return 'La fin est avant le début.';
    if (code === 'number' && message === '') return 'Ces degrés ne sont sur aucune carte. Par exemple 50,6292.';
    if (code === 'too_long' && excess > 0) {
      return `${count} ${plural(count, 'caractère', 'caractères')}\u00a0: il y en a ${excess} de trop.`;
    }
    if (code === 'phone_digits')
      return count === 10
        ? 'Ce numéro n’est pas un numéro français valable.'
        : `Ce numéro a ${count} ${plural(count, 'chiffre', 'chiffres')}, il en faut 10.`;
    if (code === 'tous_publics') return '«\u00a0Tous publics\u00a0» se choisit seul.';
    return message;
  },
  suggest: (value: string) => `Écrire «\u00a0${value}\u00a0»`,
  ok: {
    phone: 'Numéro valable.',
    url: 'Adresse bien écrite.',
    hours: 'Horaires compris.',
    commune: (nom: string, code: string) => `${nom}\u00a0: son code, ${code}, sera envoyé avec elle.`,
  },
  warn: {
    short: (n: number, missing: number, gain: string | null) =>
      `${n} ${plural(n, 'caractère', 'caractères')}. Encore ${missing}${gain === null ? ' pour une description complète.' : ` et la fiche gagne ${gain}.`}`,
    long: (n: number) => `${n} caractères. Au-delà de 2\u202f000, la description ne compte qu’à moitié.`,
    paid: '«\u00a0Payant\u00a0» sans précision ne compte qu’à moitié.',
    publics: 'Aucun public choisi. Une recherche par public ne trouvera pas cette offre.',
    commune: 'Aucune commune ne porte ce nom avec ce code postal. Vérifiez l’un et l’autre.',
    personalMail: 'Adresse nominative.',
    hours: 'Ces horaires ne sont pas écrits au format attendu\u00a0: ils resteront affichés tels quels.',
  },
  commons: {
    name: 'Le commun coupe les noms à 150 caractères. Les derniers mots seraient perdus.',
    address: 'Le commun place l’adresse sur la carte s’il la reconnaît à 75\u00a0%.',
    phone: (e164: string) => `Le commun l’écrira ${e164}. Un numéro illisible est effacé.`,
    mail: 'Le commun masque les adresses qui semblent personnelles. Préférez accueil@…',
    url: 'Le commun retire les liens qui ne répondent pas.',
    siret: 'Le commun efface un SIRET inconnu. Une structure fermée disparaît.',
    person: 'Le commun masque le nom des personnes en accès libre.',
    zone: 'Sans territoire, l’offre est montrée dans toute la France.',
    routeNew: 'Une fois acceptée, elle rejoint l’offre partagée que data·inclusion reprend.',
    route: (source: string) => `Cette fiche vient de ${source}. Votre correction lui sera transmise.`,
  },
  review: {
    changed: (n: number) => `${n} ${plural(n, 'champ changé', 'champs changés')}`,
    nothing: 'Rien n’a changé pour l’instant. Corrigez un champ pour pouvoir l’envoyer.',
    nothingNew: 'Rien n’est écrit pour l’instant. Le nom suffit pour commencer.',
    confirms: 'Vous confirmez que tout est encore juste sur cette fiche.',
    closesWhen: 'Donnez ci-dessus le dernier jour de fermeture.',
    closes: (du: string | null, au: string | null) =>
      au === null
        ? `Vous signalez une fermeture définitive${du === null ? '' : ` depuis le ${du}`}.`
        : `Vous signalez une fermeture ${du === null ? `jusqu’au ${au}` : `du ${du} au ${au}`}.`,
    duplicates: (nom: string | null) =>
      nom === null
        ? 'Choisissez l’autre fiche ci-dessus.'
        : `Vous signalez que c’est la même chose que «\u00a0${nom}\u00a0».`,
    precisions: 'Précisions sur la preuve',
    link: 'Lien de la preuve',
    who: 'Vous présenter',
    name: 'Votre nom',
    job: 'Votre fonction',
    funding: 'Qui finance cette offre',
    funders: 'Financeurs',
    fundersHint: 'Un par ligne. Gardés à côté de la fiche.',
    scheme: 'Dispositif',
    schemeHint: 'Par exemple\u00a0: contrat de ville.',
    before: 'Avant\u00a0: ',
    after: 'Après\u00a0: ',
    proof: 'Comment le savez-vous\u00a0?',
    proofHint: 'Aide la source à accepter plus vite.',
    proofs: {
      appel: 'Appel à la structure',
      visite: 'Visite sur place',
      courriel: 'Courriel reçu',
      'page-web': 'Page web',
      'personne-concernee': 'Je suis concerné',
      autre: 'Autre',
    },
    proofNone: 'Ne pas préciser',
    organisation: 'Votre organisation',
    organisationHint: 'Pour que la source sache à qui elle parle.',
    me: 'Votre courriel',
    meHint: 'Jamais publié, effacé après 12 mois. Sert à vous répondre.',
    licence:
      'En envoyant, vous autorisez la réutilisation de ces informations sous Licence Ouverte 2.0 par le département, data·inclusion et les outils qui s’y relient.',
    sending: 'Envoi en cours…',
    shortcut: 'ou Ctrl + Entrée',
  },
  errors: {
    summary: (n: number) => `${n} ${plural(n, 'réponse', 'réponses')} à revoir avant l’envoi`,
    line: (label: string, message: string) => `${label}\u00a0: ${message}`,
    nothingTitle: 'Rien n’a changé',
    nothingNew: 'Écrivez au moins un champ avant d’envoyer.',
    nothingText: 'Corrigez au moins un champ avant d’envoyer. Si tout est juste, choisissez «\u00a0Confirmer\u00a0».',
    sendTitle: 'La correction n’est pas partie',
    network: 'Le service ne répond pas. Rien n’est perdu\u00a0: réessayez, elle ne sera enregistrée qu’une fois.',
    refused: 'Le service a refusé cette correction.',
    retry: 'Réessayer l’envoi',
  },
};

/** The texts of `<di-contribution>`, in any language. Those of the parts that come later are there once these are. */
export type ContributionTexts = typeof texts & MoreContributionTexts;

export default texts as ContributionTexts;
