import { otherWords } from '@inclusion-kit/sdk/words';
import { runAtOnce } from '../shared/pacer.ts';
import { loadTable, othersIn } from '../words/meanings/languages.ts';
import { readTables } from '../words/meanings/understand.ts';
import type { Understand } from '../words/meanings/understanding.ts';
import { toTextIndex, type TextIndex } from '../words/text-index/create-text-index.ts';
import { createPostings } from '../words/text-index/postings.ts';
import type { TextDocument } from '../words/text-documents.ts';
import type { TextMatches } from '../words/word-matches.ts';

/** Creates the index of words in one go. */
export function createTextIndexSync(
  count: number,
  documentOf: (number: number) => TextDocument,
  understand?: Understand,
): TextIndex {
  return toTextIndex(runAtOnce(createPostings(count, documentOf)), understand);
}

/** All the tables of words, by language. */
export const allWords = new Map(
  await Promise.all(
    (['fr', ...Object.keys(otherWords)] as ('fr' | keyof typeof otherWords)[]).map(
      async (name) => [name as string, await loadTable(name)] as const,
    ),
  ),
);

const understandings = new Map<string, Understand>();
function understandingBy(languages: readonly string[]): Understand {
  const known =
    understandings.get(languages.join()) ??
    runAtOnce(readTables(languages.flatMap((language) => allWords.get(language) ?? [])));
  understandings.set(languages.join(), known);
  return known;
}

/** Tells what the terms of a query mean, by all the tables of words. */
export const understanding = (): Understand => understandingBy([...allWords.keys()]);

/** Returns the understanding that a search takes for a query. */
export const understandingFor = (query: string): Understand =>
  understandingBy(['fr', ...othersIn(query, understandingBy(['fr'])).split(',')]);

/** Builds a document that only holds what the test says. */
export function aDocument(fields: Partial<TextDocument> = {}): TextDocument {
  return {
    nom: 'Accueil',
    structure_nom: 'Association',
    thematiques: [],
    meanings: [],
    publics: [],
    publics_precisions: null,
    reseaux_porteurs: [],
    networks: [],
    description: '',
    structure_description: null,
    ...fields,
  };
}

/** Ranks of all matches, in the order of their numbers. */
export function scoresOf(matches: TextMatches | null): number[] {
  return Array.from(matches?.numbers ?? [], (_, place) => matches?.scoreOf(place) ?? Number.NaN);
}

const mobilite = 'Mobilité';
const logement = 'Logement et hébergement';
const numerique = 'Numérique';
const langue = 'Lecture, écriture et calcul';

