import { toStem } from '../terms/stem.ts';
import { toTerm } from '../terms/to-term.ts';
import { MAX_QUERY_LENGTH, MAX_QUERY_WORDS } from '../query-limits.ts';
import { scanWords } from '../text-index/scan-words.ts';

/** Words that frame a need and do not say it, folded: `je cherche quelqu’un pour…`. They count when nothing else is said. */
const FRAMES: ReadonlySet<string> = new Set(
  // French
  (
    'cherche chercher cherchons recherche rechercher trouver trouve besoin veux veut voudrais voudrait voudrions aimerais aimerait souhaite ' +
    'souhaiter faut faudrait quelqu quelquun quelque quelques comment bonjour svp merci stp plait peux peut pouvoir puis pourrait ' +
    'avoir ai as avons ont fait faire fais aller vais va suis sommes cela plus moins trop tout tous toute toutes rien aucun aucune deja toujours ' +
    'jamais encore car si alors afin quand depuis pendant apres avant savoir sais sait savons demande demander aide aider aides gens personne ' +
    'personnes persone persones combien possible chose truc aussi bien mal beaucoup peu autre autres ete soit cas moment moments chercherais ' +
    // French as it is written in short messages
    'dois doit doivent devoir devrais vois voit connais connait dire dit dis crois mets mettre vraiment tellement juste pense penser ' +
    'g ge je fi fis ji fer parce puisque lorsque arrive veulent peuvent voulait pouvais voulais bcp chui chuis koi ' +
    // Words of any need
    'temps fois reste rester entre presque environ pres type genre sorte premier premiere dernier derniere debut bientot enfin ' +
    'ensuite dedans dessus ici super cool serieux grave pris prix prend prends prendre tient tenir donne donner laisse laisser vient viens ' +
    'venir finir fini finit commence commencer continue essaie essayer coute coutent couter dur dure coup mot mots ' +
    'madame monsieur mme mr mlle choper degoter lutte lutter contre ' +
    'trois quatre cinq six sept huit dix onze douze treize quatorze quinze vingt vingts trente quarante cinquante soixante mille ' +
    'savais savait avais avait avaient aurais aurait faisais faisait allais allait venait voyais disait ruiner prochain prochaine ' +
    'arrivons arrivez arrivent arrivait arrivais trouvons voulons pouvons devons faisons allons venons prenons tenons mettons voyons accueillons louons adresser ' +
    'jour jours semaine semaines heure heures h km mois an ans annee annees parle parler aime aimer adore kiffe oui non ok numero coin mec ' +
    // Days and parts of them, which tell when and no need
    'lundi mardi mercredi jeudi vendredi samedi dimanche matin midi soir soiree weekend week end demain aujourd hui ' +
    'monday tuesday wednesday thursday friday saturday sunday morning afternoon evening today tomorrow ' +
    'lunes martes miercoles jueves viernes sabado domingo manana tarde hoy ' +
    'الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت الاحد صباحا مساء اليوم غدا ' +
    'понеділок вівторок середа середу четвер пятниця пятницю субота суботу неділя неділю вранці ввечері сьогодні завтра ' +
    // English
    'i need my the for a an to of in is it with and or help find get how where looking look want do not no me am can cannot someone ' +
    'something please too much all time at on up from have has be been being was were are this that your our his her he she they we need needs ' +
    'nothing anything some any there here would could should why very them him us like hello hi dear thank thanks because just really also ' +
    // Spanish
    'el los las una del con sin por para mi mis y o al es quiero necesito busco buscar ayuda tengo estoy he ha puedo hacer alguien algo hay donde ' +
    'hola buenos buenas dias tardes gracias buscando gustaria quisiera tambien siempre yo ella ellos te le les si nadie mientras su sus lo como cuando muy ya tiene tener puede poder hace este esta esto ese esa cada pero porque desde hasta ser soy estar favor ' +
    'todo toda todos todas nada era eran fue voy quiere quieren deja dejan mas ' +
    'tenemos tienen tienes necesitamos necesitan queremos buscamos podemos pueden estamos somos vamos hemos hay que nuestro nuestra nuestros nuestras ' +
    // Arabic
    'اريد احتاج ابحث عن في من الى على كيف اين مع هل عندي انا لا ليس بدون او ان ' +
    'مرحبا السلام عليكم سلام اهلا شكرا فضلك احصل الحصول دائما كنت شو ايش علي عليا عليه معي عم ' +
    'ما ماعنديش ماعندي عندنا عنده عندها بغيت نبغي بدي بدنا عايز عاوز واش باش شنو ديال تاع كيفاش وين فين محتاج محتاجة هاد راني ' +
    'ولا احد به بها له لها لي كي حتى التي الذي هذا هذه ذلك قد كان كانت يوجد كل منذ عند لكن لان جدا ايضا غير شيء شي يمكن يمكنني استطيع لست هو هي لدي ماذا ' +
    // Ukrainian
    'мені потрібно потрібна потрібен шукаю хочу де як для в у на і й та з із зі до по за що мій моя моє мої мене я не немає є ' +
    'хтось хто щось нічого дуже щоб якщо але вже ще тільки коли бо чи про від можу можна може треба був була було бути це він вона вони його її їх нам нас ' +
    'привіт вітаю добрий доброго день дня добридень дякую ласка допоможіть весь час завжди також моїй моєї моїм моєму нею ним неї мною свою свій потребую'
  ).split(' '),
);

