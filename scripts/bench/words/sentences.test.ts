import { createCatalogue } from '@inclusion-kit/catalogue';
import { createDemonstration } from '@inclusion-kit/demonstration';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { expect, test } from 'vitest';

const { structures, services, communes } = createDemonstration();
const catalogue = createCatalogue({ ...prepareDataset({ structures, services }, {}), communes });

/** Searches the demonstration, and counts the offers of each thématique among the first ten. */
async function search(q: string) {
  const { items, total } = await catalogue.searchServices({ q, tri: 'pertinence', size: 10 });
  const counts = new Map<string, number>();
  for (const { service } of items)
    for (const value of service.thematiques ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  return { total, counts };
}

const louer = 'logement-hebergement--louer-un-logement';
const offres = 'trouver-un-emploi--repondre-a-des-offres-demploi';
const separation = 'famille--surmonter-conflits-separation-violence';
const droits = 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits';
const garde = 'famille--garde-denfants';
const addictions = 'sante--addictions';
const dettes = 'difficultes-financieres--situation-dendettement-surendettement';
const discrimination = 'difficultes-administratives-ou-juridiques--connaitre-ses-droits-face-a-une-discrimination';
const mentale = 'sante--sante-mentale';
const soins = 'sante--acces-aux-soins';
const hebergement = 'logement-hebergement--rechercher-une-solution-dhebergement-temporaire';
const maintien = 'trouver-un-emploi--maintien-dans-lemploi';
const deplacement = 'mobilite--etre-accompagne-dans-son-parcours-mobilite';
const calcul = 'lecture-ecriture-calcul--maitriser-le-calcul';

test.each([
  ['il me faut des papiers et un logement', [louer]],
  ['il faut que j’apprenne à lire et à compter', ['lecture-ecriture-calcul--maitriser-le-francais', calcul]],
  ['il faut que je passe le permis et que je trouve un travail', ['mobilite--preparer-un-permis', offres]],
  [
    'je veux apprendre l’ordinateur et trouver un emploi',
    ['numerique--maitriser-les-fondamentaux-du-numerique', offres],
  ],
  ['j’en ai besoin vite, un logement', [louer]],
])('« %s » finds each of its needs among the first ten offers', async (q, values) => {
  const { counts } = await search(q);
  for (const value of values) expect([...counts.keys()]).toContain(value);
});

test.each([
  ['je ne sais pas où faire garder mon fils handicapé', garde, 3],
  ['on ne sait pas comment inscrire les petits à la cantine', 'equipement-et-alimentation--alimentation', 2],
  ['je sors de l’hôpital et il me faut une aide à domicile', 'equipement-et-alimentation--aide-menagere', 6],
  ['nous louons un appartement insalubre', 'logement-hebergement--changer-de-logement', 5],
  [
    'nous accueillons une famille ukrainienne',
    'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete',
    5,
  ],
  ['salaire pas versé', droits, 5],
  ['salaire en retard', droits, 5],
  ['salaires impayés', droits, 5],
  ['meublé pas cher', louer, 5],
  ['je bois et je n’arrive pas à arrêter', addictions, 5],
  ['je fume et j’aimerais arrêter', addictions, 5],
  ['je bois dès le matin', addictions, 5],
  ['dernier bus à 18 h', 'mobilite--mobilite-douce-partagee-collective', 5],
  ['chaudière en fin de vie', 'logement-hebergement--se-maintenir-dans-le-logement', 5],
  ['nous divorçons', separation, 5],
  ['comment s’adresser à la MDPH', 'sante--constituer-un-dossier-mdph-invalidite', 5],
  ['garder les petits quand je bosse', garde, 5],
  ['carte vitale perdue', droits, 5],
  ['passer le permis sans se ruiner', 'mobilite--preparer-un-permis', 5],
  [
    'mon fils de quinze ans ne m’écoute plus et passe ses nuits sur les écrans',
    'famille--soutien-a-la-parentalite-et-a-leducation',
    5,
  ],
  ['compter jusqu’à cent', calcul, 5],
  // A phrase of the tables, where the other words tell no need.
  [
    'à quarante-cinq ans je cache à mes collègues que je ne sais pas lire',
    'lecture-ecriture-calcul--maitriser-le-francais',
    5,
  ],
  // « Car » after an article joins nothing.
  ['un seul car par jour', 'mobilite--mobilite-douce-partagee-collective', 5],
  // « Le relancer » is about what another part tells.
  ['mon gîte rural tourne au ralenti et je voudrais le relancer', 'creer-une-entreprise--developper-son-entreprise', 5],
  // Words written by ear that are other words as they are spelt.
  ['abonemen interné pas chère', 'numerique--acceder-a-une-connexion-internet', 5],
  ['fair mes conte tou les moi', 'difficultes-financieres--ameliorer-sa-gestion-budgetaire', 5],
  ['gazignère docasion', 'equipement-et-alimentation--electromenager', 5],
  // An infinitive that is heard as a participle, and « plus » as « plu ».
  ['plu rien a mangé', 'equipement-et-alimentation--alimentation', 5],
  [
    'mémé signe des chèques à tout le monde',
    'difficultes-financieres--mettre-en-place-une-mesure-de-protection-financiere',
    5,
  ],
  ['comment fer un bujet', 'difficultes-financieres--ameliorer-sa-gestion-budgetaire', 5],
  ['je doi de largent a tou le monde', dettes, 5],
  ['devenir fransais', 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete', 5],
  ['agence immobilière raciste', discrimination, 5],
  ['on me fait pas confiance parce que je suis arabe', discrimination, 1],
  ['suspension de mon RSA', droits, 1],
  ['recruteur muet', 'trouver-un-emploi--suivre-ses-candidatures-et-relancer-les-employeurs', 5],
  ['aider aux restos du cœur', 'remobilisation--benevolat-action-citoyenne', 5],
  ['voiture niquée', 'mobilite--entretenir-reparer-son-vehicule', 5],
  ['mon petit garçon fait des cauchemars', mentale, 5],
  ['mourir parce que je suis noir', mentale, 5],
  ['ils me menacent parce que je suis musulmane', separation, 5],
  ['aider des sdf à se loger', hebergement, 5],
  ['je me suis brûlé', soins, 5],
  ['ça brûle', soins, 5],
  ['ma maison a brûlé', hebergement, 3],
  ['mi marido quiere echarme', separation, 5],
  ['mi marido quiere echarme de casa', hebergement, 5],
  ['mi jefe quiere echarme', maintien, 3],
  ['echarme de casa', 'logement-hebergement--reduire-les-impayes-de-loyer', 10],
  ['I get lost', deplacement, 10],
  // One of them helps to keep a job.
  ['I lost my job', 'preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi', 9],
  // The old name of an allowance.
  ['il joue le RMI aux courses et cache les tickets', addictions, 1],
])('« %s » finds the need of it: %s', async (q, value, least) => {
  expect((await search(q)).counts.get(value)).toBeGreaterThanOrEqual(least);
});

const francais = 'lecture-ecriture-calcul--maitriser-le-francais';
const sexuelle = 'sante--sante-sexuelle';
const repas = 'equipement-et-alimentation--alimentation';
const lien = 'remobilisation--lien-social';
const competences = 'choisir-un-metier--identifier-ses-points-forts-et-ses-competences';
const internet = 'numerique--acceder-a-une-connexion-internet';
const bus = 'mobilite--mobilite-douce-partagee-collective';

// One word of a phrase that tells a need tells none of it by itself.
test.each([
  ['retard', sexuelle],
  ['je suis en retard', sexuelle],
  ['mon fils a du retard', sexuelle],
  ['retard de loyer', sexuelle],
  ['peigne', sexuelle],
  ['témoigner', separation],
  ['congélo', repas],
  ['ventre', repas],
  ['mes enfants habitent chez leur père', lien],
  ['maison vide', lien],
  ['vider un appartement', lien],
  ['trou dans le mur', lien],
  ['mon chat est malade', lien],
  ['je commence à 5h', garde],
  ['mon mari remplit les papiers', francais],
  ['carnet', francais],
  ['maîtresse', francais],
  ['étiquette', francais],
  ['coupure à cause d’un impayé', droits],
  ['les dimanches', bus],
  ['vaut', competences],
  ['seize', dettes],
  ['j’ai seize ans', sexuelle],
  ['mille euros de réparation', calcul],
  ['comment faire', separation],
  ['tout va mal, je ne sais pas par quoi commencer', separation],
  ['sept jours sur sept', 'numerique--maitriser-les-fondamentaux-du-numerique'],
  ['je suis crevé', 'mobilite--entretenir-reparer-son-vehicule'],
  ['ma fille est muette', 'trouver-un-emploi--suivre-ses-candidatures-et-relancer-les-employeurs'],
  ['médecin d’interne', internet],
  ['le seul car il est malade', bus],
  ['mi marido quiere echarme', maintien],
  ['mi pareja quiere echarme', maintien],
  ['lost', deplacement],
  ['je me suis brûlé', hebergement],
  ['ça brûle', hebergement],
  ['soixante-seize ans', dettes],
  ['faire un conte pour enfants', 'difficultes-financieres--ameliorer-sa-gestion-budgetaire'],
])('« %s » finds no offer of %s', async (q, value) => {
  expect((await search(q)).counts.get(value) ?? 0).toBe(0);
});

test.each([
  ['congélo', 'equipement-et-alimentation--electromenager'],
  ['congélo vide', repas],
  ['mes enfants habitent chez leur père', 'famille--soutien-a-la-parentalite-et-a-leducation'],
  ['mes règles ont du retard', sexuelle],
  [
    'mon mari remplit les papiers',
    'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives',
  ],
  ['coupure à cause d’un impayé', 'difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere'],
  ['they seize my wages', dettes],
])('« %s » finds its own need: %s', async (q, value) => {
  expect((await search(q)).counts.get(value)).toBeGreaterThanOrEqual(5);
});

test.each([
  ['je n’ai plus de logement ni de travail', 15],
  ['loyer trop cher', 80],
  ['un logement pas cher', 100],
  ['assurance trop chère', 60],
  ['formation dans le Cher', 60],
  ['compter jusqu’à cent', 60],
  ['trou de deux ans', 250],
  ['réparer mon deux roues', 60],
  ['marrons', 0],
  ['façons', 50],
])('« %s » finds no more than some offers: %i', async (q, most) => {
  expect((await search(q)).total).toBeLessThanOrEqual(most);
});

test.each([
  ['hello I am looking for a small flat for me and my son because we live with my sister', louer],
  ['hola, estoy buscando un piso pequeño para mí y mi hijo porque vivimos con mi hermana', louer],
  ['السلام عليكم أبحث عن شقة صغيرة لي ولابني', louer],
  ['доброго дня, шукаю маленьку квартиру для мене і сина', louer],
  ['my contract is ending and I need another job', offres],
  ['انتهى عقد عملي وأحتاج عمل جديد', offres],
  ['моїй доньці два роки, потрібно щоб хтось сидів з нею вранці', garde],
  ['my son is always on his phone', addictions],
  ['كيف أحصل على بطاقة الشفاء', soins],
  [
    'they took my children away',
    'difficultes-administratives-ou-juridiques--beneficier-dune-mesure-daccompagnement-adapte',
  ],
  ['je n’ose pas prendre le bus seul', deplacement],
  ['remplacer ma cuisinière en panne', 'equipement-et-alimentation--electromenager'],
  ['la banque refuse de m’ouvrir un compte', droits],
  [
    'mon père dépense tout il faut le protéger',
    'difficultes-financieres--mettre-en-place-une-mesure-de-protection-financiere',
  ],
])('« %s » finds what it asks for among the first ten offers', async (q, value) => {
  expect([...(await search(q)).counts.keys()]).toContain(value);
});
