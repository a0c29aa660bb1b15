import { expect, test, vi } from 'vitest';
import { wordKinds } from '@inclusion-kit/sdk/words';
import { allWords } from '../../testing-internal/text-documents.ts';
import { understandingOf } from './languages.ts';
import { spellOut } from './short-messages.ts';
import { readQueryTerms } from './word-keys.ts';

test('a short message is spelt out', () => {
  expect(spellOut('dsl jparl pa bien fr').query).toBe('désolé je parl pas bien français');
  expect(spellOut('koi fair apré la 3em').query).toBe('quoi faire après la 3ème');
  expect(spellOut('JVEU 1 TAF').query).toBe('je veux un TAF');
  expect(spellOut('ma reum é malade').query).toBe('ma mère est malade');
});

test('the name of a network that is written as one word is parted, and told as it was typed', () => {
  expect(spellOut('restosducoeur').query).toBe('Restos du cœur');
  expect(spellOut('RDV MissionLocale Guise').query).toBe('RDV mission locale Guise');
  expect(spellOut('restosducoeur').typedAs('cœur')).toBe('restosducoeur');
  expect(spellOut('restaurant').query).toBe('restaurant');
});

test('signs that nobody sees are left out', () => {
  expect(spellOut('lo\u{200B}ge\u{AD}ment').query).toBe('logement');
});

test('mails, addresses of pages and markup are left out of a query that holds words, and not out of one that holds none', () => {
  for (const beside of [
    'jean.dupont@exemple.fr',
    'https://www.exemple.fr/aide?ville=lyon',
    'www.exemple.fr',
    '<script>alert(1)</script>',
    '<br/>',
  ]) {
    expect(spellOut(`${beside} permis`).query.trim(), beside).toBe('permis');
    expect(spellOut(`permis ${beside}`).query.trim(), beside).toBe('permis');
  }
  expect(spellOut('salaire <smic et >18 ans').query).toBe('salaire <smic et >18 ans');
  expect(spellOut('<a href="x">permis</a> <br />').query.trim()).toBe('permis');
  expect(spellOut('<b>permis</b>').query.trim()).toBe('permis');
  expect(spellOut('[b]permis[/b] [url=https://exemple.fr]ici[/url]').query.trim()).toMatch(/^permis +ici$/);
  expect(spellOut('[urgent] permis').query).toBe('[urgent] permis');
  expect(spellOut('jean.dupont@exemple.fr').query).toBe('jean.dupont@exemple.fr');
  expect(spellOut('moins de < 25 ans et > 18').query).toBe('moins de < 25 ans et > 18');
});

test('signs are read that pages and their addresses write in their own way', () => {
  expect(spellOut('logement%20social').query).toBe('logement social');
  expect(spellOut('cr%C3%A8che').query).toBe('crèche');
  expect(spellOut('remise de 50%de').query).toBe('remise de 50%de');
  expect(spellOut('aide alimentaire &amp; v&ecirc;tements').query).toBe('aide alimentaire   vetements');
  expect(spellOut('c&oelig;ur d&#39;or').query).toBe('coeur d’or');
  expect(spellOut('&lt;b&gt;permis&lt;/b&gt;').query.trim()).toBe('permis');
});

test.each([
  ['cour de francé', 'cour de français'],
  ['partir a l’étrangé', 'partir à l’étranger'],
  ['je cherche du travaille', 'je cherche du travail'],
  ['chomeur lon durée', 'chomeur longue durée'],
  ['carte daintité', 'carte d’identité'],
  ['fam battu', 'femme battue'],
  ['refaire mon c v', 'cv'],
  ['nos van a desalojar', ' desalojar'],
])('« %s » is read as « %s »', (typed, read) => {
  expect(spellOut(typed).query).toBe(read);
});