/** Words of English and Spanish that stand in many queries, and in none of French. */
export const otherFrames: ReadonlySet<string> = new Set(
  'the my your with for and help need want looking how where someone am not el los para quiero necesito busco ayuda tengo donde'.split(
    ' ',
  ),
);

/** An age, a number of children, a day. */
const AGE = /^\d{1,2}$/;

/** Tests whether a term frames a need, without saying it. */
export const isFrame = (term: string): boolean => FRAMES.has(term) || AGE.test(term);

/** Tests whether a term tells a price, as « pas cher » does: it is no need, and nobody searches for it alone. */
export const isPrice = (term: string): boolean => /^(?:chere?s?|gratuite?s?|gratuitement)$/.test(term);

/** Reads a text into the terms that it is compared by. */
export function readTerms(text: string): string[] {
  const terms: string[] = [];
  scanWords(text, (start, end, whole) => {
    if (whole) return;
    const term = toTerm(text.slice(start, end), false);
    if (term !== '') terms.push(term);
  });
  return terms;
}

/** Reads a query into the terms that are looked for. */
export const readQueryTerms = (query: string): string[] =>
  readTerms(query.slice(0, MAX_QUERY_LENGTH)).slice(0, MAX_QUERY_WORDS);

/**
 * Endings of Ukrainian nouns, adjectives and verbs, as letters are folded: `й` is `и`, and `ї` is `і`. Those of verbs that nouns may
 * end with too leave four letters.
 */
const UKRAINIAN_ENDINGS = new RegExp(
  '(?<=...)(?:' +
    'остями|остеи|ості|істю|ість|аннями|ання|анню|анням|анні|ань|яння|янню|янням|янні|ення|енню|енням|енні|' +
    'ювання|ювати|ати|ити|іти|яти|аю|ає|ають|юю|ює|юють|' +
    'ього|ьому|ьоі|ьою|ого|ому|оі|ою|ии|ими|іми|их|іх|им|ім|' +
    'іями|іях|іям|ією|іі|ію|ія|іє|іи|' +
    'ами|ями|ьми|ах|ях|ам|ям|ів|ею|єю|ом|ем|єм|ові|еві|єві|еи|ьо|а|я|и|і|у|ю|о|е|є|ь)$' +
    '|(?<=....)(?:ав|ала|али|ив|ила|или)$',
  'u',
);
const UKRAINIAN_REFLEXIVE = /(?<=....)с[ья]$/u;
/** A vowel that other forms of a noun leave out, and one that they say as another: `будинок`, `будинку`, `робіт`, `робота`. */
const UKRAINIAN_VOWELS: readonly (readonly [RegExp, string])[] = [
  [/(?<=...)ок$/u, 'к'],
  [/(?<=...)ец$/u, 'ц'],
  [/і(?=[бвгджзклмнпрстфхцчшщ]$)/u, 'о'],
];

/** Articles and prepositions that Arabic writes together with the word, and its endings of number and possession. */
const ARABIC_OPENINGS = /^(?:و?(?:ال|بال|كال|فال)|لل)(?=..)/u;
const ARABIC_ENDINGS = /(?<=..)(?:ات|تي|ين|ون|ها|هم|ة|ه|ي)$/u;

/** Reads lists of forms, each ended by the form that all stand for. */
const toForms = (lists: string): ReadonlyMap<string, string> =>
  new Map(
    lists.split(',').flatMap((list) => {
      const forms = list.split(' ');
      return forms.map((form) => [form, forms.at(-1) ?? form] as const);
    }),
  );

