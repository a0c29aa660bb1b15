import type { Etat, Evenement, Genre } from '@inclusion-kit/sdk/contributions';
import { capitalise } from '../../shared/format/text.ts';

const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);

const capital = (text: string): string => capitalise(text, 'fr');

/** Where a contribution stands, as those who moderate say it. */
const etats: Record<Etat, string> = {
  recue: 'À relire',
  'en-attente-auteur': 'En attente de réponse',
  acceptee: 'Acceptée',
  refusee: 'Refusée',
  remplacee: 'Remplacée',
  transmise: 'Transmise',
  reprise: 'Reprise par la source',
  expiree: 'Sans suite',
};

const genres: Record<Genre, string> = {
  correction: 'Correction',
  confirmation: 'Toujours à jour',
  fermeture: 'Fermeture',
  doublon: 'Doublon',
  'nouveau-service': 'Nouvelle offre',
  'nouvelle-structure': 'Nouvelle structure',
  manque: 'Besoin sans réponse',
};

/**
 * The texts of `<di-moderation>`. They are in French only: the element is a tool of the relay, for the people of a
 * département, as its other pages are.
 */
export const moderation = {
  newTab: 'nouvel onglet',
  aSource: 'la source',
  none: 'Non renseigné',
  unknown: 'Non précisé',
  retry: 'Réessayer',
  cancel: 'Annuler',
  loading: 'Chargement…',
  signIn: {
    title: 'Se connecter',
    lead: 'Écrivez le nom et le mot de passe que vous avez reçus.',
    expiredTitle: 'Votre session est terminée',
    expired: 'Reconnectez-vous\u00a0: ce que vous aviez choisi ou écrit est gardé.',
    name: 'Nom',
    password: 'Mot de passe',
    reveal: 'Voir ce que j’écris',
    forgotten: 'Mot de passe oublié\u00a0?',
    another: 'La personne qui tient ce site vous en donne un autre.',
    noAccount: 'Pour corriger une offre ou en ajouter une, aucun compte n’est demandé.',
    send: 'Se connecter',
    sending: 'Connexion…',
    missing: 'Donnez votre nom et votre mot de passe.',
    wrong: 'Ce nom ou ce mot de passe ne convient pas.',
    wait: 'Trop d’essais pour ce nom. Réessayez dans quelques minutes.',
    down: 'Le relais ne répond pas. Réessayez dans quelques instants.',
    forbidden: 'On ne peut pas se connecter sur cette page. Ouvrez l’adresse du relais.',
    absent: 'Personne ne relit les propositions sur ce relais.',
  },
  who: (nom: string, role: 'moderateur' | 'administrateur') =>
    `${nom}, ${role === 'administrateur' ? 'administration' : 'modération'}`,
  signOut: 'Se déconnecter',
  views: { label: 'File', todo: 'À relire', source: 'Acceptées', done: 'Closes' },
  filters: {
    genre: 'Nature',
    allGenres: 'Toutes les natures',
    conflict: 'En conflit',
    kinds: { manque: 'Besoins', doublon: 'Doublons', fermeture: 'Fermetures' },
    more: 'Chercher et filtrer',
    source: 'Source',
    allSources: 'Toutes les sources',
    numero: 'Numéro de suivi',
    find: 'Chercher',
    clear: 'Enlever les filtres',
    found: (numero: string) => `Recherche du numéro ${numero}`,
  },
  genres,
  etats,
  kind: {
    correction: (champs: number) => `Correction, ${champs} ${plural(champs, 'ligne', 'lignes')}`,
    /** Its number answered a call, of which nothing else is said. */
    number: 'Ce numéro répond',
    temporary: 'Fermeture provisoire',
    final: 'Fermeture définitive',
    from: (du: string) => `depuis le ${du}`,
    /** The day is that of another look: nobody gave one. */
    unknownEnd: (au: string) => `fin non connue, à revoir le ${au}`,
    until: (au: string) => `jusqu’au ${au}`,
    range: (du: string, au: string) => `du ${du} au ${au}`,
    day: (le: string) => `le ${le}`,
  },
  tags: { answered: 'Réponse reçue' },
  risk: {
    sure: 'Sûre',
    'a-regarder': 'À regarder',
    'a-verifier': 'À vérifier',
    conflit: 'Conflit',
    depassee: 'Déjà répondu',
    gone: 'À clore',
  },
  /** Why a contribution is sure, or not, by the codes of the relay. */
  reasons: {
    confirmation: 'Une confirmation\u00a0: rien ne change',
    'une-ligne': 'Une seule ligne, et sa valeur est valable',
    structure: 'Envoyée par la structure elle-même, par son lien',
    appel: 'La personne dit avoir appelé ce numéro',
    'deux-visiteurs': 'Deux visiteurs différents ont appelé ce numéro le même jour',
    depassee: 'Une autre réponse a été acceptée depuis',
    'fiche-disparue': 'La fiche n’existe plus chez sa source',
    'source-muette': 'La source ne répond pas',
    'fermeture-passee': 'Ces jours sont passés\u00a0: la fiche ne change pas',
    'fermeture-definitive': 'Une fermeture définitive retire l’offre des recherches',
    rouvre: 'L’offre est fermée pour de bon\u00a0: accepter la remet dans les recherches',
    fermee: 'L’offre est fermée pour de bon ici\u00a0: la corriger ne la remet pas dans les recherches',
    fermeture: 'Une fermeture change ce que les personnes trouvent',
    'en-attente': 'La personne n’a pas encore répondu',
    'deja-fait': 'La fiche dit déjà la même chose',
    'plusieurs-lignes': 'Plusieurs lignes changent',
    'autre-ligne': 'Cette ligne demande à être lue',
    vide: 'Une valeur serait effacée',
    valeur: 'Une valeur n’est pas valable',
    'numero-inhabituel': 'Ce numéro est court, étranger ou payant\u00a0: essayez-le',
    loin: 'Le lieu change',
    'sans-preuve': 'Aucune preuve n’est donnée',
    'appel-autre-ligne': 'La personne dit avoir appelé\u00a0: un appel ne rend sûr que le numéro appelé',
    'appel-sans-repondant':
      'Une seule personne dit avoir appelé, et rien ne vérifie qui elle est\u00a0: appelez ce numéro avant d’accepter',
    indesirable: 'Le texte semble injurieux ou vide de sens',
    'personne-inconnue': 'Ne vient ni de la structure, ni d’un appel',
    'trop-de-besoins': 'Plus de trois besoins\u00a0: l’offre sortirait dans trop de recherches',
    'fermee-ou-non': 'Une personne dit que l’offre est fermée, une autre qu’elle est à jour',
    'meme-visiteur':
      'Une autre confirmation est venue ce jour-là de la même connexion\u00a0: le même visiteur, ou le même bureau',
    'fermeture-proposee': 'Une autre personne dit que l’offre est fermée',
    'autre-proposition': 'Une autre personne propose autre chose',
  } as Readonly<Record<string, string>>,
  sure: {
    title: (n: number) => `${n} ${plural(n, 'proposition sûre', 'propositions sûres')}`,
    /** Beside `listed` that are shown, more may wait: of those nobody knows yet how many are sure. */
    among: (listed: number) => ` parmi les ${listed} affichées`,
    rest: (others: number) =>
      `, à accepter ensemble.${others === 0 ? '' : ` ${plural(others, 'L’autre demande', `Les ${others} autres demandent`)} un regard.`}`,
    why: 'Ce que «\u00a0sûre\u00a0» veut dire',
    rule: [
      'une confirmation, un numéro qui répond, ou une seule ligne\u00a0: téléphone, courriel, horaires, adresse à moins de 1\u00a0km ou coût\u00a0;',
      'pour une ligne, une valeur valable et une preuve donnée\u00a0;',
      'cette ligne est envoyée par la structure elle-même, par le lien reçu à son adresse\u00a0;',
      'ou c’est un téléphone que deux visiteurs différents ont appelé le même jour\u00a0;',
      'quand un visiteur confirme plusieurs offres le même jour, seule la première est sûre\u00a0;',
      'un nom ou une adresse écrits par la personne ne sont pas vérifiés\u00a0: ils ne rendent rien sûr\u00a0;',
      'aucun conflit, aucune fermeture, aucune autre proposition qui dit autre chose, aucun numéro inhabituel.',
    ] as readonly string[],
    choose: (n: number) => `Choisir ${n < 2 ? 'la sûre' : `les ${n} sûres`}`,
    picked: 'Ce que vous acceptez',
    /** Beside the number of those that are chosen. */
    leave: 'Décochez ce que vous voulez lire d’abord.',
    confirmed: (n: number) => `${n} ${plural(n, 'offre confirmée', 'offres confirmées')}, rien à changer`,
  },
  row: {
    /** A number that answered a call, of which nothing else is said. */
    number: 'Numéro',
    answers: (numero: string) => `le ${numero} répond`,
    labels: {
      correction: 'Correction',
      confirmation: 'Toujours à jour',
      fermeture: 'Fermeture',
      doublon: 'Doublon proposé',
      'nouveau-service': 'Nouvelle offre',
      'nouvelle-structure': 'Nouvelle structure',
      manque: 'Besoin signalé',
    } satisfies Record<Genre, string>,
    open: 'ouverte',
    twins: 'deux fiches, une seule offre ?',
    toCompare: 'deux offres différentes\u00a0? À comparer',
    otherGone: 'une des deux fiches est retirée',
    added: 'à ajouter',
    addedAt: (structure: string) => `chez ${structure}`,
    addedAtNew: (structure: string) => `chez ${structure}, nouvelle structure`,
    nothing: 'rien à changer',
    or: 'ou ',
    alike: (n: number) => `${n} à traiter ensemble`,
    sides: (n: number) => `${n} réponses`,
    times: (n: number) => (n < 2 ? 'une fois en 30 jours' : `${n} fois en 30 jours`),
    more: (n: number) => `et ${n} ${plural(n, 'autre ligne', 'autres lignes')}`,
    byStructure: 'Par la structure elle-même',
    proof: 'Preuve\u00a0: ',
    noProof: 'Sans preuve',
    again: 'Sans preuve\u00a0: appuyer de nouveau sur A',
    proofs: {
      appel: 'J’ai appelé',
      visite: 'J’y suis allé',
      courriel: 'Courriel reçu',
      'page-web': 'Vu sur leur site',
      'personne-concernee': 'Je suis concerné',
      autre: 'Autre moyen',
    } as Readonly<Record<string, string>>,
  },
  queue: {
    label: 'File d’attente',
    choose: (titre: string) => `Choisir\u00a0: ${titre}`,
    alone: 'Se traite une à une',
    noTitle: 'Fiche sans nom',
    need: 'Besoin sans réponse',
    chosen: (n: number) => `${n} ${plural(n, 'choisie', 'choisies')}`,
    /** Stands in the place of the number of those that are chosen, after the key. */
    again: (n: number) =>
      `${n} ${plural(n, 'choisie', 'choisies')}. Appuyer de nouveau sur A pour ${plural(n, 'l’accepter', 'les accepter')}.`,
    acceptN: (n: number) => `Accepter ${n < 2 ? 'celle-ci' : `les ${n}`}`,
    refuse: 'Refuser…',
    /** Where several contributions are one row. */
    gathered: (rows: number, n: number, total: number) =>
      `${n} contributions${n < total ? ` sur ${total}` : ''} en ${rows} ${plural(rows, 'ligne', 'lignes')}. Les plus récentes d’abord.`,
    shown: (n: number, total: number) => `${n} sur ${total}. Les plus récentes d’abord.`,
    more: (n: number) => `Voir ${n} ${plural(n, 'contribution', 'contributions')} de plus`,
    further: 'Chercher plus loin',
    reload: 'Actualiser la file',
    stale: 'La file n’a pas pu être mise à jour. Voici ce qui était affiché.',
    failed: 'La file n’a pas pu être chargée',
    failedText: 'Le relais ou sa base de données ne répond pas. Rien n’est perdu.',
    empty: 'Tout est relu',
    emptyWaiting: (n: number) =>
      `${n} ${plural(n, 'contribution attend', 'contributions attendent')} d’être ${plural(n, 'reprise par sa source', 'reprises par leur source')}.`,
    emptyNothing: 'Aucune contribution n’attend.',
    emptyFilter: 'Aucune contribution ne correspond à ces critères.',
    emptySource: 'Rien n’est accepté pour l’instant',
    emptyDone: 'Aucune contribution close',
    accepted: (n: number) =>
      `${n} ${plural(n, 'est acceptée ou notée', 'sont acceptées ou notées')}\u00a0: ${plural(n, 'elle n’est pas close', 'elles ne sont pas closes')}.`,
    seeAccepted: 'Voir les acceptées',
    seeWaiting: 'Voir ces attentes',
    clear: 'Enlever les filtres',
  },
  keys: {
    help: 'Aide du clavier',
    title: 'Au clavier, dans la file et la contribution ouverte',
    browse: 'parcourir',
    pick: 'choisir',
    sure: 'choisir les sûres',
    undo: 'annuler',
    accept: 'accepter',
    refuse: 'refuser',
    open: 'ouvrir',
    on: 'Ces raccourcis agissent ici',
  },
  detail: {
    label: 'Contribution ouverte',
    nothing: 'Choisissez une contribution dans la file.',
    back: 'Retour à la file',
    received: (date: string) => `envoi du ${date}`,
    proof: (moyen: string) => `preuve\u00a0: ${moyen}`,
    byStructure: 'par la structure elle-même',
    asked: (question: string) => `Demandé\u00a0: «\u00a0${question}\u00a0»`,
    answered: 'La personne répond\u00a0: ',
    numero: (numero: string) => `n°\u00a0${numero}`,
    source: (source: string) => `Source\u00a0: ${source}`,
    record: 'voir la fiche',
    quality: (avant: string | null, apres: string) =>
      avant === null ? `Qualité ${apres}` : `Qualité ${avant} → ${apres}`,
    newSide: (isVisible: boolean) =>
      isVisible
        ? 'l’offre sera au-dessus du seuil de 80\u00a0%.'
        : 'sous 80\u00a0%, l’offre ne sera visible ni dans la recherche nationale ni dans DORA.',
    missing: (lines: readonly string[]) =>
      `Il manque\u00a0: ${lines.map((line) => `${line.charAt(0).toLowerCase()}${line.slice(1)}`).join(', ')}.`,
    becomesVisible: 'la fiche devient visible dans la recherche nationale et dans DORA.',
    becomesHidden: 'la fiche ne serait plus visible dans la recherche nationale ni dans DORA.',
    sameSide: (isVisible: boolean) =>
      isVisible ? 'la fiche est au-dessus du seuil de 80\u00a0%.' : 'la fiche reste sous le seuil de 80\u00a0%.',
    gone: 'La fiche n’existe plus chez sa source\u00a0: il ne reste qu’à refuser.',
    goneClosure: 'La fiche n’existe plus chez sa source\u00a0: elle est déjà fermée.',
    unread:
      'La source ne répond pas\u00a0: on ne peut ni comparer la fiche ni accepter le changement. Vous pouvez faire le reste.',
    facts: 'Ce qui est dit',
    callFirst: 'Appelez avant\u00a0: une fermeture retire l’offre des recherches.',
    /**
     * The number to erase stands in the structure, in other offers of it, or in records of other sources that tell the same. Those of the structure that it stays
     * in warn their readers where it was told to be wrong, those of other sources do not.
     */
    elsewhere: ({
      structures: { own, foreign },
      offers,
      isWrong,
      hasForeign,
    }: {
      readonly structures: { readonly own: number; readonly foreign: number };
      readonly offers: readonly string[];
      readonly isWrong: boolean;
      readonly hasForeign: boolean;
    }) => {
      const n = offers.length;
      const others = n === 0 ? '' : `${n} ${plural(n, 'autre offre', 'autres offres')}`;
      const elsewhere = `${foreign} ${plural(foreign, 'fiche', 'fiches')} de structure d’une autre source`;
      const where = [own === 0 ? '' : 'la fiche de la structure', foreign === 0 ? '' : elsewhere, others].filter(
        (one) => one !== '',
      );
      const told = hasForeign
        ? ' Les lecteurs des fiches d’une autre source ne voient pas qu’il a été signalé faux.'
        : ' Tant qu’il y reste, les lecteurs y voient qu’il a été signalé faux.';
      const named = n === 0 ? '' : ` ${plural(n, 'Autre offre', 'Autres offres')}\u00a0: ${offers.join(' · ')}.`;
      return `Même numéro sur ${new Intl.ListFormat('fr').format(where)}.${isWrong ? told : ''}${named}`;
    },
    /** An offer that shows it, of the same source or of another one that tells the same. */
    twin: (nom: string, isOfOther: boolean) => (isOfOther ? `${nom} (fiche d’une autre source)` : nom),
    alike: (n: number) => `Envoyée ${n} fois à l’identique\u00a0: votre décision vaut pour les ${n}`,
    closure: 'Fermeture',
    proofWords: 'Preuve',
    proofLink: 'Page à l’appui',
    funders: 'Financeurs',
    scheme: 'Dispositif',
    confirmed: 'La personne confirme que toute la fiche est à jour.',
    answers: (numero: string) =>
      `La personne a appelé le ${numero}\u00a0: il répond. Elle ne dit rien du reste de la fiche.`,
  },
  proofs: {
    appel: 'appel à la structure',
    visite: 'visite sur place',
    courriel: 'courriel reçu',
    'page-web': 'page web',
    'personne-concernee': 'personne concernée',
    autre: 'autre moyen',
  } as Readonly<Record<string, string>>,
  /** One says that the offer is closed, another one that it is up to date. */
  contrary: {
    title: 'Ouverte ou fermée\u00a0?',
    contest: (closures: number, confirmations: number) =>
      `${plural(closures, 'Fermeture', `${closures} fermetures`)} contre ${plural(confirmations, 'une confirmation', `${confirmations} confirmations`)}`,
    open: 'La lire',
    more: (n: number) => `et ${n} ${plural(n, 'autre, qui dit', 'autres, qui disent')} la même chose`,
    closures: (n: number) => `${n} fermetures proposées`,
    confirmations: (n: number) => `${n} confirmations`,
    structure: 'La structure',
    close: ['Fermer', 'l’offre'],
    keep: ['Garder ouverte', ''],
    why: 'Garder l’un refuse l’autre. Dans le doute, appelez.',
    /** Taking back the acceptance does so to those that were refused with it. */
    back: (closes: boolean, n: number) =>
      closes
        ? plural(
            n,
            'La confirmation refusée avec elle revient aussi.',
            `Les ${n} confirmations refusées avec elle reviennent aussi.`,
          )
        : plural(
            n,
            'La fermeture refusée avec elle revient aussi.',
            `Les ${n} fermetures refusées avec elle reviennent aussi.`,
          ),
    /** It goes to the author. */
    refused: (closes: boolean) =>
      closes ? 'Une autre personne dit que l’offre est fermée.' : 'Une autre personne dit que l’offre est à jour.',
  },
  /** Words that seem to insult, or to say nothing. */
  unwanted: {
    title: 'Texte masqué',
    risk: 'Indésirable\u00a0?',
    lead: 'Ce texte semble injurieux ou vide de sens.',
    masked: 'Il est masqué, et n’est montré à personne d’autre.',
    read: 'Lire le texte',
    refuse: 'Indésirable\u00a0: refuser',
    close: 'Indésirable\u00a0: clore',
    refused: 'Hors sujet ou indésirable',
    closed: 'Ce n’est pas un besoin d’aide',
  },
  /** A record that something new is probably. */
  twin: {
    service: 'Cette offre existe peut-être déjà',
    structure: 'Cette structure existe peut-être déjà',
    why: (reasons: readonly string[]) => capital(reasons.join(', ')),
    record: 'voir la fiche',
    refuse: 'C’est la même\u00a0: refuser',
    reason: (nom: string) => `C’est déjà dans la liste, sous le nom «\u00a0${nom}\u00a0»`,
  },
  conflict: {
    title: (champ: string) => `Conflit sur\u00a0: ${champ}`,
    bySource: (source: string, champ: string) =>
      `${capital(source)} a changé ${champ === 'telephone' ? 'ce numéro' : champ === 'courriel' ? 'ce courriel' : 'cette ligne'} depuis la proposition`,
    when: (maj: string | null) => (maj === null ? '' : `le ${maj}.`),
    bySeveral: (champ: string, n: number) =>
      `${['Deux', 'Trois', 'Quatre'][n - 2] ?? n} personnes ont donné ${champ === 'telephone' ? 'un numéro différent' : champ === 'courriel' ? 'un courriel différent' : 'une réponse différente'}`,
    /** A value that was accepted while another one waited. */
    answered: (champ: string) =>
      `${champ === 'telephone' ? 'Un autre numéro' : champ === 'courriel' ? 'Un autre courriel' : 'Une autre réponse'} a été accepté${champ === 'telephone' || champ === 'courriel' ? '' : 'e'} entre-temps`,
    since: 'Cette proposition attendait déjà.',
    keepOrReplace: 'Garder ce qui est affiché, ou le remplacer\u00a0?',
    keep: (n: number) => (n < 2 ? 'Garder' : 'Tout garder'),
    replace: (n: number) => (n < 2 ? 'Mettre à la place' : 'Tout mettre à la place'),
    /** It goes to the author: a value that nobody is shown would go along. */
    keptBecause: (champ: string) => `Une autre réponse a été acceptée pour «\u00a0${champ}\u00a0».`,
    choose: 'Une autre réponse a été acceptée\u00a0: gardez-la, ou remplacez-la.',
    accepted: (source: string, hasMoved: boolean, le: string | null, par: string | null) =>
      `${hasMoved ? `${capital(source)} dit encore autre chose.` : `${capital(source)} n’a rien changé.`} La valeur affichée ici a été acceptée${le === null ? '' : ` le ${le}`}${par === null ? '' : ` par ${par}`}.`,
    waiting: 'Aucune réponse n’est encore acceptée.',
    which: 'Laquelle garder\u00a0?',
    here: (le: string | null, par: string | null) =>
      `Affichée ici, acceptée${le === null ? '' : ` le ${le}`}${par === null ? '' : ` par ${par}`}`,
    /** The person who gave a value. */
    by: (who: string | null) => (who === null ? 'par une personne sans nom' : `par ${who}`),
    given: (by: string) => `Proposée ${by}`,
    source: (source: string, hasMoved: boolean, maj: string | null) =>
      `Chez ${source}${hasMoved || maj === null ? '' : `, inchangé depuis le ${maj}`}`,
    atEntry: (le: string | null) => `Au moment de la proposition${le === null ? '' : `, fiche du ${le}`}`,
    now: (source: string) => `Aujourd’hui chez ${source}`,
    proposed: (le: string | null, by: string) => `Cette proposition${le === null ? '' : `, le ${le}`}, ${by}`,
    other: (le: string | null, by: string) => `Autre proposition${le === null ? '' : `, le ${le}`}, ${by}`,
    taken: (le: string | null, par: string | null) =>
      `Acceptée${le === null ? '' : ` le ${le}`}${par === null ? '' : ` par ${par}`} pour une autre fiche de la structure`,
    elsewhere: 'L’une des réponses est acceptée pour une autre fiche de la structure.',
    /** The acts of a moderator who keeps the value of the other one, or that of neither. */
    acceptOther: 'Accepter l’autre réponse',
    turn: 'Ouvrir l’autre proposition',
    keepShown: 'Ne rien changer',
    /** It goes to the author. */
    shownStays: (champ: string) => `La valeur affichée est gardée pour «\u00a0${champ}\u00a0».`,
    try: 'Essayer',
    missing: 'Choisissez d’abord la valeur à garder.',
    /** Says the effect of the press that accepts. */
    effect: {
      read: (value: string | null) =>
        value === null ? 'Les gens liront la nouvelle valeur.' : `Les gens liront ${value}.`,
      lines: (n: number) => `Les gens liront ${n} lignes nouvelles.`,
      otherStays: ' L’autre proposition restera à relire.',
      /** The others that propose something else are refused in the same act. */
      refusesOthers: (n: number) =>
        plural(n, ' L’autre proposition est refusée.', ` Les ${n} autres propositions sont refusées.`),
      thisStays: ' Cette proposition restera à relire.',
      shown: (n: number) =>
        `Rien ne change pour les gens. ${plural(n, 'La proposition est refusée, son auteur le lit', `Les ${n} propositions sont refusées, leurs auteurs le lisent`)} sur ${plural(n, 'sa', 'leur')} page de suivi.`,
      turn: 'L’autre proposition s’ouvre d’abord\u00a0: elle dit plus que ce qui se voit ici.',
    },
  },
  /** The structure of a new offer, where it is new too. */
  host: {
    named: (nom: string) => `${nom} (nouvelle structure)`,
    both: 'est une nouvelle structure, à relire aussi. Les deux seront publiées ensemble.',
    first: 'arrive avec une autre offre. Publiez d’abord celle-là.',
    open: 'La relire',
    lost: 'n’a pas été acceptée. Sans structure, l’offre ne peut pas être publiée.',
    publish: 'Publier les deux',
  },
  pair: {
    caption: 'Les deux fiches, ligne à ligne',
    record: (letter: string, source: string) => `Fiche ${letter} · ${source}`,
    structure: 'Structure',
    updated: 'Mise à jour',
    whole: 'Texte entier',
    other: 'différent',
    names: { telephone: 'même numéro', courriel: 'même courriel', adresse: 'même adresse', nom: 'même nom' },
    sameOnes: (same: readonly string[]) => capital(same.join(', ')),
    nothingSame: 'Ni le numéro, ni le courriel, ni l’adresse, ni le nom ne sont les mêmes',
    otherPrice: 'Le coût diffère',
    fresher: (letter: 'A' | 'B') => `La fiche ${letter} est la plus récente`,
    /** The record to keep is not the fresher one. */
    keptThough: (letter: 'A' | 'B', isFuller: boolean, fresher: 'A' | 'B') =>
      `La fiche ${letter} ${isFuller ? 'en dit plus' : 'est de meilleure qualité'}, même si la fiche ${fresher} est plus récente`,
    gone: 'L’une des deux fiches n’est plus là, ou sa source ne répond pas\u00a0: rien à comparer.',
    otherGone: 'La fiche B a été retirée par sa source\u00a0: il n’y a plus rien à réunir. La fiche A reste affichée.',
    otherUnread: 'La source de la fiche B ne répond pas en ce moment\u00a0: rien à comparer.',
    close: 'Clore\u00a0: rien à réunir',
    goneReason: 'La deuxième fiche n’existe plus',
    which: 'Quelle fiche garder\u00a0? ',
    kept: (letter: 'A' | 'B', nom: string | null, source: string, maj: string | null) =>
      `Garder ${letter}\u00a0: ${nom === null ? '' : `«\u00a0${nom}\u00a0», `}${source}${maj === null ? '' : `, mise à jour le ${maj}`}`,
    lost: (lost: readonly string[]) =>
      lost.length === 0
        ? 'Rien n’est perdu.'
        : `Ces lignes de l’autre disparaissent\u00a0: ${lost.map((line) => `${line.charAt(0).toLowerCase()}${line.slice(1)}`).join(', ')}.`,
    keepBest: (letter: 'A' | 'B') => `Réunir, garder ${letter}`,
    keepOther: (letter: 'A' | 'B') => `Garder ${letter}`,
    /** The lines that nobody reads any more once a record is kept. */
    loss: (letter: 'A' | 'B', lost: readonly string[], other: 'A' | 'B') =>
      lost.length === 0
        ? `Si vous gardez ${letter}, rien n’est perdu.`
        : `Si vous gardez ${letter}, ces lignes de ${other} disparaissent\u00a0: ${lost.map((line) => `${line.charAt(0).toLowerCase()}${line.slice(1)}`).join(', ')}.`,
    sameLines: (lines: readonly string[]) =>
      `Pareil\u00a0: ${lines.map((line) => `${line.charAt(0).toLowerCase()}${line.slice(1)}`).join(', ')}.`,
    two: 'Garder les deux',
    twoReason: 'Ce sont deux offres différentes',
  },
  need: {
    where: 'Où',
    what: 'Besoin',
    who: 'Pour qui',
    often: 'Combien',
    /** Stands in the place of words that tell a danger. */
    danger: 'Un danger',
    alert: 'Cette personne peut être en danger',
    alertLead: 'Les numéros à donner ou à appeler\u00a0:',
    noMail: 'Elle n’a pas laissé d’adresse\u00a0: ce bureau ne peut pas lui écrire.',
    counted: (recents: number, all: number) =>
      `${recents < 2 ? 'une fois' : `${recents} fois`} en 30 jours dans cette commune, ${all < 2 ? 'une fois' : `${all} fois`} en un an`,
    person: 'Ces mots désignent une personne\u00a0:',
    named: 'Une personne est nommée',
    quoted: (text: string) => `«\u00a0${text}\u00a0»`,
    linked: 'Une offre y répond',
    rule: 'Notez ce besoin, reliez-le à une offre qui y répond, ou fermez-le. Tant qu’il n’est pas fermé, il compte dans',
    territory: 'les besoins du territoire',
    noteAll: (n: number) => `Noter les ${n} besoins`,
    note: 'Noter ce besoin',
    link: 'Relier à une offre…',
    close: 'Clore…',
    find: 'Quelle offre y répond\u00a0?',
    search: 'Chercher',
    linkThis: 'Relier',
    noOffer: 'Aucune offre trouvée près de cette commune. Essayez un autre mot.',
    foundOffers: (n: number) =>
      n === 0 ? 'Aucune offre trouvée.' : `${n} ${plural(n, 'offre trouvée', 'offres trouvées')}.`,
    undo: 'Ne plus noter ce besoin',
    closing: {
      title: 'Pourquoi clore\u00a0?',
      reasons: [
        'Une offre existe déjà, la personne a été renseignée',
        'Déjà signalé',
        'Ce n’est pas un besoin d’aide',
      ] as readonly string[],
      send: () => 'Clore',
      missing: 'Choisissez une raison.',
    },
    /** The states and the acts of a need that others call by the words of a proposal. */
    etats: { acceptee: 'Noté', refusee: 'Clos' } as Partial<Record<Etat, string>>,
    acts: { acceptation: 'Noté', annulation: 'N’est plus noté', refus: 'Clos' } as Partial<Record<string, string>>,
  },
  changes: {
    title: 'Changements',
    others: 'Autres changements',
    accepted: 'Ce qui a été accepté',
    proposed: 'Ce qui était proposé',
    offered: 'Ce qui est proposé',
    keep: (champ: string) => `Accepter cette ligne\u00a0: ${champ}`,
    before: 'Avant\u00a0: ',
    after: 'Après\u00a0: ',
    done: 'La source dit déjà la même chose.',
    doneHere: 'Acceptée ici\u00a0: la fiche affiche cette valeur.',
    address: 'Adresse',
    left: 'Ne sera pas accepté.',
    /** A number that is wrong, told by a person who knows no other. */
    wrong: 'faux, le bon n’est pas connu',
    takenAway: 'retiré par la structure',
    removed: 'retiré',
  },
  /** A point is told by its distance, and a zone by words: numbers and codes tell a person nothing. */
  point: {
    label: 'Point sur la carte',
    shown: 'point affiché',
    placed: 'point placé',
    moved: (metres: number) =>
      metres < 1000
        ? `point déplacé de ${metres}\u00a0m`
        : `point déplacé de ${(metres / 1000).toLocaleString('fr-FR', { maximumFractionDigits: metres < 10_000 ? 1 : 0 })}\u00a0km`,
  },
  zone: {
    epci: (code: string) => `intercommunalité ${code}`,
    commune: (code: string) => `commune ${code}`,
    everywhere: 'partout en France',
  },
  acts: {
    call: 'Appeler',
    accept: 'Accepter',
    acceptEverywhere: (n: number) => `Enlever des ${n} fiches`,
    acceptHere: 'De cette fiche seulement',
    eraseElsewhere: (n: number) =>
      n === 1 ? 'Enlever aussi de l’autre fiche' : `Enlever aussi des ${n} autres fiches`,
    closeUnproven: 'Fermer sans preuve',
    closeCalled: 'Fermer, confirmé par téléphone',
    publish: 'Publier',
    acceptSome: (n: number, total: number) => `Accepter ${n} ${plural(n, 'ligne', 'lignes')} sur ${total}`,
    why: 'Pourquoi pas le reste\u00a0?',
    adjust: 'Modifier…',
    saveAndAccept: 'Enregistrer et accepter',
    save: 'Enregistrer sans accepter',
    refuse: 'Refuser…',
    ask: 'Demander…',
    further: 'Autres décisions',
    undo: 'Annuler l’acceptation',
    undoRefusal: 'Annuler le refus',
    undoAlone:
      'Elle avait remplacé une correction plus ancienne\u00a0? Celle-ci ne revient pas\u00a0: il faut l’envoyer de nouveau.',
    undoSent: 'La source est déjà prévenue de la fermeture\u00a0: dites-lui aussi que l’offre continue.',
    nothingKept: 'Aucune ligne n’est gardée\u00a0: gardez-en au moins une, ou refusez.',
    nothingAdjusted: 'Aucune valeur n’a changé. Modifiez-en une, ou annulez.',
    working: 'Enregistrement…',
    none: 'Plus rien n’est à décider.',
  },
  adjust: {
    title: 'Modifier les valeurs proposées',
    lead: 'Ce changement est écrit dans le journal, avec votre nom.',
    list: 'Plusieurs codes\u00a0: séparez-les par des virgules.',
    chosen: (n: number) => `${n} ${plural(n, 'valeur choisie', 'valeurs choisies')}`,
    proposed: (value: string) => `Proposé\u00a0: ${value}`,
    wrong: (n: number) => `${n} ${plural(n, 'valeur', 'valeurs')} à revoir`,
  },
  refusal: {
    title: 'Pourquoi refuser\u00a0?',
    hint: 'La personne le lit sur sa page de suivi, sans votre nom.',
    reasons: [
      'La structure ne le confirme pas',
      'Déjà corrigé',
      'Nous n’avons pas pu vérifier',
      'Le numéro est faux',
      'Hors sujet ou indésirable',
    ] as readonly string[],
    message: 'Message',
    optional: '(facultatif)',
    send: (n: number) => (n < 2 ? 'Refuser' : `Refuser les ${n}`),
    missing: 'Choisissez un motif.',
    joined: (reason: string, message: string) => `${reason}. ${message}`,
  },
  ask: {
    title: 'Que demander à la personne\u00a0?',
    hint: (hasMail: boolean) =>
      hasMail
        ? 'Elle a laissé une adresse\u00a0: un courriel la prévient, avec le lien de sa page de suivi. La contribution attend sa réponse.'
        : 'Elle n’a pas laissé d’adresse\u00a0: elle le lira si elle rouvre sa page de suivi. La contribution attend sa réponse.',
    send: 'Demander',
    missing: 'Écrivez votre question.',
  },
  author: {
    title: 'Qui a fait cet envoi',
    /** Beside a name or a mail that anybody may type. */
    unverified: '(non vérifié)',
    unverifiedWhy: 'La personne l’a écrit elle-même, sans preuve.',
    verified: 'La structure elle-même, par le lien reçu à son adresse\u00a0: vérifié.',
    private: 'Visible des modérateurs seulement, jamais publié.',
    none: 'La personne n’a rien dit d’elle, ou cela a été effacé.',
    write: (courriel: string) => `Écrire à ${courriel}`,
    erase: 'Effacer qui l’a envoyée…',
    eraseSure: 'Effacer le nom, l’organisation et le courriel\u00a0? Cela ne se défait pas. La contribution reste.',
    eraseYes: 'Effacer',
    erased: 'Effacé.',
  },
  deliveries: {
    title: 'Transmission à la source',
    toAuthor: 'À la personne',
    questionByHand:
      'Le relais n’envoie pas ce message\u00a0: envoyez-le vous-même. Le lien dans le message est pour cette personne seulement.',
    canaux: {
      flux: 'Flux du département',
      dora: 'DORA',
      soliguide: 'Soliguide',
      courriel: 'Courriel',
      webhook: 'Logiciel relié',
      main: 'À la main',
      auteur: 'Courriel à la personne',
      decision: 'Décision, par courriel',
    } as Readonly<Record<string, string>>,
    etats: {
      'a-faire': 'À envoyer vous-même',
      'en-attente': 'En attente',
      'en-cours': 'En cours',
      envoyee: 'Envoyée',
      echec: 'Échec',
      annulee: 'Annulée',
    } as Readonly<Record<string, string>>,
    to: (destinataire: string) => `à ${destinataire}`,
    tries: (n: number) => `${n} ${plural(n, 'essai', 'essais')}`,
    planned: (date: string) => `envoi prévu le ${date}`,
    next: (date: string) => `prochain essai le ${date}`,
    ready: 'Message prêt',
    subject: (objet: string) => `Objet\u00a0: ${objet}`,
    copy: 'Copier le message',
    copied: 'Message copié.',
    copyFailed: 'Le navigateur a refusé la copie\u00a0: sélectionnez le texte.',
    open: (canal: string) => `Ouvrir ${canal === '' ? 'la page' : canal}`,
    mark: 'C’est transmis',
    again: 'Réessayer l’envoi',
  },
  partners: {
    title: 'Structures à relancer',
    open: 'Structures à relancer',
    lead: 'Leurs offres n’ont pas été confirmées depuis longtemps. Chaque structure reçoit son lien\u00a0: elle confirme ou corrige, sans compte.',
    cut: 'L’envoi de courriels est coupé aujourd’hui\u00a0: copiez le lien et envoyez-le vous-même.',
    noServer: 'Ce relais n’envoie pas de courriel\u00a0: copiez le lien et envoyez-le vous-même.',
    months: 'Sans nouvelles depuis',
    since: (months: number) =>
      months < 12
        ? `${months} mois`
        : months % 12 === 0
          ? `${months / 12} ${plural(months / 12, 'an', 'ans')}`
          : `${months} mois`,
    departement: 'Département',
    loading: 'Lecture de l’offre…',
    failed: 'Les structures n’ont pas pu être listées.',
    none: 'Aucune structure n’a d’offre sans nouvelles depuis ce temps.',
    /** Where several contributions are one row. */
    gathered: (rows: number, n: number, total: number) =>
      `${n} contributions${n < total ? ` sur ${total}` : ''} en ${rows} ${plural(rows, 'ligne', 'lignes')}. Les plus récentes d’abord.`,
    shown: (n: number, total: number) => `${n} ${plural(n, 'structure', 'structures')} sur ${total}`,
    more: (n: number) => `Voir ${n} ${plural(n, 'structure', 'structures')} de plus`,
    stale: (n: number, all: number) => `${n} ${plural(n, 'offre', 'offres')} sans nouvelles, sur ${all}`,
    waiting: (n: number, all: number) => `${n} ${plural(n, 'offre', 'offres')} à mettre à jour, sur ${all}`,
    followed: {
      repondu: (date: string) => `A répondu le ${date}\u00a0: lisez sa réponse avant de lui écrire`,
      joint: (date: string) => `Jointe par téléphone le ${date}`,
      absent: (date: string) => `Appelée le ${date}, pas de réponse`,
    },
    oldest: (date: string) => `la plus ancienne du ${date}`,
    noMail: 'La fiche ne donne pas d’adresse\u00a0: copiez le lien.',
    mailed: (date: string, par: string) => `Courriel envoyé le ${date} par ${par}`,
    copiedBy: (date: string, par: string) => `lien copié le ${date} par ${par}`,
    until: (date: string) => `\u00a0; le lien s’ouvre jusqu’au ${date}`,
    send: 'Envoyer le lien',
    sendTo: (nom: string) => `Envoyer le lien à ${nom}`,
    again: 'Envoyer de nouveau…',
    againTo: (nom: string) => `Envoyer de nouveau… à ${nom}`,
    sending: 'Envoi…',
    copy: 'Copier le lien',
    copyOf: (nom: string) => `Copier le lien de ${nom}`,
    sure: (date: string, par: string) =>
      `Un courriel est déjà parti le ${date}, envoyé par ${par}. En envoyer un second\u00a0?`,
    sureYes: 'Envoyer un second courriel',
    sent: (courriel: string) => `Lien envoyé à ${courriel}.`,
    copied: 'Lien copié. La personne qui l’ouvre répond pour cette structure.',
    notCopied: 'Le navigateur a refusé la copie\u00a0: copiez le lien affiché.',
    link: 'Lien de la structure, à copier',
  },
  journal: {
    title: 'Journal',
    by: (par: string) =>
      ({
        relais: 'le relais',
        source: 'la source',
        auteur: 'la personne',
        contributeur: 'la personne',
        structure: 'la structure elle-même',
      })[par] ?? par,
    line: (
      event: Evenement,
      par: string | null,
      champs: string,
      acts: Partial<Record<string, string>> = {},
    ): string => {
      const who = par === null ? '' : ` par ${par}`;
      const why = event.motif === undefined ? '' : `\u00a0: «\u00a0${event.motif}\u00a0»`;
      const act = acts[event.acte];
      if (act !== undefined) return `${act}${who}${why}`;
      switch (event.acte) {
        case 'reception':
          return `Reçue${event.par === 'structure' ? ' de la structure elle-même' : ''}, réutilisation autorisée (Licence Ouverte 2.0)`;
        case 'question':
          return `Précision demandée${who}${why}`;
        case 'reponse':
          return `Réponse reçue${why}`;
        case 'ajustement':
          return `Modifiée${who}${champs === '' ? '' : `\u00a0: ${champs}`}`;
        case 'acceptation':
          return `Acceptée${who}${champs === '' ? '' : `, en partie\u00a0: ${champs}`}${why}`;
        case 'annulation':
          return `Décision annulée${who}`;
        case 'refus':
          return `Refusée${who}${why}`;
        case 'remplacement':
          return par === 'la source'
            ? 'Dépassée\u00a0: la source dit autre chose'
            : `Remplacée par une autre contribution`;
        case 'transmission':
          return `Transmise${who}`;
        case 'reprise':
          return 'Reprise par la source';
        case 'expiration':
          return `Classée sans suite${who}`;
        default:
          return event.acte;
      }
    },
  },
  outcome: {
    accepted: (n: number) => `${n} ${plural(n, 'proposition acceptée', 'propositions acceptées')}.`,
    /** Their deliveries tell what becomes of them at their source. */
    next: (n: number) => `${plural(n, 'Visible', 'Visibles')} maintenant.`,
    undo: 'Annuler',
    these: (n: number) => (n < 2 ? 'cette décision' : `ces ${n} décisions`),
    /** A need is shown to nobody: it counts. */
    needs: {
      these: (n: number) => plural(n, 'cette note', `ces ${n} notes`),
      accepted: (n: number) => `${n} ${plural(n, 'besoin noté', 'besoins notés')}.`,
      refused: (n: number) => `${n} ${plural(n, 'besoin clos', 'besoins clos')}.`,
      undone: (n: number) => `${n} ${plural(n, 'besoin à relire', 'besoins à relire')} de nouveau.`,
    },
    undone: (n: number) => `${n} ${plural(n, 'décision annulée', 'décisions annulées')}.`,
    notUndone: 'Trop tard pour annuler\u00a0: voyez où elle en est.',
    refused: (n: number) => `${n} ${plural(n, 'proposition refusée', 'propositions refusées')}.`,
    elsewhere: (n: number) => `Numéro enlevé aussi de ${n} ${plural(n, 'autre fiche', 'autres fiches')}.`,
    dropped: (n: number) =>
      n < 2
        ? 'Une fiche n’avait plus ce numéro\u00a0: elle n’a pas changé.'
        : `${n} fiches n’avaient plus ce numéro\u00a0: elles n’ont pas changé.`,
    /** Nothing was refused: nothing was left to unite. */
    closed: (n: number) => `${n} ${plural(n, 'proposition close', 'propositions closes')}.`,
    /** Two records are not one offer: both stay. */
    keptBoth: (n: number) =>
      n < 2 ? 'Les deux fiches sont gardées.' : `${n} doublons écartés\u00a0: toutes les fiches sont gardées.`,
    asked: 'La question est posée.',
    adjusted: 'La modification est enregistrée.',
    sent: 'Notée comme transmise.',
    retried: 'L’envoi sera réessayé.',
    erased: 'La personne est oubliée.',
    failed: (failed: number, total: number) =>
      `${failed} sur ${total} n’${plural(failed, 'a', 'ont')} pas pu être ${plural(failed, 'traitée', 'traitées')}`,
    close: 'Fermer ce message',
  },
  problem: {
    moved: 'Entre-temps, quelque chose a changé.',
    kept: (said: string) => `${said} Vos choix sont gardés.`,
    closed: 'Entre-temps, quelqu’un a décidé\u00a0: voici où en est cette contribution.',
    down: 'Le relais ne répond pas\u00a0: rien n’a été fait. Réessayez dans quelques instants.',
    refused: 'Rien n’a été fait.',
    forbidden: 'Votre rôle ne le permet pas.',
    absent: 'Cette contribution n’est plus là.',
    expired: 'La session est terminée\u00a0: rien n’a été fait.',
  },
  live: {
    queue: (n: number, total: number) => (total === 0 ? 'Aucune contribution.' : `${n} contributions sur ${total}.`),
    opened: (titre: string) => `Ouverte\u00a0: ${titre}`,
    chosen: (n: number) => `${n} ${plural(n, 'choisie', 'choisies')}.`,
    signedIn: (nom: string) => `Connecté\u00a0: ${nom}.`,
    alone: 'Elle se traite seule, pas dans un choix groupé.',
  },
};
