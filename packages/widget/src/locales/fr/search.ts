const count = new Intl.NumberFormat('fr-FR');
const offres = (n: number) => `${count.format(n)}\u00a0${n < 2 ? 'offre' : 'offres'}`;

/** Adds « à », contracted with the article of the name: au Havre, aux Sables, à La Rochelle. */
function at(place: string): string {
  if (place.startsWith('Le ')) return `au ${place.slice(3)}`;
  if (place.startsWith('Les ')) return `aux ${place.slice(4)}`;
  return `à ${place}`;
}

const texts = {
  'search.label': 'Chercher une offre d’insertion',
  submit: 'Rechercher',
  'place.label': 'Où\u00a0?',
  'place.placeholder': 'Commune ou code postal',
  'place.list': 'Communes proposées',
  'place.clear': 'Effacer le lieu',
  'place.searching': 'Recherche des communes…',
  'place.none': 'Aucune commune ne correspond. Vérifiez l’orthographe ou essayez le code postal.',
  'place.down': 'La liste des communes ne répond pas. Vos résultats restent affichés.',
  'place.retry': 'Réessayer',
  'place.choose': 'Choisissez une commune dans la liste.',
  'place.homonyms': (n: number) => `${n} communes portent ce nom. Ajoutez le code postal pour préciser.`,
  'place.population': (n: number) => `${count.format(n)} habitants`,

  'filter.label': 'Filtres',
  'filter.themes': 'Thématiques',
  'filter.publics': 'Publics',
  'filter.chosen_group': 'Filtres choisis',
  'filter.chosen': (n: number) => `${n} choix`,
  'filter.clear': 'Tout effacer',
  'filter.clear_n': (n: number) => (n < 2 ? 'Effacer le filtre' : `Effacer les ${n} filtres`),
  'filter.remove': (label: string) => `Retirer\u00a0: ${label}`,
  'filter.apply': (n: number | null) => (n === null ? 'Voir les offres' : `Voir ${offres(n)}`),
  'filter.close': 'Fermer',
  'themes.find': 'Filtrer les thématiques',
  'themes.categories': 'Catégories',
  'themes.detail': (label: string) => `Détail de ${label}`,
  'themes.none': 'Aucune thématique ne contient ces mots.',

  'start.title': 'Où cherchez-vous une offre\u00a0?',
  'start.text':
    'Indiquez une commune ou un code postal. Les offres à 50\u00a0km autour et celles proposées à distance s’affichent ici, avec leurs contacts.',

  'results.count': offres,
  'results.title': (place: string) => ` ${at(place)} et à 50\u00a0km autour`,
  'results.title.code': (code: string) => ` autour de la commune ${code}`,
  'results.remote': (n: number) => `, dont ${count.format(n)} à distance`,
  soliguide: 'Offre Soliguide (urgence sociale) non incluse.',
  'soliguide.link': 'Chercher aussi sur Soliguide',
  'more.count': (shown: number, total: number) =>
    `${shown === 1 ? '1 offre affichée' : `${count.format(shown)} offres affichées`} sur ${count.format(total)}`,
  'more.button': (n: number) => `Voir ${offres(n)} de plus`,
  'more.loading': 'Chargement de la suite…',
  'more.failed': 'La suite n’a pas pu être chargée.',

  'loading.first': 'Recherche en cours…',
  'loading.again': 'Mise à jour des résultats…',
  'empty.title': (n: number, place: string) => {
    if (n === 0) return `Aucune offre ${at(place)} ni à 50\u00a0km autour`;
    return n === 1 ? 'Aucune offre ne correspond à ce critère' : `Aucune offre ne correspond à ces ${n} critères`;
  },
  'empty.text': 'Rien n’est perdu\u00a0: retirez un critère, ou cherchez autour d’une autre commune.',
  'empty.text.place': 'Essayez une commune voisine ou la ville la plus proche.',
  'empty.remove': (label: string) => `Retirer «\u00a0${label}\u00a0»`,
  'empty.all': 'Retirer tous les filtres',
  'empty.place': 'Changer de commune',
  'error.title': 'Les offres n’ont pas pu être chargées',
  'error.text': (time: string) => `Le service n’a pas répondu à ${time}. Votre lieu et vos filtres sont gardés.`,
  'error.text.shape':
    'Le service a répondu quelque chose que cette page ne sait pas lire. Votre lieu et vos filtres sont gardés.',
  'error.text.refused':
    'Le service a refusé cette recherche\u00a0: la commune lui est peut-être inconnue. Essayez une commune voisine.',
  'error.text.filter':
    'Le service ne connaît pas l’un des filtres choisis. Retirez-le, ou effacez les filtres, puis cherchez à nouveau.',
  'error.stale': (time: string) =>
    `La mise à jour a échoué à ${time}. Les offres affichées sont celles de la recherche précédente.`,
  'error.retry': 'Réessayer',

  'distance.zero': 'moins de 1\u00a0km',
  distance: (km: number) => `${km}\u00a0km`,
  remote: 'À distance',
  both: 'à distance',
  or: 'ou',
  'place.unknown': 'Lieu non précisé par la source',
  'zone.everywhere': 'toute la France',
  'zone.departements': (n: number) => `${n} départements`,
  'zone.includes': (place: string) => `une zone qui comprend ${place}`,
  'zone.limited': 'une zone limitée',
  open: (time: string) => `Ouvert, ferme à ${time}`,
  'open.always': 'Ouvert en continu',
  'closed.today': (time: string) => `Fermé, ouvre à ${time}`,
  'closed.later': (day: string, time: string) => `Fermé, ouvre ${day} à ${time}`,
  closed: 'Fermé',
  'hours.unknown': 'Horaires non précisés',
  overlay: (date: string) => `Modifié ici le ${date}`,
  'overlay.wait': 'En attente de reprise par la source.',
  'overlay.link': 'Voir ce qui change',
  'overlay.link.of': (name: string) => ` dans «\u00a0${name}\u00a0»`,
  'overlay.confirmed': (date: string) => `Confirmée ici le ${date}`,
  'closed.temp': (from: string | null, to: string) =>
    from === null ? `Fermé jusqu’au ${to}` : `Fermé du ${from} au ${to}`,
  'closed.final': (from: string | null) =>
    from === null ? 'Fermé définitivement' : `Fermé définitivement depuis le ${from}`,
  'closed.said': 'Fermeture signalée ici.',
  match: 'Trouvé\u00a0: ',
  'match.in': {
    nom: 'dans le nom',
    'structure.nom': 'dans le nom de la structure',
    thematiques: 'dans les thématiques',
    publics: 'dans les publics',
    publics_precisions: 'dans les publics',
    reseaux_porteurs: 'dans les réseaux',
    description: 'dans la description',
    'structure.description': 'dans la description de la structure',
  } as Record<string, string | undefined>,
  'match.elsewhere': 'dans la fiche',
  who: 'Pour qui',
  cost: 'Coût',
  by: 'Par qui',
  unknown: 'Non précisé par la source',
  'cost.free': 'Gratuit',
  'cost.paid': (precision: string) => `Payant\u00a0: ${precision}`,
  'cost.paid.unknown': 'Payant, prix non précisé',
  'by.both': 'La personne elle-même ou un professionnel',
  'by.pro': 'Un professionnel',
  'by.self': 'La personne elle-même',
  'act.none': 'La source ne donne aucun moyen de contact.',
  'act.mail': 'Écrire',
  'act.link': 'Orienter en ligne',
  'act.go': 'Itinéraire',
  'act.window': ' (nouvel onglet)',
  updated: 'Mise à jour le ',
  source: (name: string) => `Source\u00a0: ${name}`,
  stale: (months: number) => {
    const years = Math.floor(months / 12);
    return `Non vérifiée depuis ${months < 24 ? `${months}\u00a0mois` : `${years}\u00a0ans`}`;
  },
  still: 'Toujours à jour\u00a0?',
  'still.yes': 'Oui',
  'still.yes.of': (name: string) => `\u00a0: confirmer «\u00a0${name}\u00a0»`,
  'still.fix': 'Corriger',
  'still.fix.of': (name: string) => ` «\u00a0${name}\u00a0»`,
  'still.done': 'Merci, confirmé aujourd’hui',
  undo: 'Annuler',
  'undo.of': (name: string) => ` la confirmation de «\u00a0${name}\u00a0»`,
  select: 'Sélectionner',
  selected: 'Sélectionné',
  'select.of': (name: string) => `\u00a0: ${name}`,
  'still.failed': 'La confirmation n’est pas partie.',
  dup: (n: number) => `${n} fiches semblables réunies ici.`,
  'dup.one': (source: string) => `Voir l’autre, publiée par ${source}`,
  'dup.each': (source: string) => `Voir celle de ${source}`,

  back: (n: number, place: string) =>
    `Retour ${n < 2 ? 'à l’offre' : `aux ${count.format(n)}\u00a0offres`} ${at(place)}`,
  'back.search': 'Retour à la recherche',
  'back.service': 'Retour à la fiche',
  'detail.loading': 'Ouverture de la fiche…',
  'detail.failed': 'La fiche n’a pas pu être ouverte.',
  'correction.loading': 'Ouverture du formulaire…',

  'live.results': (n: number) => (n === 0 ? 'Aucune offre.' : `${offres(n)} ${n < 2 ? 'trouvée' : 'trouvées'}.`),
  'live.loading': 'Recherche en cours.',
  'live.more': (n: number, shown: number, total: number) =>
    `${offres(n)} de plus, ${count.format(shown)} sur ${count.format(total)}.`,
  'live.suggestions': (n: number) => (n < 2 ? '1 commune proposée.' : `${n} communes proposées.`),
  'live.filter.removed': (label: string) => `Filtre ${label} retiré.`,
  'live.filter.cleared': 'Filtres retirés.',
  'live.confirmed': 'Merci, confirmé.',
  'live.undone': 'Confirmation annulée.',
};

/** The texts of the search, the same keys in every language. */
export type SearchTexts = typeof texts;

export default texts;