/** Forms of French verbs that share no stem with their infinitive. */
const FRENCH_FORMS = toForms(
  'dors dort dormons dormir,sors sort sortons sortir,sens sent sentir,vis vit vivons vivent vivre,perds perd perdons perdre,bois boit boire,ecris ecrit ecrire,' +
    'conduis conduit conduire,apprends apprend appris apprendre,comprends comprend compris comprendre,prends prend prendre,' +
    'tiens tient tenir,deviens devient devenir,inscris inscrit inscrire,construis construit construire,nourris nourrit nourrir,' +
    'connais connait connu connaitre,bats bat battu battre,entends entend entendre,recois recoit recu recevoir,pars partir,' +
    'cree crees creent creer,finis finit finir,vends vend vendre,mens ment mentir,dois doit devoir,reviens revient reviennent revenir,reprends reprend repris reprendre,rejoins rejoint rejoindre,obtiens obtient obtenu obtenir,lis lisent lire,traduis traduit traduire,rmi rmiste rsa,' +
    'paye payes payee payees payent paie paies paient payer,travaille travailles travaillent travailler travail,amie amies ami,francai francais,licencie licenciee licencies licencier',
);

/** Forms of English words that share no stem. */
const ENGLISH_FORMS = toForms(
  'lost lose,left leave,broken break,stole stolen steal,slept sleep,drank drunk drink,ate eaten eat,felt feel,fell fallen fall,' +
    'kept keep,paid pay,sold sell,spent spend,taught teach,told tell,understood understand,wrote written write,drove driven drive,' +
    'found find,lent lend,built build,born bear,bought buy,caught catch,chose chosen choose,grew grown grow,met meet,' +
    'children child,women woman,men man,teeth tooth,feet foot,wives wife,lives life,thieves thief,beaten beat,forgot forgotten forget',
);

/** Forms of Spanish verbs whose stressed vowel is another. A form that is also a noun, as `sueldo`, stands for itself. */
const SPANISH_FORMS = toForms(
  'duermo duermes duerme duermen durmiendo dormir,pidiendo pido pide piden pedir,diciendo decir,sirviendo servir,siguiendo sigo sigue seguir,pierdo pierdes pierde pierden perder,entiendo entiendes entiende entienden entender,' +
    'encuentro encuentras encuentra encuentran encontrar,pienso piensas piensa piensan pensar,siento sientes siente sienten sintiendo sentir,' +
    'vuelvo vuelves vuelve vuelven volver,muevo mueves mueve mueven mover,recuerdo recuerdas recuerda recuerdan recordar,' +
    'empiezo empiezas empieza empiezan empezar,atiende atienden atender,defiendo defiende defienden defender,' +
    'encierra encierran encerrar,despierto despierta despiertan despertar,miento miente mienten mentir,duele duelen doler,' +
    'comida comidas alimento,muero muere mueren muriendo morir,prefiero prefiere prefieren preferir,resuelvo resuelve resolver,devuelvo devuelve devolver',
);

/** Forms of Arabic words that share more, or less, than the endings of number and possession tell: adjectives, verbs and their nouns. */
const ARABIC_FORMS = toForms(
  'نفسية نفسي,مهنية مهني مهنة مهن,قانونية قانوني قانون,شخصية شخصي,دراسية دراسة,عايلية عايلي عايلة,اجتماعية اجتماعي,' +
    'صحية صحي صحة,مالية مالي مال,منزلية منزلي منزل,ذاتية ذات,مرضية مرضي مرض,بنكية بنكي بنك,دولية دولي,' +
    'ادارية اداري ادارة,قضايية قضايي,استقلالية استقلال,اغير يغير تغيير,اضرب يضرب ضرب,اتعلم يتعلم تعلم,اعمل يعمل عمل,' +
    'يوظف توظيف,يكسب كسب,اكتب يكتب كتب,ادفع يدفع دفع,اصلح يصلح تصليح,' +
    'بيتي بيت,رياضية رياضي رياضة,رياضيات,ديني,سلة,ديون,صحون صحن,مدينة,ادوية دواء,سيرتي سيرة,مكتبة,عطلة,صالون,' +
    // The language, with its article: a « عربية » is a car.
    'العربية بالعربية للعربية عربي العربية,' +
    // Words that lose an ending, and are another word without it.
    'تركة,تركي,عربة,عربون,طلبة,خطة,طابعة,حرقة,سكري,سنة,مدين,جدولة,داين دايني,داون,عدسات,الة,الي,بدلة,وحدات,حدودي,ارضي,' +
    'شاحنة,عزلة,سيي سييون سيية,رقمي رقمية,جري,مسحة,جنين,حفلة,قسمة,كنزة,لوحة,دمى دمي,ارضية,حلي,حراري',
);