test('words that social workers cut short in their notes are written out', () => {
  expect(spellOut('mme, 2 enfs, dde logt soc').query).toBe('mme, deux enfants, demande logement social');
  expect(spellOut('bénéf RSA ss moyen de loco').query).toBe('bénéficiaire RSA sans moyen de locomotion');
  expect(spellOut('mr sort de prison, hgt').query).toBe('mr sort de prison, hébergement');
  expect(spellOut('titre sej renouvel').query).toBe('titre séjour renouvel');
  expect(spellOut('aide vac enfts').query).toBe('aide vacances enfants');
  expect(spellOut('rdv psy grat').query).toBe('rdv psy gratuit');
  expect(spellOut('congé mater').query).toBe('congé maternité');
  expect(spellOut('pb ukr').query).toBe('problème Ukraine');
  expect(spellOut('aah + log soc').query).toBe('aah + logement social');
  expect(spellOut('js cherche trav').query).toBe('je suis cherche travail');
  expect(spellOut('rdv avec une as').query).toBe('rdv avec une assistante sociale');
  expect(spellOut('mon fils en garde a vu').query).toBe('mon fils en garde à vue');
  expect(spellOut('dure la fin du moi').query).toBe('dure la fin du mois');
  expect(spellOut('mon business marche plus').query).toBe('mon business marche plus');
  expect(spellOut('dde hgt urg.').typedAs('hébergement')).toBe('hgt');
  for (const query of [
    'estoy loco',
    'dentist appt',
    'cannot log in',
    'admin help',
    'ne voit personne',
    'club de loc',
    'as de pique',
    'un garde a vu',
    'droits des locataires',
    'logt',
    'maintien a domicil',
  ])
    expect(spellOut(query).query).toBe(query);
});

test('a verb of blows that hit a thing says no violence, and says it of a person', () => {
  expect(spellOut('cours de frappe au clavier').query).toBe('cours de au clavier');
  expect(spellOut('je bats des records').query).toBe('je des records');
  expect(spellOut('taper un texte').query).toBe('un texte');
  for (const query of ['il me frappe', 'mon mari bat ma fille', 'il me tape à la machine', 'frapper aux portes'])
    expect(spellOut(query).query).toBe(query);
});

test('what is « meublé » is a home, and without its accent it is furniture', () => {
  expect(spellOut('meublé').query).toBe('logement meublé');
  for (const query of ['meuble', 'studio meublé']) expect(spellOut(query).query).toBe(query);
});

test('turns of small words say the need that they mean', () => {
  expect(spellOut('rien à me mettre pour l’entretien').query).toBe('vêtements pour l’entretien');
  expect(spellOut('je sais pas quoi faire dans la vie').query).toBe('je sais pas quoi faire comme métier');
  expect(spellOut('je sais pas dans quoi je suis bonne').query).toBe('je sais pas à quoi je suis bonne');
  expect(spellOut('je veux être infirmière').query).toBe('je veux devenir infirmière');
  expect(spellOut('jamais travaillé de ma vie').query).toBe('jamais travaillé');
  expect(spellOut('je capte que dalle au français').query).toBe('je capte rien au français');
  for (const query of [
    'je veux être aidée',
    'je voudrais être tranquille',
    'apprendre les gestes de la vie',
    'dans quoi ranger',
  ])
    expect(spellOut(query).query).toBe(query);
});

test('asking how something works tells of no walk', () => {
  expect(spellOut('cpf comment sa marche').query.trim()).toBe('cpf comment');
  expect(spellOut('groupe de marche').query).toBe('groupe de marche');
});

test('something that does not work is « en panne », and no person is', () => {
  expect(spellOut('ma machine ne marche plus').query).toBe('ma machine en panne');
  expect(spellOut('internet fonctionne pas').query).toBe('internet en panne');
  for (const query of [
    'ma mère ne marche plus',
    'je ne marche pas bien',
    'mon fils il marche pas',
    'mon commerce marche plus',
  ])
    expect(spellOut(query).query).toBe(query);
});

