// The words before the `@` of a French address, in small letters without accents.

/** Words of a desk, a team, a trade or a place: with one of them an address is nobody's own. */
const SHARED_WORDS = `
absence acces accompagnement accueil achat achats acteurs action actions activite activites adherent adherents adil adie
admin administratif administration administrations adoma afp afpa age agence agglo agglomeration aide aides aidants allo
amenagement amicale animation animations annexe antenne ape appui apprentissage arrondissement asso association associations
assos assistance assistante assistantes atelier ateliers autonomie auto avenir bailleur banque bib bibliotheque bienvenue bij
boutique bureau bureaux bus cabinet cadre cadres caf cafe campus cantine cap carsat caisse cada caarud cc ccas cciv cd ce
centre centres cfa cfppa chantier chantiers chrs chu cias cidff cinema cio circonscription cite citoyen citoyennete
clic clsh club cmp cnam coallia collecte collectif college com comite commercial commission commune communication communes
compta comptabilite conseil conseils conseiller conseillers conseillere contact contacts coop cooperative coordination
cpam cpef cpts creche cri crij croix csapa cs csc culture cyber dac dap demarches departement developpement direction
directeur directrice dispositif domicile domiciliation dons droit droits drh dsp ea ecole economie ecrire education egalite
emmaus emploi emplois enfance enfants entraide entreprise entreprises epe epicerie epide epn equipe equipes esat escale esf
espace espaces est etab etablissement etudes europe eve expert faire familial familiale famille familles federation femme
femmes finance finances fj fjt fle foyer foyers formation formations forum france friperie garde garage garderie general generale
gestion grand groupe guichet habitat halte handicap hebergement hello hopital ideal iae imprimerie inclusion info
infojeunes informatique information informations infos initiative initiatives inscription inscriptions insertion institut
intermediaire international jardin jardins jeune jeunes jeunesse jeux juridique justice laep lavoir lieu lieux ligue livraison local
locale logement loisirs lycee mad mado magasin mail mairie maison maisons maraude mail mds mediateur mediation mediatheque
medical medico mfr mij ministere mission missions mjc ml mobilite mobilites mode mpt msa msap multi musee musique nord noreply numerique
offre offres office ofii onac organisme orientation ouest ouvert pad paie paj parent parentalite parents parcours partenaires
partenariat partage pass passerelle patronage pays permanence permanences permis personnel personnes petite petits pfrl
pharmacie pif pij pimms plan plateforme plie pmi point points pole poles pont porte poste postmaster prefecture
prescription presidence president presidente presse prevention prof projet projets promotion protection proximite public
publics qualite quartier quartiers rapport ram rdv reception recrutement recyclerie referent referente referents refuge
region reinsertion relais relations rencontre repas reseau residence residences resilience ressource ressourcerie ressources
restaurant resto restos rh rpe rsa rural rurale sad saint sainte samu sante sav scolaire scop sdis sec secours secr secretaire
secretariat secretariats secteur section securite senior seniors service services siae siege sites site soins solidaire solidaires
solidarite solidarites social sociale sociaux soliha sos soutien spip sport sports ssiad st ste standard structure structures
sud support syndicat tab tech technique telephone territoire territoires territorial territoriale tiers transport transports
travail tremplin tri tutelle udaf ul unite utas utpas uts umds mdph maia edas pasa universite urgence urgences usagers vacances val vallee vente vestiaire vie ville
villages village voisins volontariat web webmaster www`;

/** Words that begin or end an address written in one piece: `mairiedelille`, `assolepont`. */
const SHARED_PIECES = `
accueil agence amicale antenne asso atelier bibliotheque bureau ccas centre chantier collectif comite commune contact coop direction
ecole emploi emmaus entraide epicerie espace famille federation formation foyer habitat info insertion jardin jeunes
logement mairie maison mediatheque mission mobilite pole recyclerie relais reseau residence resto secours secretariat service social
solidar syndicat ville`;