/** Ukrainian words that lose an ending, and are another word without it: `вікна` is no form of `вік`, nor `купати` one of `купити`. */
const UKRAINIAN_FORMS = toForms(
  'стать статі,поручні,купати,сімі сімя,вікна вікно,водити,чекати,травити,нічого,додати,груди,перервати,горе,здавати здати,сіві,хати хата,' +
    'умови,склад складі,дитина дитини дитину дитиною дитині діти,дітеи дітям дітьми дітях діти,сімі сімю сімєю сімеи сімя,' +
    'правила правил правилами,спеціальність спеціальності,почати,водія водіи,велик велосипед,питань питання,запою запіи,' +
    'лото,нічим нічого,лінь,виборів вибори,термінова термінове термінові терміновии,малювати малювання,ділення,завдань завдання',
);

/** Words of spoken French, each before the usual word for the same thing. Both mean the same needs. */
const SPOKEN_FRENCH = toForms(
  'bagnole bagnoles tuture voiture,asso assos association,toubib toubibs medecin,gosse gosses mioche mioches gamin gamins gamine gamines enfant,' +
    'thune thunes tune tunes fric pognon oseille flouze argent,proprio proprios proprietaire,appart apparts appartement,' +
    'pioncer pionce pieuter pieute roupiller roupille dormir,clope clopes cigarette,fringue fringues vetement,' +
    'flotte eau,bouffer bouffe manger,becter becte manger,godasse godasses chaussure,piaule piaules chambre,picoler picole picoles boire,' +
    'bouquin bouquins livre,ordi ordis ordinateur,frigo frigos refrigerateur',
);

/** Returns the key that the forms of a French term share. */
export const toFrenchKey = (term: string): string => toStem(FRENCH_FORMS.get(term) ?? SPOKEN_FRENCH.get(term) ?? term);

/** Returns the form of an English term that its stem is read off. */
export const toEnglishForm = (term: string): string => ENGLISH_FORMS.get(term) ?? term;

/** Returns the form of a Spanish term that its stem is read off. */
export const toSpanishForm = (term: string): string => SPANISH_FORMS.get(term) ?? term;

/** Words that Arabic writes as one with the next one, marks of a verb among them, and those that it writes as one with the word before. */
const ARABIC_BEFORE = /^(?:و[بلف]?|[فبلكسايتن])(?=...)/u;
const ARABIC_AFTER = /(?<=...)(?:ني|نا|كم|كن|هن|وا|ك|ا|ت)$/u;

/** Returns a term without what is written as one with it, for one that no table holds: `وسكن`, `طفلنا`. None for most languages. */
export function withoutAffixes(term: string): readonly string[] {
  const before = term.replace(ARABIC_BEFORE, '');
  const after = term.replace(ARABIC_AFTER, '');
  const both = before.replace(ARABIC_AFTER, '');
  return [...new Set([before, after, both])].filter((text) => text !== term);
}

/** Finds the French verbs of « nous »: « divorçons » of « nous divorçons », and no « marrons ». */
const VERBS_OF_US = /(?<!\p{L})nous\s+(?:(?:ne|nous|vous|y|en)\s+|n[’'])*(\p{L}{3,}ons)(?!\p{L})/giu;
/** Endings of the first person plural of French verbs, which no stem leaves out, with those of their infinitives. */
const FRENCH_WE: readonly (readonly [ending: RegExp, infinitive: string])[] = [
  [/issons$/, 'ir'],
  [/e?ons$/, 'er'],
];

/** Returns the verbs of « nous » in a query, as terms, each with what its infinitive may be. Those that frame a need are left out. */
export function verbsOfUs(query: string): ReadonlyMap<string, string> {
  const verbs = new Map<string, string>();
  for (const [, spelling = ''] of query.slice(0, MAX_QUERY_LENGTH).matchAll(VERBS_OF_US)) {
    const term = toTerm(spelling, false);
    const [ending, infinitive] = FRENCH_WE.find(([one]) => one.test(term)) ?? [];
    if (ending !== undefined && infinitive !== undefined && !isFrame(term))
      verbs.set(term, term.replace(ending, infinitive));
  }
  return verbs;
}

/** Returns the key that the forms of an Arabic term share. */
export function toArabicKey(term: string): string {
  const written = term.replaceAll('ى', 'ي');
  const named = ARABIC_FORMS.get(written);
  if (named !== undefined) return `ar:${named}`;
  const word = written.replace(ARABIC_OPENINGS, '');
  return `ar:${ARABIC_FORMS.get(word) ?? word.replace(ARABIC_ENDINGS, '')}`;
}

/** Returns the key that the forms of a Ukrainian term share. */
export function toUkrainianKey(term: string): string {
  const form = UKRAINIAN_FORMS.get(term);
  if (form !== undefined) return `uk:${form}`;
  const stem = term.replace(UKRAINIAN_REFLEXIVE, '').replace(UKRAINIAN_ENDINGS, '');
  return `uk:${UKRAINIAN_VOWELS.reduce((text, [letters, other]) => text.replace(letters, other), stem)}`;
}