test('a coach, an account and a trade are told from what is written alike', () => {
  expect(spellOut('un seul car par jour').query).toBe('un seul autocar par jour');
  expect(spellOut('faire mes conte').query).toBe('faire mes comptes');
  expect(spellOut('cours d’interné').query).toBe('cours d’internet');
  expect(spellOut('je veux faire infirmière').query).toBe('je veux devenir infirmière');
  for (const query of [
    'j’en veux un car le mien est cassé',
    'le seul car il est malade',
    'faire un conte',
    'ouvrir un conte',
    'médecin d’interne',
    'je veux faire carrière',
    'je veux faire lumière',
  ])
    expect(spellOut(query).query).toBe(query);
});

test('words written by ear are told from what is written alike', () => {
  expect(spellOut('comment fer un cv').query).toBe('comment faire un cv');
  expect(spellOut('mon ado me parle plu').query).toBe('mon ado me parle plus');
  expect(spellOut('a sec le 10 du moi').query).toBe('a sec le 10 du mois');
  expect(spellOut('plu de sous le 10').query).toBe('plus d’argent le 10');
  expect(spellOut('conter les sous').query).toBe('compter l’argent');
  expect(spellOut('je sais pas conté').query).toBe('je sais pas compter');
  expect(spellOut('mon fis sèche les cours').query).toBe('mon fils sèche les cours');
  expect(spellOut('on vit à cinq dans un studio').query).toBe('on vit à logement trop étroit');
  expect(spellOut('on vit à quatre dans une chambre d’hôtel').query).toBe('on vit à logement trop étroit d’hôtel');
  expect(spellOut('bâtiment interdit parce que je suis noir').query).toBe('bâtiment interdit discrimination');
  expect(spellOut('mon garson est malade').query).toBe('mon garçon est malade');
  expect(spellOut('la fin du moi').query).toBe('la fin du mois');
  expect(spellOut('pas pri passke jsui noir').query).toBe('pas pri discrimination');
  for (const query of [
    'fer à repasser',
    'carence en fer',
    'ça m’a plu',
    'ce stage m’a beaucoup plu',
    'parle de moi',
    'plus de sous-location',
    'pas de sous traitant',
    'conter une histoire',
    'apprendre à conter des histoires',
    'deux dans une chambre',
    'quatre dans une pièce de théâtre',
    'jouer à quatre dans une pièce',
    'on est cinq dans un studio de danse',
    'on est cinq dans un studio photo',
    'hospitalisé à trois dans la même chambre',
    'garçon de café',
    'mon petit garçon fait des cauchemars',
    'le 10 du moi-même',
    'fin de moi-même',
    'le reste du moi',
    'parce que je suis étranger',
    'mourir parce que je suis noir',
    'ils me menacent parce que je suis musulmane',
  ])
    expect(spellOut(query).query).toBe(query);
});

test('a thing that is dead or broken is « en panne », and no person is', () => {
  expect(spellOut('bagnole pétée').query).toBe('bagnole en panne');
  expect(spellOut('mon frigo est mort').query).toBe('mon frigo est en panne');
  for (const query of ['ma mère est morte', 'je suis crevé', 'pneu crevé', 'mon mari est mort'])
    expect(spellOut(query).query).toBe(query);
});

test.each([
  ['sept ans', '7 ans'],
  ['seize ans', '16 ans'],
  ['dix-sept ans', '17 ans'],
  ['vingt sept ans', '27 ans'],
  ['soixante-seize ans', '76 ans'],
  ['soixante-dix-sept ans', '77 ans'],
  ['quatre-vingt-seize ans', '96 ans'],
  ['quatre-vingt-dix-sept ans', '97 ans'],
])('« %s » is read as « %s »', (query, read) => {
  expect(spellOut(query).query).toBe(read);
});

test('who helps where others are helped is a volunteer', () => {
  expect(spellOut('aider à la banque alimentaire').query).toBe('bénévole à la banque alimentaire');
  expect(spellOut('je voudrais aider aux restos du cœur').query).toBe('je voudrais bénévole aux restos du cœur');
  for (const query of [
    'aide de la banque alimentaire',
    'aider ma mère',
    'aller à la banque alimentaire',
    'aider des sdf à se loger',
  ])
    expect(spellOut(query).query).toBe(query);
});

