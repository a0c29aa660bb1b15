import criteria from '../criteria/fr.ts';
import correct from './correct.ts';
import receipt from '../receipt/fr.ts';
import labels from './fields.ts';

const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);

const digits = (n: number): string => `${n} ${plural(n, 'chiffre', 'chiffres')}`;

/** The French texts of `<di-contribution>`. */
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
      send: 'Envoyer l’offre',
      thanks: 'Merci, la nouvelle offre est enregistrée.',
    },
    'nouvelle-structure': {
      label: 'Nouvelle structure',
      hint: 'Avant d’ajouter ses offres',
      send: 'Envoyer la nouvelle structure',
      thanks: 'Merci, la nouvelle structure est enregistrée.',
    },
  },
  correct,
  add: 'Ajouter une offre',
  turn: {
    structure: { ask: 'C’est la structure elle-même qui a changé\u00a0?', act: 'Corriger la structure' },
    record: { ask: 'C’est l’offre qui a changé\u00a0?', act: 'Revenir à l’offre' },
  },
  change: 'Changer',
  remove: 'Retirer',
  partFailed: 'Cette partie n’a pas pu être chargée. Le reste du formulaire fonctionne.',
  original: (source: string, value: string) => `${source} l’écrit\u00a0: ${value}`,
  loading: 'Chargement de la fiche…',
  optional: '(facultatif)',
  required: '(obligatoire)',
  wanted: '(très utile)',
  plain: {
    usagers: 'La personne elle-même',
    'beneficiaires-des-minimas-sociaux': 'Personnes qui touchent le RSA, l’AAH, l’ASS ou une autre aide pour vivre',
    'personnes-en-situation-juridique-specifique': 'Personnes qui sortent de prison ou qui sont suivies par la justice',
  },
  edited: 'Modifié',
  was: (value: string) => `Avant\u00a0: ${value}`,
  wasNothing: 'Avant\u00a0: non précisé',
  restore: 'Rétablir',
  restoreField: (label: string) => `Rétablir\u00a0: ${label}`,
  none: 'Non précisé',
  unsure: 'Je ne sais pas',
  hidden: 'Non affiché',
  newTab: 'nouvel onglet',
  draft: {
    saved: (hour: string) => `Brouillon enregistré sur cet appareil à ${hour}`,
    found: (day: string, hour: string) => `Brouillon retrouvé du ${day} à ${hour}.`,
    kept: 'Votre texte a été gardé sur cet appareil.',
    resume: 'Reprendre',
    or: 'ou',
    restart: 'repartir de la fiche',
    restartNew: 'repartir de zéro',
    conflict: (source: string) => `${source} a changé ce champ depuis votre brouillon.`,
    elsewhere: 'Un autre onglet corrige aussi cette fiche. Chacun envoie ce qu’il affiche.',
  },
  error: {
    title: 'La fiche n’a pas pu être chargée',
    page: 'Cette page n’est pas encore reliée aux offres. Prévenez les personnes qui tiennent ce site.',
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
    changed: 'modifié',
    wrong: 'à revoir',
    structure: 'La structure',
  },
  sections: {
    offre: 'L’offre',
    publics: 'Pour qui, et à quel prix',
    duree: 'Combien de temps cela prend\u00a0?',
    lieu: 'Où cela se passe',
    horaires: 'Horaires d’accueil',
    mobiliser: 'Comment contacter la structure',
    envoi: 'Relire et envoyer',
    nature: 'Que voulez-vous faire\u00a0?',
    fermeture: 'Quand est-ce fermé\u00a0?',
    doublon: 'Quelle est l’autre fiche\u00a0?',
    rattachement: 'Quelle structure la propose\u00a0?',
    structure: 'La structure',
    joindre: 'Joindre la structure',
    territoire: 'Territoire couvert',
    utile: 'Pour qui, à quel prix, quand\u00a0?',
    autres: 'Autres précisions',
  },
  onlyChanged: 'Seuls les champs changés seront envoyés',
  labels,
  questions: {
    auteur_courriel: 'Votre courriel',
    preuve_lien: 'Lien de la preuve',
    fermeture_du: 'Début de la fermeture',
    fermeture_au: 'Dernier jour fermé',
    doublon_de: 'L’autre fiche',
    structure_id: 'Structure de l’offre',
  },
  hints: {
    nom: 'Ce que la personne vient chercher.',
    description: 'Ce qu’on y fait, quand, et ce que la personne obtient.',
    thematiques: 'Un à trois suffisent.',
    conditions_acces: 'Ce qu’il faut remplir ou apporter.',
    volume_horaire_hebdomadaire: 'Par exemple 3, ou 1\u00a0h\u00a030. Vide si inconnu.',
    nombre_semaines: 'Une seule fois\u00a0: 1. Vide si sans fin ou inconnu.',
    complement_adresse: 'Bâtiment, étage, entrée.',
    nom_structure: 'Le nom que connaissent les gens. 150 caractères au plus.',
    description_structure: 'Ce que fait la structure, et pour qui.',
    siret: '14 chiffres, par exemple 130 030 133 00016.',
    code_insee: '5 caractères, par exemple 59350. Rempli par la recherche d’adresse.',
    accessibilite_lieu: 'Sur acceslibre.beta.gouv.fr.',
    lien_source: 'Une adresse complète, qui commence par https://.',
    contact_nom_prenom: 'Seulement si cette personne est d’accord.',
    horaires_texte: 'Par exemple, au format OpenStreetMap\u00a0: Mo-Fr 09:00-12:00; Sa 09:00-12:00',
    telephone: 'Un seul numéro, celui qui répond.',
    courriel: 'Celui d’un service.',
    lien_mobilisation: 'La page où l’on s’inscrit.',
    mobilisation_precisions: 'Délai, pièces à préparer, horaires d’appel.',
  } as Partial<Record<string, string>>,
  count: (n: string, max: string) => `${n} / ${max}`,
  when: {
    ask: 'Quand\u00a0?',
    same: 'Mêmes horaires que la structure',
    own: 'À des jours ou des heures précis',
  },
  audience: {
    some: 'Certaines personnes seulement',
    which: 'Lesquelles\u00a0?',
  },
  duration: {
    example: 'Un après-midi de 3\u00a0h, une seule fois\u00a0: 3 heures, 1 semaine.',
    once: (hours: string) => `${hours}\u00a0h, une seule semaine.`,
    sum: (hours: string, weeks: string, all: string) =>
      `${hours}\u00a0h par semaine pendant ${weeks} semaines\u00a0: ${all}\u00a0h en tout.`,
    full: 'Plus de 35\u00a0h par semaine, c’est plus qu’un temps plein. Vérifiez ce nombre.',
    long: 'Plus d’un an. Comptez des semaines, pas des jours.',
  },
  said: {
    title: 'D’après vos mots, touchez ce qui est juste\u00a0:',
    hint: 'D’après vos mots, des choix s’affichent ici.',
    fields: {
      thematiques: 'Besoin\u00a0: ',
      publics: 'Pour\u00a0: ',
      frais: 'Prix\u00a0: ',
      horaires_accueil: '',
    },
  },
  activities: {
    title: 'Activités qui peuvent correspondre',
    note: 'Pour aider à choisir. Rien n’est envoyé avec la fiche.',
    usual: (hours: string | null, weeks: string | null) =>
      `d’habitude ${[hours === null ? null : `${hours}\u00a0h par semaine`, weeks === null ? null : `${weeks} ${weeks === '1' ? 'semaine' : 'semaines'}`].filter((part) => part !== null).join(', ')}`,
    take: 'Reprendre cette durée',
    list: (source: string) => `Liste\u00a0: ${source}.`,
  },
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
      return 'Donnez le dernier jour fermé, même à peu près. Sans date, choisissez «\u00a0Fermeture définitive\u00a0».';
    if (code === 'date_order') return 'La fin est avant le début.';
    if (code === 'number' && message === '') return 'Ces degrés ne sont sur aucune carte. Par exemple 50,6292.';
    if (code === 'too_long' && excess > 0) {
      return `${count} ${plural(count, 'caractère', 'caractères')}\u00a0: il y en a ${excess} de trop.`;
    }
    if (code === 'phone_digits')
      return count === 10
        ? 'Ce numéro n’est pas un numéro français valable.'
        : `${count < 10 ? `Il manque ${digits(10 - count)}` : `Il y a ${digits(count - 10)} de trop`}\u00a0: ce numéro en a ${count}, il en faut 10.`;
    if (code === 'mail_end') return 'Il manque la fin de l’adresse, par exemple «\u00a0.fr\u00a0».';
    if (code === 'no_hours') return '0 heure n’est pas possible. Laissez vide si vous ne savez pas.';
    if (code === 'week_hours') return 'Une semaine a 168 heures\u00a0: c’est trop. Laissez vide si vous ne savez pas.';
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
    short: 'Dites aussi comment cela se passe, si vous le savez.',
    long: (n: number) => `${n} caractères. Au-delà de 2\u202f000, la description ne compte qu’à moitié.`,
    paid: '«\u00a0Payant\u00a0» sans précision ne compte qu’à moitié.',
    publics: 'Une recherche «\u00a0Pour qui\u00a0» ne trouvera pas cette offre.',
    commune: 'Aucune commune ne porte ce nom avec ce code postal. Vérifiez-les.',
    personalMail: 'Cette adresse porte le nom d’une personne.',
    hours: 'Ces horaires seront affichés comme vous les avez écrits.',
  },
  commons: {
    name: 'data·inclusion coupe les noms à 150 caractères. Les derniers mots seraient perdus.',
    address: 'data·inclusion met l’adresse sur la carte s’il la reconnaît.',
    mail: 'data·inclusion masque les adresses qui semblent personnelles. Préférez accueil@…',
    url: 'data·inclusion retire les liens qui ne répondent pas.',
    siret: 'data·inclusion efface un SIRET inconnu. Une structure fermée disparaît.',
    person: 'data·inclusion ne montre le nom d’une personne qu’aux professionnels.',
    zone: 'Sans territoire, l’offre est montrée dans toute la France.',
    route: (source: string) => `Cette fiche vient de ${source}. Votre correction lui sera transmise.`,
  },
  review: {
    edit: 'Modifier',
    lacking: 'À compléter',
    skipped: 'Non renseigné',
    fill: 'Compléter',
    changed: (n: number) => `${n} ${plural(n, 'champ changé', 'champs changés')}`,
    nothing: 'Rien n’a changé pour l’instant. Corrigez un champ pour pouvoir l’envoyer.',
    confirms: 'Vous confirmez que tout est encore juste sur cette fiche.',
    reopens: 'Fiche notée fermée\u00a0: vous confirmez que c’est de nouveau ouvert.',
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
    funding: 'Qui paie cette offre',
    funders: 'Qui paie',
    fundersHint: 'Un par ligne. Non publié avec la fiche.',
    scheme: 'Programme',
    schemeHint: 'Le programme qui la paie, par exemple\u00a0: contrat de ville.',
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
  bare: {
    title: (what: string) => `Il manque ${what}`,
    names: { thematiques: 'le besoin', telephone: 'le téléphone', adresse: 'le lieu', commune: 'la commune' },
    text: 'Sans cela, peu de gens trouveront cette offre.',
    onStep: 'Sans cela, peu de gens trouveront cette offre. Donnez-le, ou continuez sans.',
    anyway: 'Envoyer quand même',
  },
  errors: {
    summary: (n: number) => `${n} ${plural(n, 'réponse', 'réponses')} à revoir avant l’envoi`,
    line: (label: string, message: string) => `${label}\u00a0: ${message}`,
    gaps: 'Pour envoyer, remplissez\u00a0:',
    nothingTitle: 'Rien n’a changé',
    nothingText: 'Corrigez au moins un champ avant d’envoyer. Si tout est juste, choisissez «\u00a0Confirmer\u00a0».',
    sendTitle: 'La correction n’est pas partie',
    network: 'Le service ne répond pas. Rien n’est perdu\u00a0: réessayez, elle ne sera enregistrée qu’une fois.',
    refused: 'Le service a refusé cette correction.',
    retry: 'Réessayer l’envoi',
  },
  themes: {
    many: 'Un à trois suffisent\u00a0: gardez les plus précis.',
    all: 'Voir tous les besoins',
    find: 'Chercher un besoin',
    nothing: 'Aucun besoin ne porte ce nom. Essayez un autre mot.',
    detail: (label: string) => `Détail de ${label}`,
    chosen: (n: number) => `${n} ${plural(n, 'choisi', 'choisis')}`,
    list: (n: number, labels: string) => `${n} ${plural(n, 'besoin choisi', 'besoins choisis')}\u00a0: ${labels}.`,
  },
  outcome: {
    title: 'Ce que data·inclusion fera de votre fiche',
    name: ['Nom gardé en entier', 'Nom coupé à 150 caractères'],
    address: [
      'Adresse placée sur la carte si elle est reconnue',
      'Adresse sans commune ni code postal\u00a0: pas sur la carte',
    ],
    phone: ['Téléphone gardé', 'Téléphone illisible, effacé'],
    mail: ['Courriel gardé', 'Courriel d’une personne, caché au public'],
    link: ['Lien gardé s’il répond', 'Lien retiré'],
    siret: ['SIRET gardé s’il est connu', 'SIRET incomplet, effacé'],
    bad: 'Attention\u00a0: ',
  },
  score: {
    title: 'Qualité de la fiche',
    meter: 'Qualité',
    low: 'Peu visible',
    ok: 'Visible',
    threshold: '80\u00a0%',
    text: 'Sous 80\u00a0%, la fiche n’apparaît ni dans DORA ni dans la recherche nationale.',
    gain: 'Ce qui l’améliore le plus',
    points: (n: number) => `${n} ${plural(n, 'point', 'points')}`,
    best: 'Rien à ajouter\u00a0: tout est renseigné.',
    value: (score: string, isLow: boolean) => `${score}, ${isLow ? 'sous les' : 'au-dessus des'} 80\u00a0% qu’il faut`,
    all: (n: number) => `Voir les ${n} critères`,
    bar: 'Qualité, 80\u00a0% au moins pour être visible',
    improve: 'Améliorer',
    live: (score: string) => `Qualité ${score}.`,
    criteria,
    gestures: {
      adresse: 'Donner l’adresse',
      modes_mobilisation: 'Dire comment demander',
      mobilisable_par: 'Dire qui peut demander',
      publics: 'Dire pour qui est l’offre',
      thematiques: 'Choisir un besoin',
      telephone: 'Donner un numéro de téléphone',
      courriel: 'Donner un courriel',
      frais: 'Dire si c’est gratuit ou payant',
      frais_precisions: 'Préciser le prix',
      description: 'Décrire en 200 à 2\u202f000 caractères',
    } as Partial<Record<string, string>>,
  },
  aside: 'Aide à la saisie',
  closure: {
    du: 'Premier jour fermé',
    au: 'Dernier jour fermé',
    since: 'Fermée depuis le',
    temporary: 'L’offre reste dans les recherches, avec ces dates.',
    final: 'Après relecture, l’offre sort des recherches. La source est prévenue.',
  },
  duplicate: {
    label: 'Chercher l’autre fiche',
    hint: 'Par son nom, sa structure ou sa commune.',
    placeholder: 'Nom de l’offre ou de la structure',
    commons: 'Les deux fiches seront réunies ici. Chaque source garde la sienne.',
  },
  attach: {
    existing: 'Cette structure propose déjà\u00a0:',
    existingClosed: 'Ses offres sont notées fermées\u00a0:',
    others: (n: number) => `Voir ${plural(n, 'l’autre offre', `les ${n} autres offres`)}`,
    needed: 'Pour envoyer',
    better: 'Pour que les gens la trouvent',
    likely: 'Cette offre existe peut-être déjà\u00a0:',
    least: 'Deux minutes suffisent\u00a0: la structure, le lieu, l’offre, un téléphone.',
    same: 'C’est celle-ci',
    closed: 'Fermée',
    reopen: 'Rouvrir',
    more: 'Ajouter d’autres détails',
    home: 'À l’adresse de la structure',
    phone: 'Prendre le numéro de la structure\u00a0:',
    label: 'Chercher la structure',
    hint: 'Écrivez son nom. Si elle n’est pas dans la liste, ajoutez-la.',
    placeholder: 'Nom de la structure',
    none: 'Aucune structure de ce nom près d’ici.',
    add: (nom: string) => `Ajouter «\u00a0${nom}\u00a0»`,
    isNew: 'Nouvelle structure. Elle prendra l’adresse et les contacts de l’offre.',
    newStructure: 'Nouvelle structure',
  },
  find: {
    /** Of a structure. */
    closed: 'aucune offre ouverte',
    offers: (offer: string) => `propose «\u00a0${offer}\u00a0»`,
    searching: 'Recherche…',
    none: 'Rien ne correspond. Essayez un autre mot.',
    down: 'La recherche ne répond pas. Réessayez dans un instant.',
    found: (n: number) => `${n} ${plural(n, 'proposition', 'propositions')}.`,
  },
  place: {
    search: 'Chercher l’adresse',
    hint: 'Remplit l’adresse, la commune et le point sur la carte.',
    placeholder: 'Numéro, rue, commune',
    point: 'Point sur la carte',
    unplaced: 'Sans point sur la carte, l’offre ne sort pas dans les recherches autour de sa commune.',
    find: 'Trouver le point de cette adresse',
    here: 'Je suis sur place',
    stale: 'L’adresse a changé, pas son point sur la carte.',
    drop: 'Effacer le point',
    found: (label: string) => `Point trouvé\u00a0: ${label}.`,
    unknown: 'Cette adresse n’est pas reconnue. Vérifiez-la, ou effacez le point.',
    located: 'Position prise.',
    denied: 'Position refusée ou introuvable.',
    codes: 'Coordonnées et code de la commune',
    reset: 'Remettre à l’adresse',
    moved: 'Point placé.',
    sea: 'Ce point est en mer ou hors de France. Il est gardé, mais vérifiez-le.',
    far: (at: string, km: number, named: string) =>
      `Ce point est à ${at}, à ${km}\u00a0km de ${named}. Il est gardé, mais vérifiez-le.`,
    map: {
      label: 'Carte du point',
      pin: 'Point de l’adresse, à déplacer par les flèches',
      tip: 'Touchez la carte ou faites glisser le point. Au clavier\u00a0: les flèches, avec Maj pour aller plus loin.',
      in: 'Agrandir',
      out: 'Réduire',
      touch: 'Deux doigts pour bouger la carte',
      wheel: 'Ctrl + molette pour zoomer',
    },
  },
  hours: {
    start: 'Ajouter les horaires',
    change: 'Modifier les horaires',
    closed: 'Fermé',
    open: 'Ouvrir',
    add: (day: string) => `Ajouter une plage le ${day}`,
    copy: (day: string) => `Copier ${day} sur les jours suivants`,
    /** They begin the sentences above, beside their signs. */
    words: { add: 'Ajouter', copy: 'Copier' },
    remove: (day: string, n: number) => `Retirer la plage ${n} du ${day}`,
    debut: (day: string, n: number) => `${day}, début de la plage ${n}`,
    fin: (day: string, n: number) => `${day}, fin de la plage ${n}`,
    holidays: 'Fermé les jours fériés',
    schoolHolidays: 'Fermé pendant les vacances scolaires',
    order: (fin: string, debut: string) => `La fin (${fin}) est avant le début (${debut}).`,
    overlap: 'Deux plages se chevauchent.',
    half: 'Donnez le début et la fin, ou retirez cette plage.',
    suggest: (hour: string) => `Vouliez-vous ${hour}\u00a0?`,
    asText: 'Écrire ces horaires à la main',
    asGrid: 'Revenir à la grille',
    replace: 'Remplacer par une grille',
    kept: 'Ces horaires ne vont pas dans une grille\u00a0: ils restent un texte.',
  },
  zone: {
    given: 'Proposé d’après l’adresse. Changez-le si ce n’est pas juste.',
    start: 'Dire quel territoire',
    change: 'Changer le territoire',
    france: 'Toute la France',
    commune: (code: string) => `Commune ${code}`,
    epci: (code: string) => `Intercommunalité ${code}`,
    epciOf: (commune: string) => `Intercommunalité de ${commune}`,
    serves: 'L’offre s’adresse aux habitants',
    kinds: {
      commune: 'de communes',
      epci: 'd’intercommunalités',
      departement: 'de départements',
      france: 'de toute la France',
    },
    add: {
      commune: 'Ajouter une commune',
      epci: 'Ajouter une intercommunalité',
      departement: 'Ajouter un département',
    },
    placeholder: {
      commune: 'Nom ou code postal',
      epci: 'Nom ou code postal d’une de ses communes',
      departement: 'Nom ou numéro',
    },
    added: (nom: string) => `${nom}, ajouté.`,
    regions: 'Les régions ne sont pas admises\u00a0: ajoutez leurs départements.',
  },
  networks: {
    start: 'Ajouter un réseau',
    label: 'Chercher un réseau',
    placeholder: 'Mission locale, PLIE, France services…',
  },
  queue: {
    title: (n: number) => `${n} ${plural(n, 'envoi en attente', 'envois en attente')}`,
    offline: 'Pas de réseau.',
    continue: 'Vous pouvez continuer\u00a0: l’envoi partira au retour de la connexion.',
    held: 'L’envoi n’est pas encore passé.',
    heldContinue: 'Vous pouvez continuer\u00a0: il sera réessayé tout seul.',
    since: (date: string) => `prête depuis ${date}`,
    genres: {
      correction: 'Correction',
      confirmation: '«\u00a0Toujours à jour\u00a0»',
      fermeture: 'Fermeture',
      doublon: 'Doublon',
      'nouveau-service': 'Nouvelle offre',
      'nouvelle-structure': 'Nouvelle structure',
      manque: 'Besoin sans réponse',
    },
    retry: 'Essayer maintenant',
    download: 'Télécharger',
    edit: 'Reprendre dans le formulaire',
    remove: 'Retirer',
    refused: 'Refusée\u00a0:',
  },
  receipt: {
    ...receipt,
    again: 'Corriger autre chose',
    againNew: 'Revenir au formulaire',
    another: 'Ajouter une autre offre',
    addOffer: 'Ajouter une offre de cette structure',
  },
};

/** The texts of `<di-contribution>`, in any language. */
export type ContributionTexts = typeof texts;

export default texts;