/** Words that begin the name of a place or a house, and never a person's. */
const ARTICLES = 'la le les l du des aux au un une en notre nos a';

/** First names borne in France, the commonest of each generation. */
const FIRST_NAMES = `
abdel abdelkader abdoulaye abel adam adele adeline adrien agathe agnes ahmed aicha aida aissatou alain alan alban albert alex alexandra
alexandre alexia alexis ali alice aline alison alix alizee aloys amadou amandine ambre amelie amina amine amir anais anastasia
andre andrea andree ange angela angele angelina angelique anissa anita ann anna annabelle anne annick annie anthony antoine
antoinette antonio apolline ariane arlette armand armelle arnaud arthur assia astrid aude audrey auguste aurelie aurelien aurore
axel axelle aya aymeric ayoub baptiste barbara basile bastien beatrice ben benedicte benjamin benoit berenice bernadette bernard
bertrand bilal blanche blandine boris boubacar brahim brice brigitte bruno camille candice capucine carine carla carlos carmen
carole caroline catherine cathy cecile cecilia cedric celia celine chantal charlene charles charline charlotte cherif chloe
christel christele christelle christian christiane christina christine christophe claire clara clarisse claude claudette claudia
claudie claudine clemence clement clementine clotilde colette coline constance coralie corentin corinne cynthia cyril cyrille
dalila damien dan daniel daniele danielle danny david davy deborah delphine denis denise diane didier dimitri djamel djamila
dolores dominique dorian doriane dorine dorothee dylan eddy edith edouard edwige elena eleonore eliane elie eliot elisa elisabeth elise
ella ellen elodie eloise elsa emeline emeric emile emilie emilien emma emmanuel emmanuelle enora enzo eric erika ernest erwan
estelle esther ethan etienne eugene eugenie eva evelyne fabien fabienne fabrice fadila fanny farid farida fatiha fatima fatma fatou
fatoumata faustine felicie felix ferdinand fernand fernande fiona flavie flavien flora florence florent florian floriane france
francine francis franck francois francoise frank fred frederic frederique gabin gabriel gabrielle gael gaelle gaetan gaspard
gaston genevieve georges georgette gerald geraldine gerard germaine ghislain ghislaine gilbert gilberte gilles gillian gina ginette
gisele graziella gregoire gregory guilhem guillaume gustave guy gwenaelle gwendoline habib habiba hadrien hakim halima hamid hanna
hannah hakima hamza hana hasna hassan hassiba hayat heidi helena helene helga henri henriette herve hicham hortense houria hubert
hugo hugues huguette ibrahim ibrahima ilan iman imane ines ingrid irene iris isabelle isis ismael issa ivan jack jacky jacqueline
jacques jade jalil james jamila jan jane janine jasmine jason jean jeanine jeanne jeannine jennifer jenny jeremie jeremy jerome
jessica jessy jihane jimmy joachim joan joel joelle joey joffrey johan johann johanna johanne johnny jonas jonathan jordan joris
jose josee joseph josephine josette josiane josselin josue joyce juan judith jules julia julian juliana julie julien juliette
june justin justine kader kamel kamila karim karima karine karl katia kelly kenza kevin khadija khadim khaled khalid kim laetitia
laila lara larissa latifa laura laure laurence laurent laurette laurie laurine lea leila lena leo leon leonie leslie lia lila
lilia lilian liliane lilou lina linda line lionel lisa lise lison loan loane loic lola lorena lorene lorenzo lorraine lou louane
loubna louis louisa louise louison luc lucas luce lucette lucie lucien lucienne lucile lucille ludivine ludovic luigi luis luna
lydia lydie lylou mael maelle maeva magali magalie maggy maghnia mahe mahmoud maimouna malia malika malo mamadou manon manuel
manuela marc marcel marceau marcelle margaux margot marguerite maria mariam mariama marianne marie mariette marin marina marine
marion marius marjolaine marjorie marlene martial martin martine marwa mary maryline maryse maryvonne mathias mathieu
mathilde mathis matteo matthias matthieu maud maureen maurice max maxence maxime may mehdi melanie melina melinda melissa melody
mercedes mia michael michel michele micheline michelle mickael mika mike milan milena mina mireille mohamed mohammed moise monica
monique morgan morgane mounia mounir mourad moussa muriel myriam nabil nabila nadege nadia nadine naima najat nans narjes
nassim nassima natacha natalia nathalie nathan nawel nelly nicola nicolas nicole nina noa noah noe noel noelie noelle noemie
nolan nolwenn nora norbert nordine norma nour oceane octave odette odile olga olive olivia olivier omar ophelie orlane oscar
othman oumar ousmane pablo paloma pamela paola pascal pascale pascaline patrice patricia patrick paul paula paulette pauline pedro
perrine peter philippe pierre pierrette pierrick prisca priscilla quentin rachel rachid rachida rafael raissa ralph raoul
raphael raphaelle raymond raymonde rebecca regine regis reine remi remy renaud rene renee reynald ricardo richard rita robert
roberte robin roger roland rolande romain romane romeo romuald ronan rosa rosalie rose roselyne rosine roxane ruben ruth ryan
sabine sabri sabrina said saida salah salim salima salma salome sam samia samira samson samuel samy sandra sandrine sandy sara
sarah sasha saskia savannah sebastien segolene selim selma serge severine sidonie sihem simon simone sofia sofiane soizic
solange solene soline solveig sonia sophia sophie soraya souad soufiane soumia stella stephane stephanie stephen steve steven
suzanne suzette suzy sybille sylvain sylvaine sylvette sylviane sylvie tania tanguy tara tatiana teddy teo teresa tess tessa thais thea
theo theodore therese thibaud thibault thibaut thierry thomas tiffany tim timeo timothee titouan tom tony toufik tristan ugo
ulysse ursula valentin valentine valerie valery vanessa veronique vianney victoire victor victoria vincent violaine violette
virgile virginia virginie vivian viviane walid wassim wendy wilfried will william willy xavier yacine yael yan yanis yann yannick
yannis yasmina yasmine yassine yoan yoann yohan yohann yolande yoni youcef younes youri youssef youssouf yuna yvan yves yvette
yvon yvonne zahra zakaria zara zelie zineb zoe zohra zora`;