test('« jsp » beside other words is « je sais pas », and the young firefighters stay', () => {
  expect(spellOut('jsp dormir').query).toBe('je sais pas dormir');
  expect(spellOut('jsp ou dormir ce soir').query).toBe('je sais pas ou dormir ce soir');
  expect(spellOut('JSP OU DORMIR').query).toBe('je sais pas OU DORMIR');
  for (const query of ['JSP', 'jsp', 'JSP Guise', 'jsp pompiers', 'pompier jsp', 'section jsp', 'devenir jsp'])
    expect(spellOut(query).query).toBe(query);
});

test('the letters of an acronym that stand apart are one word', () => {
  expect(spellOut('dossier m d p h').query).toBe('dossier mdph');
  expect(spellOut('C S S').query).toBe('CSS');
  expect(spellOut('dossier m d p h').typedAs('mdph')).toBe('m d p h');
  for (const query of ['il n y a pas de place', 'y a t il une crèche', 'plan B', 'catégorie A B', 'l a b’e'])
    expect(spellOut(query).query).toBe(query);
});

test('words that are no short message stay as they are', () => {
  for (const query of [
    'PA',
    'pa',
    'aide au permis à 1 euro',
    'robe de 2 ans',
    'dossier PA et RSA',
    'join a club',
    'san sebastian',
    'مأوى الليلة',
    'jardin partagé',
    'jeune en 1re année',
    'niveau b1 pour la carte de séjour',
    'une place en chu',
    'passer le bsr',
    'convocation au jcp',
  ])
    expect(spellOut(query).query).toBe(query);
});

test('a short word that ends a message is the beginning of a longer one, unless other words are short too', () => {
  for (const query of ['mes dr', 'aide fo', 'cours pa']) expect(spellOut(query).query).toBe(query);
  expect(spellOut('voir un dr').query).toBe('voir un docteur');
  expect(spellOut('jve voir dr').query).toBe('je veux voir docteur');
});

test('words that were spelt out are told as they were typed', () => {
  for (const [typed, read, ...words] of [
    ['jve un dr à Lyon', 'docteur', 'dr'],
    ['jsp dormir', 'sais', 'jsp'],
    ['logement St-Denis', 'Denis', 'Denis'],
    ['logement St-Denis', 'Saint', 'St'],
    ['pu dargen pr fair les courses', 'manger', 'pu dargen pr fair les courses'],
    ['pa le permis ni pas de voiture jve', 'pas', 'pas'],
    ['permis Montreuil', 'Montreuil', 'Montreuil'],
  ] as const)
    expect(spellOut(typed).typedAs(read), typed).toBe(words[0]);
});

test('letters with an accent apart are read alike', () => {
  expect(spellOut('ki é la'.normalize('NFD')).query).toBe('qui est la');
});

/** The phrases of the tables that are spelt out, each with its need. */
const spelt = [...allWords.values()].flatMap(({ table }) =>
  Object.entries(table).flatMap(([need, words]) =>
    wordKinds
      .flatMap((kind) => (words[kind] ?? '').split(','))
      .map((text) => ({ need, text: text.trim() }))
      .filter(({ text }) => spellOut(text).query !== text),
  ),
);

test('a phrase of the tables keeps its need once it is spelt out', async () => {
  expect(spelt.length).toBeGreaterThan(10);
  for (const { need, text } of spelt) {
    const query = spellOut(text).query;
    const understand = await understandingOf(query);
    const meant = [...understand.whole(query), ...understand(readQueryTerms(query)).map(({ value }) => value)];
    expect(meant, `${text}: ${query}`).toContain(need);
  }
});

test('turns are read without the letters of all scripts, which engines compile anew for each pattern: the first « j’ai » took 30 ms', () => {
  const replace = vi.spyOn(RegExp.prototype, Symbol.replace);
  spellOut('j’ai plus d’argent pr manger');
  const patterns = replace.mock.contexts.map((pattern) => (pattern as RegExp).source);
  replace.mockRestore();
  expect(patterns.length).toBeGreaterThan(20);
  expect(patterns.filter((source) => source.includes('(?<!\\p{L}'))).toEqual([]);
});
