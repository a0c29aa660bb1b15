import { withOwnLetters } from '../words/own-letters.ts';

/** A person who calls for help without a full stop before it names no street. */
const CALLS = "Aide|Ayud|Besoin|Help|Je|J[’']|Merci|Necesit|Por|Quiero|S[’']il|Svp|Я|Допомож";
/** Words of a time, and no name of a street: « dans la rue du matin au soir ». */
const TIMES = 'soir|matin|jour|lundi|fois|nuits|mois|noche|dia';
/** A person who sleeps in a street has no other place, whatever its name. */
const SLEEPING = String.raw`(?:dor[st]|dorm\p{L}*|duerm\p{L}*|сплю|спимо|ночую|ночуємо)\s+(?:dans\s+|en\s+|на\s+)?(?:la\s+)?`;

/** The street of an address, which is no night outside: « vivo en la calle Mayor », « 12 rue Pasteur ». Text in capitals has none. */
const ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\d+\s*(?:bis|ter)?,?\s+(?:rue|calle)(?!\p{L})|(?<!${SLEEPING})(?:rue|calle|вулиці)\s+(?:` +
    String.raw`(?!${CALLS})\p{Lu}\p{Ll}|(?:mayor|nueva|real|principal)(?!\p{L})|(?:du|des|del|de\s+l[ao]s?)\s+(?!${TIMES})\p{L}{3}|de\s+l[’']\p{L}{3}))`,
  'gu',
);

/** A person whom an employer has put out has lost a job, and no home: « mon patron m'a mis dehors ». */
const EMPLOYER = '(?:patron(?:ne)?|employeur|employeuse|chefs?|boss|boîte|boite|entreprise|boulot|taf|travail)';
const PUT_OUT = String.raw`(?:mis|mise|jet\p{L}*|vir\p{L}*|foutu\p{L}*)\s+(?:dehors|[aà]\s+la\s+porte)`;
const DISMISSAL = new RegExp(
  String.raw`(?<!\p{L})(?:${EMPLOYER}\s+(?:ma|mont|(?:[mn][’']\s*|nous\s+)?(?:a|ont|avait))\s+${PUT_OUT}|${PUT_OUT}\s+(?:par|de|du)\s+(?:mon\s+|ma\s+|le\s+|la\s+)?${EMPLOYER})(?!\p{L})`,
  'giu',
);

/** Words of a time that is near. Anywhere in a query they leave a danger what it is: no other word is as sure. */
const SOON = String.raw`soir|nuit|matin|midi|demain|2m1|aujourd|auj|maintenant|tout\s+de\s+suite|toute?\s+[àa]\s+l|heures?|minutes?|vite|urgent\p{L}*|tonight|today`;
/** An owner who wants somebody out has months to wait, and nobody is outside until then: « mon proprio veut me virer », « veu me metre dehor ». */
const EVICTION_TO_COME = new RegExp(
  String.raw`(?<!(?<!\p{L})(?:${SOON})(?!\p{L})[^]*)(?<!\p{L}|(?:mari|femme|p[eè]re|m[eè]re|conjointe?|compagnon|compagne|copain|copine|fr[eè]re|s(?:œ|oe)ur)\s+)` +
    String.raw`(?:propri(?:os?|[eé]taires?)|bailleurs?|agence)\s+(?:ve(?:u[tx]?|ulent?)|voudrai(?:t|ent)|va|vont|menacent?|essaient?|essaye(?:nt)?|cherchent?)\s+` +
    String.raw`(?:[àa]\s+|de\s+)?(?:(?:me|nous)\s+|m[’']\s*)(?:(?:vir|chass|d[eé]gag|[eé]ject|expuls)(?:er|[eé]e?)(?:\s+(?:dehors?|[aà]\s+la\s+(?:porte|rue)))?|` +
    String.raw`(?:jet+(?:er|[eé])|foutre|met+re|mais?tre|sortir)\s+(?:dehors?|[aà]\s+la\s+(?:porte|rue)))(?!\p{L})(?![^]*(?<!\p{L})(?:${SOON})(?!\p{L}))`,
  'giu',
);

/** The blows that hurt nobody: « coup de main », « coups de soleil », « coups durs », « à tous les coups ». */
const HARMLESS_BLOWS = new RegExp(
  String.raw`(?<!\p{L})(?:coups?\s+(?:de\s+|d[’'])(?!(?:mon|ma|mes|son|ses)(?!\p{L})|poing|pied|couteau|ceinture|b[aâ]ton|t[eê]te|boule|cutter|marteau|fusil|feu)\p{L}+|` +
    String.raw`coups?\s+durs?|(?:tous\s+les|400|quatre\s+cents|[aà][-\s]|boire\s+des)\s*coups)(?!\p{L})`,
  'giu',
);

/**
 * Things that are no life: a diploma, a step, a paper, a bill, an office. They are of no use, people are done with them, and they strangle
 * nobody. One list for all that is said of them.
 */
const WORK =
  'cap|bep|bac|bts|permis|cv|cpf|brevets?|titres?|dipl[oô]mes?|licences?|masters?|formations?|stages?|cours|[eé]tudes?|exp[eé]riences?|travail|boulot|taf|jobs?|emplois?|postes?|m[eé]tiers?';
const PAPERS =
  'rsa|dossiers?|d[eé]marches?|demandes?|candidatures?|lettres?|papiers?|paperasse|formulaires?|courriers?|documents?|attestations?|contrats?|aides?|allocations?|cartes?';
const MONEY = 'dettes?|factures?|cr[eé]dits?|loyers?|charges|imp[oô]ts|amendes?';
const MEETINGS = 'rendez[-\\s]vous|rdv|conseill[eè]re?s?|assistante?s?\\s+social\\p{L}*|r[eé]unions?|ateliers?';
const DEVICES =
  'sites?|applis?|applications?|logiciels?|ordinateurs?|ordi|pc|t[eé]l[eé]phones?|portables?|t[eé]l[eé]s?|tablettes?|imprimantes?|box|console|machine|frigo';
const OFFICES = String.raw`p[oô]le[-\s]emploi|france[-\s]travail|cap[-\s]emploi|(?:la\s+)?mission\s+locale|(?:la\s+)?(?:caf|cpam|mdph|mairie|pr[eé]fecture)|l[’']administration`;
const DETERMINER =
  "(?:mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?|l[ea]s?|l[’']|ce|cet|cette|ces|une?|des|deux)";
const THINGS = String.raw`(?:${DETERMINER}\s*(?:${WORK}|${PAPERS}|${MONEY}|${MEETINGS}|${DEVICES})|${OFFICES})`;
/** Words after such a thing that say more of it. Behind a person or a life it is those that are of no use. */
const MORE_OF_IT = String.raw`(?:\s+(?!(?:je|j|moi|toi|tu|il|elle|on|nous|vous|et|mais|donc|alors|la|ma|sa|notre|vie|vivre|[cç]a|tout|rien)(?!\p{L}))[\p{L}’'-]+){0,3}?`;
/** A life or a person that somebody speaks of beside it: then nothing is sure. */
const NO_LIFE_BESIDE = String.raw`(?<!(?<!\p{L})(?:vies?|vivre|exist\p{L}*)(?!\p{L})[^]*)(?![^]*(?<!\p{L})(?:vies?|vivre|exist\p{L}*|moi)(?!\p{L}))`;

/**
 * A thing that is of no use: « mon CAP ne me sert à rien », « ça ne sert à rien de postuler ». All else that serves nothing may be a life or the
 * person, which is despair: only what is named here is none.
 */
const USELESS_THINGS = new RegExp(
  String.raw`(?<!\p{L})(?:[cç]a|sa|cela)\s+(?:ne\s+|n[’'])?(?:me\s+|m[’'])?sert\s+(?:plus\s+|vraiment\s+)?[àa]\s+rien,?\s+${THINGS}(?!\p{L})${NO_LIFE_BESIDE}|` +
    String.raw`(?<!\p{L})${THINGS}${MORE_OF_IT}\s+(?:(?:qui|ne|n[’']|me|m[’']|nous|lui|leur|y)\s*)*ser(?:t|vent|vai[st]|vaient|vira|viront)\s+(?:(?:plus|pas|vraiment|absolument|strictement)\s+)*[àa]\s+rien(?!\p{L})${NO_LIFE_BESIDE}|` +
    String.raw`(?<!\p{L})(?:[cç]a|sa|cela)\s+(?:ne\s+)?(?:me\s+|m[’'])?sert\s+(?:plus\s+|vraiment\s+)?[àa]\s+rien\s+(?:de|d[’'])\s*(?:(?:re)?postuler|candidater|(?:l[eau]s?\s+|l[’'])?(?:envoyer|remplir|appeler|t[eé]l[eé]phoner|relancer|contacter)|s[’']inscrire|m[’']inscrire|(?:re)?faire\s+(?:une?|des|l[ea]s?|ce|cette|ma|sa|mon)\s+(?:demandes?|formations?|dossiers?|stages?|recours|cv|lettres?)|chercher\s+(?:du|un|de)\s+(?:travail|boulot|taf|emploi|job|stage|logement))(?!\p{L})${NO_LIFE_BESIDE}|` +
    String.raw`(?<!\p{L})(?:${WORK}|${PAPERS})\s+(?:ne\s+)?(?:n[’'\s]*)?(?:a|ont)\s+(?:plus|pas)\s+(?:de|aucun)\s+sens(?!\p{L})${NO_LIFE_BESIDE}`,
  'giu',
);

/** Those who cut a current or a line, and nobody. */
const SUPPLIERS = String.raw`(?:edf|engie|enedis|grdf|veolia|suez|total\s*[eé]nergies?|orange|sfr|bouygues|fournisseurs?(?:\s+d[e’']\s*\p{L}+)?)`;
/**
 * Phrases that people say of themselves and that are no danger, though they have the words of one: « mourir de rire », « en finir avec mes dettes », « me tuer
 * à la tâche », « je me bats pour mes droits », « me tape sur les nerfs », « un peu plus ».
 */
const FIGURES = new RegExp(
  String.raw`(?<!\p{L})(?:sexisme|(?:vieux|vieille)\s+(?:${DEVICES})|${SUPPLIERS}\s+(?:va|vont|ve(?:u|ulen)t|menace(?:nt)?\s+d[e’']|(?:a|ont)\s+menac[eé]\s+d[e’'])\s*(?:me|nous)\s+couper(?!\s+(?:l[ae]s?|un|une|des)\s+(?:gorge|t[eê]te|doigts?|mains?|bras|jambes?|veines?|langue|oreilles?))|(?:propos|remarques?|blagues?)\s+sexistes?|mourir\s+de\s+(?:rire|faim|soif|chaud)|me\s+tuer?\s+(?:à|a|au)\s+(?:la\s+)?(?:t[aâ]che|travail|boulot)|je\s+me\s+bats?\s+(?:pour|contre)|` +
    String.raw`en\s+finir\s+avec\s+(?:(?:${DETERMINER}\s*)?(?:tabac|cigarettes?|alcool|drogues?|addictions?|${WORK}|${PAPERS}|${MONEY}|${MEETINGS}|${DEVICES})|${OFFICES})|` +
    String.raw`(?:${DETERMINER}\s*(?:banques?|prix|${MONEY})|${OFFICES})\s+(?:m[’'e]\s*|nous\s+)(?:[eé]trangle(?:nt)?|tue(?:nt)?|[eé]touffe(?:nt)?|assassine(?:nt)?|assomme(?:nt)?|met(?:tent)?\s+le\s+couteau\s+sous\s+la\s+gorge)|` +
    String.raw`violences?\s+(?:dans|des|et|aux)\s+(?:les?\s+|la\s+|l[’'])?(?:jeux?|films?|s[eé]ries?|t[eé]l[eé]\p{L}*|[eé]crans?|m[eé]dias?|stades?|sports?|musique|dessins)|(?:jeux?|films?|dessins?)\s+(?:vid[eé]os?\s+|anim[eé]s?\s+)?violen\p{L}+|viole\s+de\s+gambe|fum[eé]e\s+de\s+(?:cigarette|tabac)s?|` +
    String.raw`(?:eu|apr[eè]s|suite\s+[aà]|depuis)\s+(?:un\s+|son\s+|mon\s+|l[’'])?(?:avc|infarctus|crise\s+cardiaque)|se\s+tuer?\s+(?:à|a|au)\s+(?:la\s+)?(?:t[aâ]che|travail|boulot)|tape\s+sur\s+les\s+nerfs|un\s+peu\s+plus|de\s+plus\s+en\s+plus|plus\s+de\s+logements?\s+soci\p{L}+|pour\s+cent|не\s+втратити|espoir\s+(?:de|d[’'])\s*(?!vi|m[’']en|s[’']en|gu[eé]r)\p{L}+|[aà]\s+la\s+porte\s+(?:(?:des?|du)\s+|d[’']\s*)(?!chez|mon|notre|la\s+maison|l[’']appart)\p{L}+|maltraitance\s+animale|sans\s+me\s+faire\s+du\s+mal|overdose\s+d[e’']\s*(?:travail|boulot|sucre|[eé]crans?|infos?|informations?)|не\s+хочу\s+жит[иь]\s+(?:[зсву]|на)(?=\s)|(?:vais|va)\s+accoucher\s+(?:en|dans|au|le|bient[oô]t)|` +
    String.raw`(?:maison|appart\p{L}*|logement|immeuble|voiture)\s+(?:(?:a|ont|avait)\s+br[uû]l\p{L}*|br[uû]l(?:é|ée|ee)s?))(?!\p{L})`,
  'giu',
);

/** Words that leave what stands beside them a danger. */
const HARM_BESIDE = String.raw`(?:menac|peur|cri[ea]|hurl|gorge|frapp|tap[ea]|violen|mort|mour|tu[eé]r?(?!\p{L})|vivre|vie(?!\p{L})|contre\s+moi|devant|sur\s+moi)`;
const NO_HARM_BESIDE = String.raw`(?<!(?<!\p{L})${HARM_BESIDE}[^]*)(?![^]*(?<!\p{L})${HARM_BESIDE})`;
const RELATIVE =
  '(?:m[eè]re|p[eè]re|maman|papa|femme|mari|fils|fille|enfant|s(?:œ|oe)ur|fr[eè]re|mamie|papi|grand[-\\s]m[eè]re|grand[-\\s]p[eè]re)';
/** The tool of a trade, where the query says nothing else: « mon mari est cuisinier, il a un couteau ». */
const KNIFE_OF_A_TRADE = new RegExp(
  String.raw`^\s*(?:mon|ma|notre)\s+${RELATIVE}\s+(?:est\s+)?(?:cuisini[eè]re?|boucher|bouch[eè]re|poissonni[eè]re?|charcuti[eè]re?|traiteur|[eé]cailler|coutelier),?\s+(?:et\s+)?(?:il|elle)\s+a\s+` +
    String.raw`(?:un|son|des|ses)\s+couteaux?(?:\s+[àa]\s+(?:faire\s+)?(?:aff[uû]ter|aiguiser))?[\s.!?]*$`,
  'giu',
);
/** A machine that nobody can stand any more: « cet ordi, je vais le jeter par la fenêtre ». */
const MACHINE = new RegExp(
  String.raw`(?<!\p{L})(?:le|la|les|tout)\s+(?:jeter|balancer|foutre|passer)\s+par\s+la\s+fen[eê]tre(?!\p{L})(?<=(?<!\p{L})(?:${DEVICES})(?!\p{L})[^]{0,90})${NO_HARM_BESIDE}|` +
    String.raw`(?<!\p{L})(?:${DEVICES})\s+s[’']est\s+suicid\p{L}*${NO_HARM_BESIDE}`,
  'giu',
);
const ANIMAL = '(?:chien|chienne|chat|chatte|chaton|chiot|lapin|animal)';
/** A person in a sentence of an animal, who may have taken the same. */
const PERSON_BESIDE = String.raw`(?:aussi|pareil|moi|j|je|on|nous|ils?|elles?|b[eé]b[eé]s?|petite?s?|gosses?|gamine?s?|copine?|copain|voisine?|conjointe?|quelqu|${RELATIVE}s?)`;
/** An animal that fell ill: « mon chat a avalé des cachets ». */
const ANIMAL_ALONE = new RegExp(
  String.raw`(?<!(?<!\p{L})${PERSON_BESIDE}(?!\p{L})[^]*)(?<!\p{L})(?:mon|ma|le|la|notre)\s+${ANIMAL}\s+a\s+(?:aval|mang|bu|vol)\p{L}*(?:\s+(?:des|les|mes|ses|une?|du)\s+\p{L}+)?${NO_HARM_BESIDE}(?![^]*(?<!\p{L})${PERSON_BESIDE}(?!\p{L}))`,
  'giu',
);
/** The best that somebody did: « il bat le record ». */
const RECORDS = /(?<!\p{L})ba(?:t|ts|ttre|ttu|ttent)\s+(?:l[ea]s?|des|un|son|mon|tous\s+les)\s+records?(?!\p{L})/giu;
const CARE = String.raw`(?:parkinson|alzheimer|avc|d[eé]mence|handicap\p{L}*|autis\p{L}*|d[eé]pendan\p{L}*|maladies?|malades?|cancers?|scl[eé]rose|t[eé]trapl[eé]g\p{L}*|parapl[eé]g\p{L}*)`;
const DRINK_BESIDE = '(?:alcool|drogu|boi[ts](?!\\p{L})|bourr[eé]|so[uû]l)';
/** An ill relative, other than the one who is worn out: « mère » and « maman » are one person, « mère » and « mari » are two. */
const ILL_OTHER = String.raw`(?<!\p{L})(?:(?!\k<worn>(?!ari))${RELATIVE}(?!\p{L})(?:(?!${RELATIVE}(?!\p{L}))[^]){0,40}(?<!\p{L})${CARE}|${CARE}\s+(?:de\s+|chez\s+)(?:mon|ma|son|sa|notre)\s+(?!\k<worn>(?!ari))${RELATIVE})(?!\p{L})`;
/** Somebody who is worn out by the care of another: « mon père a Parkinson et ma mère n'en peut plus ». */
const WORN_OUT_BY_CARE = new RegExp(
  String.raw`(?<!(?<!\p{L})${DRINK_BESIDE}[^]*)(?<!\p{L})(?=(?<worn>mari|[mps]|\p{L}{2}))${RELATIVE}\s+(?:ne\s+|n[’'])?en\s+peut\s+plus(?!\p{L})(?:(?<=${ILL_OTHER}[^]*)|(?=[^]*${ILL_OTHER}))${NO_HARM_BESIDE}(?![^]*(?<!\p{L})${DRINK_BESIDE})`,
  'giu',
);

const WORN_OUT = String.raw`(?<!\p{L})(?:je\s+|j\s*)(?:ne\s+|n)?[’'\s]*en\s+(?:peu[xt]?|puis)\s+(?:vraiment\s+)?plu[st]?(?!\p{L})(?!\s+(?:de|d[’'])\s*(?:la\s+|ma\s+|l[’'])?(?:vi|exist))`;
/** Illnesses of the mind in old age: those who name them speak of another. */
const OF_ANOTHER = String.raw`(?:alzh?eimer|d[eé]mence|dementia|demencia|деменц\p{L}*|альцгеймер\p{L}*|\p{L}*زهايمر|\p{L}*خرف)`;
/** Somebody who cares for another, and is an ill person no more than a wish to die is in it. */
const CARES = String.raw`(?:(?<!\p{L})(?:(?:mon|ma|notre)\s+${RELATIVE}(?!\p{L})[^.!?]{0,40}(?<!\p{L})${CARE}(?!\p{L})|${CARE}\s+(?:de\s+|chez\s+)(?:mon|ma|notre)\s+${RELATIVE}|aidante?|${OF_ANOTHER})(?!\p{L}))`;
const WORN_OUT_IN_ALL = withOwnLetters(
  new RegExp(
    String.raw`${WORN_OUT}|(?<!\p{L})(?:can\s*(?:no|[’'])?t\s+(?:take\s+it|cope|go\s+on)(?:\s+anymore|\s+any\s+more)?|(?:ya\s+)?no\s+(?:puedo|aguanto)\s+m[aá]s|(?:б[іi]льше\s+)?не\s+(?:можу|витримую)(?:\s+б[іi]льше)?|لم\s+[أا]عد\s+[أا](?:حتمل|تحمل|ستطيع))(?!\p{L})`,
    'giu',
  ),
);
const CARES_FOR = withOwnLetters(new RegExp(CARES, 'iu'));
const MORE_THAN_WORN_OUT = withOwnLetters(new RegExp(String.raw`(?<!\p{L})(?:${HARM_BESIDE}|${DRINK_BESIDE})`, 'iu'));

/** Leaves out that somebody is worn out by the care of an ill relative, who says no more: « ma mère a Alzheimer, je n'en peux plus ». */
const withoutCare = (text: string): string =>
  CARES_FOR.test(text) && !MORE_THAN_WORN_OUT.test(text) ? text.replaceAll(WORN_OUT_IN_ALL, ' ') : text;

/** Insults that are told of somebody’s origin, which are discrimination: « on me traite de sale arabe ». Beside blows and threats they are more. */
const RACIST_INSULT = new RegExp(
  String.raw`(?<!\p{L})trait(?:e|ent|é|ée|ait|er)\s+d[e’']\s*(?:sales?\s+)?(?:arabes?|noire?s?|n[eè]gre|jui(?:f|ve)s?|musulmane?s?|gitane?s?|rom|chinois|[eé]trang\p{L}*|bougnoule)(?!\p{L})${NO_HARM_BESIDE}(?<!(?<!\p{L})(?:${RELATIVE}|ex|conjoint|compagnon|copain)(?!\p{L})[^]*)`,
  'giu',
);

const PAY = String.raw`(?:(?:m[ao]n?|mes|notre|nos|l[ae]|les|du)\s+|l[’'\s]\s*)(?:paies?|payes?|salaires?|budget|rsa|[eé]conomies|argent|sous|revenus?)|\d+\s*(?:euros?|€|balles)`;
/** Fuel that eats money is swallowed by nobody: « l'essence me mange la moitié de la paie ». After those who drink it may be. */
const COST_OF_FUEL = new RegExp(
  String.raw`(?<!(?<!\p{L})(?:boi(?:s|t|re|vent|vait)|bue?s?|aval\p{L}*|ing[eé]r\p{L}*)(?!\p{L})[^]*)(?<!(?<!(?:prix|co[uû]t)\s+)de\s+(?:l[’'\s]\s*)?)(?<!\p{L})essence\s+` +
    String.raw`(?:(?:(?:me|nous|lui)\s+)?mange|(?:m[’'\s]\s*|nous\s+|lui\s+)?a\s+mang[eé])` +
    String.raw`(?=\s+(?:(?:tout(?:e|es)?\s+|(?:la\s+moiti[eé]|(?:un|le)\s+(?:tiers|quart))\s+(?:de\s+)?)?(?:${PAY})(?!\p{L})|tout\s*[.!?]*$))`,
  'giu',
);

/** A cost that grows: « ma facture de gaz explose ». */
const RISING_COST =
  /(?<!\p{L})(?:factures?|prix|loyers?|charges|tarifs?|co[uû]ts?|d[eé]penses?)(?:\s+(?:d[eu]|des|de\s+la)\s+\p{L}+|\s+(?:de\s+l|d)[’']\p{L}+)?(?:\s+(?:qui|a|ont|va|vont))*\s+explos\p{L}*/giu;

/**
 * A supply that stops when a bill is not paid: « on me menace de me couper le courant ». Of a relative, or beside another threat, it is harm.
 */
const CUT_OFF = new RegExp(
  String.raw`(?<!(?<!\p{L})(?:${RELATIVE}s?|conjointe?|compagnon|compagne|copain|copine|ami|amie|ex|concubine?|parents?|beau|belle|patron(?:ne)?|chef|voisine?s?|coloc\p{L}*)(?!\p{L})[^]*)` +
    String.raw`(?<=^\s*|(?<!\p{L})(?:on|ils|${SUPPLIERS})\s+(?:(?:me|nous)\s+)?)menac(?:e|ent)\s+(?:de\s+|d[’'])\s*(?:(?:me|nous)\s+)?(?:couper|coupure)\s+(?:de\s+|d[’'])?\s*(?:(?:le|la|mon|notre)\s+|l[’'\s]\s*)?` +
    String.raw`(?:courant|[eé]lectricit[eé]|jus|gaz|eau|chauffage|lumi[eè]re)(?!\p{L})(?!\s*,?\s*(?:et|ou|puis)(?!\p{L}))(?![^]*(?<!\p{L})${HARM_BESIDE})`,
  'giu',
);

/** Words after which a child that hits is more than a small one in a group. */
const MORE_THAN_PLAY =
  '(?:et|avec|ils?|elles?|me|moi|nous|couteau|membres?|fr[eè]res?|s(?:œ|oe)urs?|personnes?|dames?|femmes?|filles?|gens|adultes?)';
/** A small child that hits others, of whom nobody asks for help against it: « mon enfant frappe les autres à la crèche ». */
const CHILD_THAT_HITS = new RegExp(
  String.raw`(?<!\p{L})(?:mon|ma|mes|notre|nos)\s+(?:petite?\s+)?(?:fils|filles?|enfants?|gar[cç]ons?|gamine?s?|gosses?|b[eé]b[eé]|petite?)\s+(?:de\s+[1-9]\s+ans?\s+)?(?:frappe|tape|mord|pousse|griffe|bouscule)(?:nt)?\s+(?:tou[st]\s+)?` +
    String.raw`(?:les|ses)\s+(?:autres|copains|copines|camarades|b[eé]b[eé]s)(?:\s+enfants)?(?!\p{L})(?:(?<=de\s+[1-9]\s+ans?\s[^]*)|(?=[^]*(?:cr[eè]che|maternelle|[eé]cole|garderie|nounou|parc|classe)))(?![^]*(?<!\p{L})${MORE_THAN_PLAY}(?!\p{L}))`,
  'giu',
);

/** A charity, which nobody calls to for help by its first word: « aider au Secours populaire ». */
const CHARITY = /(?<!\p{L})secours\s+(?:populaires?|catholiques?|islamiques?)(?!\p{L})/giu;

/** All that has the words of a danger and tells none. */
const NO_DANGERS = [
  COST_OF_FUEL,
  KNIFE_OF_A_TRADE,
  MACHINE,
  ANIMAL_ALONE,
  RECORDS,
  WORN_OUT_BY_CARE,
  RACIST_INSULT,
  ADDRESS,
  DISMISSAL,
  EVICTION_TO_COME,
  HARMLESS_BLOWS,
  FIGURES,
  USELESS_THINGS,
  RISING_COST,
  CUT_OFF,
  CHILD_THAT_HITS,
  CHARITY,
].map(withOwnLetters);

const TAUGHT = /formation|former|conduite de projet|sensibilis|conf[eé]rence|m[eé]tier/iu;
const PREVENTED = /pr[eé]vention|lutte contre/iu;
/** Names of works and trades that speak of a danger of nobody, and words of a person, who may be in one. */
const TOLD_OF = withOwnLetters(
  /(?<!\p{L})(?:documentaires?|films?|s[eé]ries?|livres?|romans?|expos[eé]s?|[eé]missions?|conf[eé]rences?|d[eé]bats?|ateliers?|b[eé]n[eé]vol\p{L}*|devenir|aider\s+(?:les|des)\s+(?:gens|personnes|sans|sdf|femmes|victimes|enfants)|recrut\p{L}*|(?:emploi|job|poste|stage|m[eé]tier)s?\s+(?:d[e’']|dans|pour|[eé]ducat\p{L}*|animat\p{L}*|pompiers?))(?!\p{L})/iu,
);
const PERSON = withOwnLetters(
  /(?<!\p{L})(?:je|j|jai|me|m|moi|mon|ma|mes|nous|notre|nos|il|elle|on|son|sa|ses|veux|suis|envie|besoin|marre|peur)(?!\p{L})/iu,
);
const SUBJECTS = withOwnLetters(/(?<!\p{L})(?:suicide|overdose|harc[eè]lement|incendie)s?(?!\p{L})/giu);
const SUBJECT_BESIDE = withOwnLetters(
  /(?:formations?|pr[eé]vention|contre|sensibilis\p{L}*)\s+(?:(?:contre|sur|à|au|aux|de|des|du|le|les|la|l[’'])\s*)*(?:overdose|harc[eè]lement|incendie)s?(?!\p{L})/giu,
);

/**
 * Leaves out what somebody learns, prevents or works at, which is no danger of theirs: « prévention du suicide, formation », « lutte contre le
 * harcèlement ». « Prévention du suicide » alone is what the number for despair is called.
 */
function withoutSubjects(text: string): string {
  if (TOLD_OF.test(text) && !PERSON.test(text)) return '';
  const isTaught = TAUGHT.test(text);
  const isPrevented = PREVENTED.test(text);
  if (!isTaught && !isPrevented) return text;
  return text.replaceAll(isTaught && isPrevented ? SUBJECTS : SUBJECT_BESIDE, ' ');
}

/** Leaves out of a query what has the words of a danger and tells none. */
export const withoutFigures = (query: string): string =>
  NO_DANGERS.reduce((rest, none) => rest.replaceAll(none, ' '), withoutSubjects(withoutCare(query)));
