import { foldText, foldWords, stopWords } from '@inclusion-kit/sdk/internal';
import { dangersIn } from '@inclusion-kit/sdk/words';

/** French words of everyday needs, folded, which tell nothing about health or a danger. They say when and where, too. */
const PLAIN =
  // Time and place
  'soir matin midi nuit jour semaine week end weekend lundi mardi mercredi jeudi vendredi samedi dimanche heure h horaires vacances ete ' +
  'hiver rentree avant apres tot tard pres loin quartier ville village campagne commune departement region mairie ' +
  // Looking for something
  'aide besoin cherche chercher recherche trouver faire gratuit cher service lieu cours atelier rendez ' +
  // Getting around
  'permis conduite conduire code auto moto voiture vehicule scooter velo bus train tram trajet transport navette covoiturage trottinette ' +
  'garage mecanique reparer reparation casse batterie pneus freins essence carburant mobilite deplacer moniteur location ' +
  // Housing
  'logement appartement appart maison studio loyer louer proprietaire locataire bailleur hlm caution quittance demenagement demenager ' +
  'meubles mobilier electricite chauffage radiateur fuite facture travaux plombier electricien bricolage isolation ' +
  // Children
  'garde enfant creche nounou assistante maternelle ecole college lycee cantine periscolaire garderie colonie devoirs ' +
  // Papers and the internet
  'papiers dossier demarches impot declaration caf courrier lettre attestation passeport photo ordinateur informatique numerique ' +
  'internet wifi fibre telephone tablette imprimante imprimer scanner connexion mail logiciel ' +
  // Languages and letters
  'francais anglais lire lecture ecrire ecriture calcul calculer maths apprendre bibliotheque traduction ' +
  // Work, training, business
  'travail travailler emploi boulot job taf metier cv entretien candidature recrutement recruteur contrat interim alternance apprentissage ' +
  'formation stage diplome concours bac licence reconversion orientation competences entreprise entrepreneur creer creation client ' +
  'comptabilite boutique commerce micro coiffeuse cuisinier macon soudeur cariste caces plombier jardinage menage ' +
  // Money and things
  'budget banque bourse microcredit courses epicerie panier colis alimentation vetements chaussures manteau linge laverie lavage frigo ' +
  'vaisselle couture cuisine tricycle remorque outils ' +
  // Leisure
  'poterie peinture dessin tricot photographie jardin jardiner potager randonnee jouer ' +
  'sport foot natation piscine musique chant chorale danse theatre cinema lecon loisirs culture sortie voyage benevole benevolat fete salle jeux';

/** Returns what the number and the person of a French word leave of it. */
const toRoot = (word: string): string => word.replace(/(?<=.{4})(?:er|e?s|ent|e|x)$/, '');

const plainRoots: ReadonlySet<string> = new Set(foldWords(PLAIN).map(toRoot));
/** « Sans » is no small word here: it makes another need of the word after it. */
const smallWords: ReadonlySet<string> = new Set(
  [...stopWords].map((word) => foldText(word)).filter((word) => word !== 'sans'),
);
/** An hour, or a number that calls nobody. */
const NUMBER = /^(?!1[578]$)\d{1,2}(?:h\d{0,2})?$/;
/** Numbers in a row, as those of a telephone. */
const CALLS = /\d{2}[\s.-]+\d{2}/;

const isPlain = (word: string): boolean => smallWords.has(word) || NUMBER.test(word) || plainRoots.has(toRoot(word));

/**
 * Tells whether words may tell something about health or a danger: they are sent only if the person says so. Words that nobody has found
 * to be harmless count as such. It is told on the device, before anything is asked for.
 */
export const tellsPrivate = (words: string): boolean =>
  dangersIn(words).length > 0 || CALLS.test(words) || !foldWords(words).every(isPlain);
