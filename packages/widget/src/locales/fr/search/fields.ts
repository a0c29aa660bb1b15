import { count } from '../words.ts';

/** The texts of the fields with suggestions. */
const texts = {
  'needs.urgent': 'C’est urgent\u00a0?',
  'needs.without': 'Pas encore d’offre pour\u00a0:',
  'place.last': 'Derniers lieux cherchés ici\u00a0:',
  'place.forget': 'Oublier ces lieux',
  'place.list': 'Lieux proposés',
  'place.communes': 'Communes',
  'place.maybe': 'Vouliez-vous dire',
  'place.departements': 'Départements',
  'place.addresses': 'Adresses',
  'place.whole': 'Tout le département',
  'place.own': 'votre département',
  'place.own.epci': 'votre territoire',
  'place.clear': 'Effacer le lieu',
  'place.searching': 'Recherche des lieux…',
  'place.none': 'Aucun lieu ne correspond. Vérifiez l’orthographe ou essayez le code postal.',
  'place.none.name': (typed: string) => `Aucune commune ne s’appelle «\u00a0${typed}\u00a0».`,
  'place.none.hint': 'Vérifiez l’orthographe ou essayez le code postal.',
  'place.need': (typed: string) => `Chercher «\u00a0${typed}\u00a0» comme besoin`,
  'place.none.code': 'Aucune commune n’a ce code postal ici. Vérifiez-le, ou essayez le nom de la commune.',
  'place.none.inside': (territory: string) => `Aucun lieu ne correspond dans ce territoire\u00a0: ${territory}.`,
  'place.elsewhere': (town: string) =>
    `${town} est en dehors de ce territoire\u00a0: ses offres ne sont pas ici. Cherchez sur le service de son département, ou sur data·inclusion.`,
  'place.outside': (territory: string) => `Ce lieu est en dehors du territoire de cette page\u00a0: ${territory}.`,
  'place.down': 'Les adresses ne répondent pas\u00a0: la commune suffit.',
  'place.down.communes': (hasResults: boolean) =>
    `La liste des communes ne répond pas.${hasResults ? ' Vos résultats restent affichés.' : ''}`,
  'place.retry': 'Réessayer',
  'place.choose': 'Choisissez un lieu dans la liste.',
  'place.homonyms': (n: number, nom: string) =>
    `${n} communes s’appellent «\u00a0${nom}\u00a0». Ajoutez le code postal pour préciser.`,
  'place.population': (n: number) => `${count.format(n)} habitants`,
  'place.here.hint': 'Demande l’accord du navigateur, rien n’est enregistré',
  'place.here.locating': 'Recherche de votre position…',
  'place.here.denied': 'Position refusée. Indiquez une commune.',
  'place.here.unavailable': 'Votre position n’a pas pu être trouvée. Indiquez une commune.',
  'place.here.abroad': 'Votre position n’est dans aucune commune française. Indiquez une commune.',
  'q.list': 'Mots et filtres proposés',
  'q.words': (words: string) => `Chercher «\u00a0${words}\u00a0»`,
  'q.words.hint': 'Dans les noms et les descriptions',
  'q.clear': 'Effacer les mots',
  'live.suggestions': (n: number) => (n < 2 ? `${n} lieu proposé.` : `${n} lieux proposés.`),
  'live.choices': (n: number) => (n < 2 ? `${n} proposition.` : `${n} propositions.`),
  'live.filter.added': (label: string) => `Filtre ${label} ajouté.`,
};

export default texts;