/** Providers where private people have mailboxes, whatever the part before the `@`. */
const MAILBOXES = `
aol.com bbox.fr club-internet.fr free.fr gmail.com gmx.com gmx.fr googlemail.com hotmail.com hotmail.fr icloud.com laposte.net live.com
live.fr me.com msn.com neuf.fr numericable.fr orange.fr outlook.com outlook.fr proton.me protonmail.com sfr.fr wanadoo.fr yahoo.com
yahoo.fr ymail.com`;

/** The lists, ready to be looked up. */
export interface EmailWords {
  shared: ReadonlySet<string>;
  pieces: readonly string[];
  articles: ReadonlySet<string>;
  firstNames: ReadonlySet<string>;
  mailboxes: ReadonlySet<string>;
}

const toWords = (text: string): string[] => text.trim().split(/\s+/);

/** Returns the first names, in small letters without accents. */
export const firstNames = (): ReadonlySet<string> => emailWords().firstNames;

let words: EmailWords | undefined;

/** Returns the lists, made at the first call: a page that checks no address does not pay for them. */
export function emailWords(): EmailWords {
  words ??= {
    shared: new Set(toWords(SHARED_WORDS)),
    pieces: toWords(SHARED_PIECES),
    articles: new Set(toWords(ARTICLES)),
    firstNames: new Set(toWords(FIRST_NAMES)),
    mailboxes: new Set(toWords(MAILBOXES)),
  };
  return words;
}
