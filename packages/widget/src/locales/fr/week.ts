import { createPlural } from '../plural.ts';

const plural = createPlural('fr');
const span = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}\u00a0min`;
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`;
};
const name = (title: string): string => `«\u00a0${title}\u00a0»`;

/** The French texts of `<di-week>`. */
const texts = {
  span,
  week: (from: string, to: string) => `Du ${from} au ${to}`,
  before: 'Semaine précédente',
  after: 'Semaine suivante',
  total: 'Total de la semaine',
  details: 'Objectif, absences et détail des heures',
  planned: (total: string, aim: string) => `${total} sur ${aim} visées`,
  states: { prevue: 'Prévue', declaree: 'Déclarée', validee: 'Validée', annulee: 'Pas eu lieu' },
  sums: {
    prevue: (time: string) => `${time} prévues`,
    declaree: (time: string) => `${time} déclarées`,
    validee: (time: string) => `${time} validées`,
  },
  uncounted: (n: number) =>
    plural(n, { one: `${n} activité sans durée, pas comptée`, other: `${n} activités sans durée, pas comptées` }),
  reached: 'Le compte y est.',
  reachedNot: 'Le compte n’y est pas encore\u00a0: des heures sont à régler.',
  shared: (time: string) => `${time} en même temps, comptées une fois`,
  left: (time: string) => `Il reste ${time} à trouver.`,
  leftOn: (time: string, n: number, day: string, isNear: boolean) =>
    `Il reste ${time} à trouver. Le ${day}, ${plural(n, { one: `${n} offre${isNear ? ' près d’ici' : ''} est possible`, other: `${n} offres${isNear ? ' près d’ici' : ''} sont possibles` })}.`,
  legend:
    'Prévue\u00a0: notée ici. Déclarée\u00a0: la personne dit l’avoir faite. Validée\u00a0: la structure ou vous le confirmez.',
  target: {
    usual: (time: string) => `Objectif\u00a0: ${time} par semaine.`,
    other: (time: string, until: string) =>
      `Objectif adapté\u00a0: ${time}${until === '' ? '' : `, jusqu’au ${until}`}.`,
    reason: (reason: string) => `Raison\u00a0: ${reason}`,
    change: 'Changer l’objectif',
    hours: 'Heures visées par semaine',
    why: 'Pourquoi\u00a0?',
    until: 'Jusqu’au',
    save: 'Enregistrer l’objectif',
  },
  views: { label: 'Présentation', list: 'Liste', grid: 'Grille' },
  availability: {
    title: 'Absences et garde d’enfant',
    hint: 'La personne n’est pas libre un jour, ou une partie du jour\u00a0? Choisissez quand et pourquoi. Rien ne se note sur sa santé.',
    absences: 'Absences de cette semaine',
    mark: 'Absence…',
    present: 'Pas d’absence',
    of: (day: string) => `Absence\u00a0: ${day}`,
    parts: { day: 'toute la journée', morning: 'jusqu’à midi', afternoon: 'à partir de midi' },
    hours: (from: string, to: string) => `de ${from} à ${to}`,
    until: (hour: string) => `jusqu’à ${hour}`,
    since: (hour: string) => `à partir de ${hour}`,
    raisons: {
      'rendez-vous': 'rendez-vous',
      garde: 'garde d’enfant',
      travail: 'travail ou stage',
      transport: 'transport',
      conge: 'congé',
      autre: 'autre raison',
    },
    absence: (when: string, why: string) =>
      `Absence${when === '' ? '' : ` ${when}`}${why === '' ? '' : `\u00a0: ${why}`}`,
    care: {
      title: 'Heures de garde d’enfant',
      unknown: 'Rien n’est noté\u00a0: toutes les heures sont possibles.',
      nobody: 'Personne ne garde les enfants\u00a0: aucune heure n’est possible.',
      forget: 'Toutes les heures sont possibles',
      days: 'Jours de garde',
      hours: (days: string, hours: string) => `${days}\u00a0: ${hours}`,
      add: 'Ajouter ces heures',
      remove: (hours: string) => `Retirer\u00a0: ${hours}`,
      noDay: 'Choisissez un jour au moins.',
      noTime: 'La fin est l’heure du début.',
    },
  },
  columns: { time: 'Heure', activity: 'Activité', state: 'Durée et état', act: 'Modifier' },
  caption: 'La semaine, jour par jour',
  none: 'Rien de prévu.',
  noneCare: 'Rien de prévu\u00a0: pas de garde.',
  noDay: 'Jour à demander',
  holiday: 'Jour férié',
  timeUnknown: 'Heure à demander',
  empty: 'Rien encore cette semaine. Ajoutez une offre ou une démarche.',
  emptyPlace: 'Rien encore cette semaine. Dites où la personne habite, pour voir les offres proches.',
  timeAsked: 'Heure\u00a0?',
  spanAsked: 'durée à demander',
  notCounted: (time: string) => `${time}, pas comptée`,
  partly: (time: string, counted: string) => `${time} (compté\u00a0: ${counted})`,
  to: (end: string, isNext: boolean) => `à ${end}${isNext ? ' le lendemain' : ''}`,
  remote: 'À distance',
  travel: (time: string, free: string) => `Environ ${time} de trajet, ${free} entre les deux.`,
  stateOf: (title: string) => `État\u00a0: ${title}`,
  edit: (title: string) => `Modifier\u00a0: ${title}`,
  ask: 'Donner le jour, l’heure et la durée',
  form: {
    label: (title: string) => `Modifier ${name(title)}`,
    title: 'Nom',
    day: 'Jour',
    unknown: 'Pas encore connu',
    from: 'Début',
    to: 'Fin',
    minutes: 'Durée en minutes, sans heure de début ni de fin',
    every: 'Chaque semaine',
    until: 'Jusqu’au',
    all: 'Le changement vaut pour toutes les semaines.',
    save: 'Enregistrer',
    close: 'Fermer',
    remove: 'Retirer',
  },
  champs: {
    horaires_accueil: 'horaires',
    volume_horaire_hebdomadaire: 'heures par semaine',
    nombre_semaines: 'nombre de semaines',
    jour: 'jour',
    debut: 'début',
    fin: 'fin',
    duree_minutes: 'durée',
  },
  renew: 'Noter ce changement',
  resume: (day: string) => `Reprendre la semaine du ${day}`,
  settle: 'À régler',
  afterwards: {
    title: 'Après la semaine',
    declared: 'déclarée, pas encore validée',
    planned: 'a-t-elle eu lieu\u00a0?',
    validate: 'Valider',
    took: 'A eu lieu',
    of: (act: string, title: string) => `${act}\u00a0: ${title}`,
  },
  show: (title: string) => `Voir ${name(title)}`,
  conflits: {
    chevauchement: ({ autre, minutes }: Facts) =>
      `Au même moment que ${name(autre)} pendant ${minutes}\u00a0: en garder une. Ce temps compte une seule fois.`,
    trajet_trop_court: ({ minutes, libre, retard }: Facts) =>
      `Environ ${minutes} de trajet, mais ${libre} entre les deux\u00a0: ${retard} de retard.`,
    ferme: () => 'Fermé à cette heure, d’après la fiche.',
    absence: () => 'La personne est absente à ce moment.',
    hors_garde: () => 'Personne ne garde les enfants à cette heure.',
    apres_fin: ({ semaines }: Facts) => `L’offre ne dure que ${semaines} semaines.`,
    offre_disparue: () => 'Cette offre n’existe plus\u00a0: la retirer, ou appeler.',
    trop_d_heures: ({ minutes, possible }: Facts) => `Trop d’heures\u00a0: ${minutes}, sur ${possible} possibles.`,
    heure_inexistante: () => 'Cette heure n’existe pas cette nuit-là\u00a0: on change d’heure.',
    id_repete: () => 'La même activité est écrite deux fois.',
    ferie: () => 'Jour férié\u00a0: demander si l’activité a lieu.',
    duree_inconnue: () => 'Durée à demander\u00a0: pas comptée.',
    heure_inconnue: () => 'Heure à demander.',
    jour_inconnu: () => 'Jour à demander.',
    valeur_illisible: ({ champ, valeur }: Facts) => `Valeur à corriger (${champ})\u00a0: ${valeur}.`,
    offre_changee: ({ champ }: Facts) => `L’offre a changé depuis l’ajout\u00a0: ${champ}.`,
    code_inconnu: ({ valeur }: Facts) => `Code d’activité inconnu\u00a0: ${valeur}.`,
    code_termine: ({ valeur }: Facts) => `Code d’activité plus valable\u00a0: ${valeur}.`,
    objectif_sans_raison: () => 'L’objectif adapté n’a pas de raison\u00a0: l’écrire.',
    objectif_illisible: () => 'L’objectif ne se lit pas\u00a0: 15 heures sont comptées.',
  },
  side: {
    title: 'Ajouter une activité',
    place: 'Commune de la personne',
    placeHint: 'Nom ou code postal',
    here: (place: string) => `Commune\u00a0: ${place}`,
    otherPlace: 'Changer de commune',
    placeWanted: 'Il manque la commune\u00a0: les offres sont cherchées autour.',
    placeUnknown: 'La commune de cette semaine n’est pas connue. Choisissez-la.',
    placeFailed: 'La commune n’a pas pu être lue\u00a0: les distances manquent.',
    words: 'Offre ou démarche',
    wordsHint: 'permis, CV…',
    need: 'Besoin',
    allNeeds: 'Tous',
    search: 'Chercher',
    step: 'Ajouter comme démarche',
    stepHint: 'Une démarche est une activité que la personne fait seule.',
    searching: 'Recherche…',
    failed: 'La recherche ne répond pas.',
    retry: 'Réessayer',
    nothing: 'Aucune offre ne va ici. Essayez un autre besoin ou un autre lieu.',
    found: (n: number) => plural(n, { one: `${n} offre proposée`, other: `${n} offres proposées` }),
    confirm: 'Les horaires viennent des fiches\u00a0: appelez pour confirmer.',
    add: (title: string) => `Ajouter\u00a0: ${title}`,
    more: 'Plus d’offres',
    find: {
      searching: 'Recherche…',
      none: 'Rien ne correspond. Essayez un autre mot.',
      down: 'La recherche ne répond pas. Réessayez dans un instant.',
      found: (n: number) => plural(n, { one: `${n} proposition.`, other: `${n} propositions.` }),
    },
    km: (km: string) => `${km}\u00a0km`,
    when: (day: string, from: string, to: string) => `${day}, ${from} à ${to}`,
  },
  take: { print: 'Imprimer', calendar: 'Agenda (.ics)', csv: 'Tableur (CSV)', json: 'Fichier JSON', more: 'Plus' },
  takeFailed: 'Le fichier n’a pas pu être préparé. Réessayez.',
  kept: 'Cette semaine reste sur cet appareil. Elle n’est envoyée à personne.',
  erase: 'Effacer de cet appareil',
  notLoaded: 'La semaine n’a pas pu être lue\u00a0: la connexion manque. Rechargez la page.',
  unreadable: 'La semaine reçue ne se lit pas. Rien n’est changé.',
  unreadableLater: 'Cette semaine vient d’une version plus récente, qui ne se lit pas ici. Rien n’est changé.',
  where: (fields: string) => `À revoir\u00a0: ${fields}.`,
  later: 'Cette semaine vient d’une version plus récente\u00a0: une partie peut manquer.',
  live: {
    added: (title: string, total: string) => `Ajouté\u00a0: ${title}. Total\u00a0: ${total}.`,
    removed: (title: string) => `Retiré\u00a0: ${title}.`,
    resumed: (total: string) => `Semaine reprise. Total\u00a0: ${total}.`,
    saved: 'Enregistré.',
    erased: 'Effacé de cet appareil.',
    file: 'Fichier préparé.',
    noDay: (n: number) =>
      plural(n, {
        one: `${n} activité sans jour n’est pas dans l’agenda.`,
        other: `${n} activités sans jour ne sont pas dans l’agenda.`,
      }),
  },
  sheet: {
    title: 'Ma semaine',
    total: (time: string) => `Cette semaine\u00a0: ${time}.`,
    none: 'Rien ce jour.',
    askTime: 'Je demande l’heure.',
    lasts: (time: string) => `Ça dure ${time}.`,
    askDay: 'Je demande le jour.',
    travel: (time: string) => `Je pars ${time} avant.`,
    remote: 'Je reste chez moi.',
    together: (title: string) => `Attention\u00a0: ${name(title)} est à la même heure. Je demande quoi garder.`,
    late: (time: string) => `Le trajet dure ${time}. Je n’ai pas le temps. J’appelle avant.`,
    unsure: 'Ce n’est pas sûr. J’appelle avant.',
    whoCares: 'Qui garde mon enfant\u00a0? Je demande.',
    cannot: 'Je ne peux pas venir\u00a0? J’appelle le numéro à côté.',
    question: 'Une question\u00a0? J’appelle\u00a0:',
    foot: (date: string) => `Feuille du ${date}. Elle peut changer.`,
    pictos: { time: 'Heure', place: 'Lieu', phone: 'Téléphone' },
    between: (from: string, to: string, isNext: boolean) => `${from} à ${to}${isNext ? ' le lendemain' : ''}`,
    from: (from: string) => `à partir de ${from}`,
    holiday: 'C’est un jour férié.',
    absent: (when: string) => (when === '' ? 'Je ne suis pas là.' : `Je ne suis pas là ${when}.`),
    care: 'Je garde mon enfant.',
  },
};

/** The facts of a conflict as words: the names of its figures, and `autre`, the other activity. */
export interface Facts {
  readonly autre: string;
  readonly minutes: string;
  readonly libre: string;
  readonly retard: string;
  readonly semaines: string;
  readonly champ: string;
  readonly valeur: string;
  /** The most that a day or a week has. */
  readonly possible: string;
}

/** The texts of `<di-week>`, in any language. */
export type WeekTexts = typeof texts;

export default texts;
