const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);

/** The French texts of `<di-contribution>`. */
const texts = {
  title: 'Corriger cette fiche',
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
    found: 'Ce que vous aviez saisi est revenu. Rien n’est encore envoyé.',
    restart: 'Repartir de la fiche',
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
  },
  sections: {
    offre: 'L’offre',
    publics: 'Pour qui, et à quel prix',
    lieu: 'Accueil et adresse',
    horaires: 'Horaires d’accueil',
    mobiliser: 'Comment mobiliser l’offre',
    envoi: 'Relire et envoyer',
  },
  onlyChanged: 'Seuls les champs changés seront envoyés',
  labels: {
    nom: 'Nom de l’offre',
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
    horaires_accueil: 'Au format OpenStreetMap, par exemple\u00a0: Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00',
    telephone: 'Un seul numéro, celui qui répond.',
    courriel: 'Celui d’un service, pas d’une personne.',
    lien_mobilisation: 'La page où l’on oriente ou s’inscrit.',
    mobilisation_precisions: 'Délai, pièces à préparer, horaires d’appel.',
  } as Partial<Record<string, string>>,
  count: (n: string, max: string) => `${n} / ${max}`,
  unknownChoice: 'Non précisé',
  themes: {
    detail: (label: string) => `Détail de ${label}`,
    chosen: (n: number) => `${n} ${plural(n, 'choisie', 'choisies')}`,
    list: (n: number, labels: string) =>
      `${n} ${plural(n, 'thématique choisie', 'thématiques choisies')}\u00a0: ${labels}.`,
  },
  issue: ({
    code,
    message,
    count,
    excess,
  }: {
    code: string;
    message: string;
    count: number;
    excess: number;
  }): string => {
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
    route: (source: string) => `Cette fiche vient de ${source}. Votre correction lui sera transmise.`,
  },
  outcome: {
    title: 'Ce que le commun fera de votre fiche',
    name: ['Nom gardé en entier', 'Nom coupé à 150 caractères'],
    address: [
      'Adresse placée sur la carte si elle est reconnue',
      'Adresse sans commune ni code postal\u00a0: pas sur la carte',
    ],
    phone: ['Téléphone gardé', 'Téléphone illisible, effacé'],
    mail: ['Courriel gardé', 'Courriel nominatif masqué en accès libre'],
    link: ['Lien gardé s’il répond', 'Lien retiré'],
    bad: 'Attention\u00a0: ',
  },
  score: {
    title: 'Qualité de la fiche',
    meter: 'Score de qualité',
    low: 'Peu visible',
    ok: 'Visible',
    threshold: 'seuil 0,80',
    text: 'Sous 0,80, la fiche n’apparaît ni dans le widget national ni dans DORA.',
    gain: 'Ce qui la monterait le plus',
    best: 'Rien à ajouter\u00a0: tout est renseigné.',
    value: (score: string, isLow: boolean) => `${score} sur 1, ${isLow ? 'sous le' : 'au-dessus du'} seuil de 0,80`,
    all: (n: number) => `Voir les ${n} critères`,
    bar: 'Qualité, seuil 0,80',
    improve: 'Améliorer',
    live: (score: string) => `Score ${score}, seuil 0,80.`,
    criteria: {
      adresse_bien_definie: 'Adresse',
      modes_mobilisation_bien_definis: 'Mobilisation',
      au_moins_un_public: 'Publics',
      au_moins_une_thematique: 'Thématiques',
      au_moins_un_moyen_de_contact: 'Contact',
      courriel_bien_defini: 'Courriel',
      telephone_bien_defini: 'Téléphone',
      date_maj_recente: 'Date',
      frais_bien_definis: 'Coût',
      description_bien_definie: 'Description',
    },
    gestures: {
      adresse: 'Donner l’adresse',
      modes_mobilisation: 'Dire comment mobiliser',
      mobilisable_par: 'Dire qui peut mobiliser',
      publics: 'Dire pour qui est l’offre',
      thematiques: 'Choisir une thématique',
      telephone: 'Donner un numéro de téléphone',
      courriel: 'Donner un courriel',
      frais: 'Dire si c’est gratuit ou payant',
      frais_precisions: 'Préciser le prix',
      description: 'Décrire en 200 à 2\u202f000 caractères',
    } as Partial<Record<string, string>>,
  },
  aside: 'Aide à la saisie',
  review: {
    changed: (n: number) => `${n} ${plural(n, 'champ changé', 'champs changés')}`,
    nothing: 'Rien n’a changé pour l’instant. Corrigez un champ pour pouvoir l’envoyer.',
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
    meHint: 'Jamais publié. Sert à vous répondre si besoin.',
    licence:
      'En envoyant, vous autorisez la réutilisation de ces informations sous Licence Ouverte 2.0 par le département, data·inclusion et les outils qui s’y relient.',
    send: 'Envoyer la correction',
    sending: 'Envoi en cours…',
    shortcut: 'ou Ctrl + Entrée',
  },
  errors: {
    summary: (n: number) => `${n} ${plural(n, 'réponse', 'réponses')} à revoir avant l’envoi`,
    line: (label: string, message: string) => `${label}\u00a0: ${message}`,
    nothingTitle: 'Rien n’a changé',
    nothingText:
      'Corrigez au moins un champ avant d’envoyer. Si tout est juste, utilisez «\u00a0Oui, à jour\u00a0» sur la fiche.',
    sendTitle: 'La correction n’est pas partie',
    network: 'Le service ne répond pas. Rien n’est perdu\u00a0: réessayez, elle ne sera enregistrée qu’une fois.',
    refused: 'Le service a refusé cette correction.',
    retry: 'Réessayer l’envoi',
  },
  receipt: {
    thanks: 'Merci, votre correction est enregistrée.',
    next: 'Elle sera relue, puis transmise à la source de la fiche.',
    number: 'Numéro de suivi',
    numberHint: 'Une référence à citer. Elle n’ouvre rien à elle seule.',
    link: 'Lien de suivi, à garder pour vous',
    open: 'Ouvrir le suivi',
    copy: 'Copier le lien',
    copied: 'Lien copié',
    copyFailed: 'La copie a été refusée par le navigateur.',
    steps: (source: string) => ['Reçue', 'Relue par le département', `Transmise à ${source}`, 'Reprise par la source'],
    stepsLabel: 'Suite de votre correction',
    done: 'fait',
    now: 'en cours',
    again: 'Corriger autre chose',
  },
};

/** The texts of `<di-contribution>`, in any language. */
export type ContributionTexts = typeof texts;

export default texts;