/** A small town's offer, one service a line of a guide. */
export const townDocuments: Readonly<Record<string, TextDocument>> = {
  permis: aDocument({
    nom: 'Aide au permis de conduire',
    structure_nom: 'Auto-école solidaire des Tilleuls',
    thematiques: ['Préparer un permis', mobilite],
    description:
      'Leçons de conduite à tarif réduit pour le **permis B**. Voir https://permis.example/conduire-moins-cher.',
  }),
  velo: aDocument({
    nom: 'Prêt de vélos et atelier de réparation',
    structure_nom: 'La Bécane',
    thematiques: ['Acheter ou louer un véhicule', mobilite],
    description: 'Un vélo électrique prêté pendant trois mois pour aller travailler.',
  }),
  transport: aDocument({
    nom: 'Transport à la demande',
    structure_nom: 'Plateforme de mobilité',
    thematiques: ['Se déplacer sans permis et/ou sans véhicule personnel', mobilite],
    description: 'Un minibus vient vous chercher ; il n’est pas nécessaire de savoir conduire.',
  }),
  garde: aDocument({
    nom: 'Garde d’enfants en horaires décalés',
    structure_nom: 'Les P’tits Loups',
    thematiques: ["Garde d'enfants", 'Famille'],
    publics: ['Familles et/ou enfants'],
    description: 'Une professionnelle de la petite enfance vient au domicile tôt le matin ou tard le soir.',
  }),
  epicerie: aDocument({
    nom: 'Épicerie sociale',
    structure_nom: 'Le Panier partagé',
    thematiques: ['Bénéficier d’une aide alimentaire', 'Équipement et alimentation'],
    description:
      'Des produits frais à un dixième de leur prix, et des ateliers de cuisine. Café offert, flexibilité des horaires.',
  }),
  urgence: aDocument({
    nom: 'Hébergement d’urgence',
    structure_nom: 'Samu social',
    thematiques: ['Accéder à un hébergement en urgence', logement],
    publics: ['Personnes sans domicile fixe'],
    description: 'Appelez le 115, jour et nuit.',
  }),
  logement: aDocument({
    nom: 'Recherche d’un logement autonome',
    structure_nom: 'Agence immobilière à vocation sociale',
    thematiques: ['Rechercher un logement', logement],
    description: 'Visites accompagnées, dossier de demande et garantie des loyers.',
  }),
  fle: aDocument({
    nom: 'Cours de français langue étrangère (FLE)',
    structure_nom: 'Maison des langues',
    thematiques: ['Apprendre le français', langue],
    publics: ['Personnes étrangères'],
    publics_precisions: 'Étrangers arrivés depuis moins de cinq ans',
    description: 'Quatre niveaux, du A1 au B2.',
  }),
  lecture: aDocument({
    nom: 'Ateliers contre l’illettrisme',
    structure_nom: 'Mots et Merveilles',
    thematiques: ['Illettrisme', langue],
    description: 'Lire, écrire, compter : des bénévoles vous accompagnent en français.',
  }),
  mediateur: aDocument({
    nom: 'Permanence du conseiller numérique',
    structure_nom: 'Médiathèque',
    thematiques: ['Maîtriser les fondamentaux du numérique', numerique],
    description: 'Courriel, tablettes, démarches en ligne : venez avec vos questions.',
  }),
  materiel: aDocument({
    nom: 'Ordinateurs reconditionnés',
    structure_nom: 'Ressourcerie',
    thematiques: ['Accéder à du matériel', numerique],
    description: 'Vente à petit prix, garantie deux ans.',
  }),
  handicap: aDocument({
    nom: 'Appui à l’emploi des travailleurs handicapés',
    structure_nom: 'Cap emploi',
    thematiques: ['Trouver un emploi'],
    publics: ['Personnes en situation de handicap'],
    description: 'Aménagement du poste et maintien dans l’emploi.',
  }),
  rsa: aDocument({
    nom: 'Suivi social du R.S.A.',
    structure_nom: 'Centre communal d’action sociale',
    publics: ['Bénéficiaires du RSA'],
    description: 'Ouverture des droits, contrat d’engagements réciproques, lien avec la CAF.',
  }),
  cv: aDocument({
    nom: 'Rédiger son CV et sa lettre',
    structure_nom: 'Espace emploi',
    thematiques: ['Trouver un emploi', 'Préparer sa candidature'],
    description: 'Un atelier par semaine, puis un entretien blanc.',
  }),
  microcredit: aDocument({
    nom: 'Micro-crédit personnel accompagné',
    structure_nom: 'Point conseil budget',
    thematiques: ['Gérer son budget'],
    description: 'De 300 à 8 000 € pour un véhicule ou une formation.',
  }),
  surendettement: aDocument({
    nom: 'Dossier de surendettement',
    structure_nom: 'Point conseil budget',
    thematiques: ['Prévenir le surendettement'],
    description: 'Un conseiller écoute, négocie avec les créanciers et suit le dossier.',
  }),
  coeur: aDocument({
    nom: 'Restos du cœur',
    structure_nom: 'Les Restaurants du Cœur',
    thematiques: ['Bénéficier d’une aide alimentaire'],
    reseaux_porteurs: ['Les Restos du Cœur'],
    description: 'Repas chauds et colis.',
  }),
  mais: aDocument({
    nom: 'Récolte du maïs',
    structure_nom: 'Jardins de cocagne',
    thematiques: ['Insertion par l’activité économique'],
    description: 'Contrat de six mois en chantier d’insertion, mais aussi formation aux métiers agricoles.',
  }),
  siae: aDocument({
    nom: 'Chantier d’insertion second œuvre',
    structure_nom: 'Bâtir ensemble, S.I.A.E.',
    thematiques: ['Insertion par l’activité économique'],
    publics_precisions: 'Chômeuses et chômeurs de longue durée',
    description: 'Peinture, plâtrerie, carrelage.',
  }),
  sante: aDocument({
    nom: 'Bilan de santé gratuit',
    structure_nom: 'Centre d’examens',
    thematiques: ['Santé'],
    description: 'Prise de sang, dents, vue. Un médecin reçoit ensuite chaque personne. Mère et enfants bienvenus.',
  }),
  psy: aDocument({
    nom: 'Écoute psychologique des jeunes',
    structure_nom: 'Point accueil écoute jeunes',
    thematiques: ['Santé mentale'],
    publics: ['Jeunes'],
    description: 'Confidentiel, gratuit, sans rendez-vous, de 12 à 25 ans.',
  }),
  droit: aDocument({
    nom: 'Accès au droit',
    structure_nom: 'Maison de justice et du droit',
    thematiques: ['Difficultés administratives ou juridiques'],
    description: 'Un avocat, un notaire ou un conciliateur vous répond. Prud’hommes, divorce, logement indigne.',
    structure_description: 'Des juristes tiennent permanence dans tout le département.',
  }),
  parents: aDocument({
    nom: 'Café des parents',
    structure_nom: 'Centre social Jean-Moulin',
    thematiques: ['Accompagner la parentalité', 'Famille'],
    description: 'Échanger entre parents autour d’un café ; les enfants jouent à côté.',
  }),
  sport: aDocument({
    nom: 'Remise en forme des seniors',
    structure_nom: 'Gymnase municipal',
    thematiques: ['Activités sportives'],
    publics: ['Seniors (+ 65 ans)'],
    description: 'Marche nordique&nbsp;: deux s&eacute;ances par semaine.<br>Certificat m&eacute;dical demand&eacute;.',
  }),
};
