import { withoutUnseen, withOwnLetters } from '@inclusion-kit/sdk/internal';
import { caseNotes, caseNotesBeside } from './case-notes.ts';
import { MAX_QUERY_LENGTH } from '../query-limits.ts';
import { partName } from '../terms/joined-names.ts';

/** French words, each with how short messages write it. Nothing else is written so. */
const SHORT = toSpellings([
  ...caseNotes,
  ['pas', 'pa'],
  ['mon', 'mn'],
  ['me donner', 'mdoné mdonné mdoner'],
  ['d’ordi', 'dordi'],
  ['d’un', 'dun d1'],
  ['qui', 'ki'],
  ['que', 'ke'],
  ['quoi', 'koi kwa koa'],
  ['quand', 'kan kand qd'],
  ['quel', 'kel'],
  ['quelle', 'kelle'],
  ['quelque', 'kelk kelke'],
  ['quelqu’un', 'kelkun kelkin kelqun qqun qqn qlq1 qq1 kelk1 klk1'],
  ['quelque chose', 'qqch qqchose kelkechose kelkchose'],
  ['qu’est-ce que', 'keske keskon kesk kesske'],
  ['pourquoi', 'pk pkoi pourkoi prkoi prk'],
  ['comment', 'koman komen komment komman coman comen kmt cmt'],
  ['parce que', 'pcq pske psk paske pask passke parske pck pcke parcke'],
  ['pour', 'pr'],
  ['dans', 'ds'],
  ['avec', 'avk avek avecq'],
  ['après', 'apré aprè'],
  ['tous', 'tou'],
  ['trop', 'tro trp'],
  ['tout', 'tt'],
  ['toujours', 'tjr tjrs tjs tjours toujour'],
  ['beaucoup', 'bcp bcoup bocou bocoup bokou'],
  ['vraiment', 'vrmt vrmnt vréman'],
  ['maintenant', 'mtn mnt mtnt mtnan mintenan'],
  ['jamais', 'jms jamé'],
  ['rien', 'r1 ri1 rienn'],
  ['bien', 'bi1'],
  ['combien', 'comb1 konb1 conbien konbien'],
  ['temps', 'tps'],
  ['demain', '2m1 2main dmn'],
  ['bonjour', 'slt bjr wesh wsh cc'],
  ['s’il vous plaît', 'svp stp plz silvouplé silvousplé'],
  ['merci', 'mrc mci'],
  ['désolé', 'dsl'],
  ['je suis', 'js jss jsui jsuis chui chuis jsuy jsuit chsuis'],
  ['je sais', 'jsé jsai jsè'],
  ['j’ai', 'jé jè jai'],
  ['je peux', 'jpe jpeu jpeux jpx'],
  ['je veux', 'jve jveu jvx jveux jv jvé'],
  ['je voudrais', 'jvoudré jvoudrais jvoudrè jvdrai jvoudrai'],
  ['je cherche', 'jcherch jchrch jcherche'],
  ['je ne comprends pas', 'jcpa jcomprendpa'],
  ['je n’en peux plus', 'jpp jenpeuplu'],
  ['j’en', 'jen'],
  ['je sers', 'jsers jser jsèr'],
  ['envie', 'envi anvi'],
  ['faut', 'fo fau'],
  ['faudrait', 'fodrai fodré fodrait fodrè'],
  ['faire', 'fèr fere'],
  ['dois', 'doi'],
  ['aide', 'éde ède éd'],
  ['cherche', 'cherch chrche chrch cherh'],
  ['apprendre', 'aprandre aprendre aprendr aprandr apprandre'],
  ['trouver', 'trouvé trouv trv trouvr trouvè'],
  ['voudrais', 'voudré voudrè voudrai'],
  ['urgent', 'urjan urjen urjent urgen urjant'],
  ['besoin', 'bsoin bzoin bezoin bsn bzn bessoin'],
  ['m’aider', 'maidé maider maidè mèdé'],
  ['d’aide', 'daide dède'],
  ['d’argent', 'dargen'],
  ['problème', 'pb pblm pbm prblm prob problem'],
  ['quelques', 'qq qques'],
  ['petit', 'ptit pti'],
  ['petite', 'ptite'],
  ['bébé', 'bb'],
  ['appartement', 'apart apt appar'],
  ['boulot', 'boulo bulo'],
  ['argent', 'argen arjen'],
  ['enfant', 'enfan'],
  ['enfants', 'enfans enfen'],
  ['docteur', 'dr'],
  ['téléphone', 'tél telefone'],
  ['papiers', 'papié papyé'],
  ['mère', 'reum daronne darone'],
  ['père', 'reup daron'],
  ['frère', 'reuf frangin'],
  ['sœur', 'reus frangine'],
  ['parents', 'renps'],
  ['mec', 'keum'],
  ['femme', 'meuf'],
  ['famille', 'mif mifa'],
  ['joint', 'oinj'],
]);
/** The same for what may also be another word, beside one of the above. */
const SHORT_BESIDE = toSpellings([
  ...caseNotesBeside,
  ['un', '1'],
  ['aide', 'aid'],
  ['paye', 'pay'],
  ['psy', 'psi'],
  ['deux', '2'],
  ['et', 'e'],
  ['est', 'é è'],
  ['au', 'o'],
  ['peut', 'pe peu'],
  ['veut', 've veu vx'],
  ['fait', 'fé fè'],
  ['font', 'fon'],
  ['faire', 'fair'],
  ['plus', 'pu plu'],
  ['comme', 'kom com'],
  ['avec', 'ac av'],
  ['français', 'fr'],
  ['joint', 'join'],
  ['joints', 'joins'],
  ['sans', 'ss san'],
  ['dans', 'dan'],
  ['même', 'mm mem'],
  ['mais', 'mè mé'],
  ['chez', 'ché chè'],
  ['les', 'lé lè'],
  ['des', 'dé dè'],
]);
/** « Je » written as one with its verb: no French word begins so. */
const JE = /^j(?=[bcdfgklmnpqrstvxz][lrh]?[aeiouyéè].)/i;
/** An ordinal number without its last letters: « 3em ». */
const ORDINAL = /^(\d+)(?:em|i[eéè]me?)$/i;
/** « In » written as a number: « voiz1 ». */
const ONE = /(?<=\p{L}{2})1$/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** A last word as short is the beginning of a longer one, unless other words are short too: « mes dr » goes on as « mes droits ». */
const LONGEST_BEGUN = 3;
/** No word begins so. */
const NO_BEGINNING = /^[b-df-hj-np-rt-z]{3}$/i;
const ACRONYM = /^\p{Lu}{2,5}$/u;

function toSpellings(list: readonly (readonly [word: string, short: string])[]): ReadonlyMap<string, string> {
  return new Map(list.flatMap(([word, short]) => short.split(' ').map((one) => [one, word] as const)));
}

function toTurns(turns: readonly Turn[]): readonly Turn[] {
  return turns.map(([turn, read]) => [withOwnLetters(turn), read]);
}

/** Things of a household that break. */
const THING =
  '(?:voitures?|bagnole|caisse|v[eé]hicule|auto|camion|scooter|moto|mob|v[eé]los?|trottinette|moteur|batterie|embrayage|freins?|pneus?|' +
  'frigo|frigidaire|cong[eé]lateur|machine(?: [aà] laver)?|lave-?(?:linge|vaisselle)|four|micro-?ondes|gazini[eè]re|plaques?|chaudi[eè]re|' +
  'chauffage|radiateurs?|chauffe-?eau|cumulus|t[eé]l[eé](?:phone|vision)?|tel|portable|ordi(?:nateur)?|pc|tablette|[eé]cran|imprimante|box|' +
  'wifi|internet|ascenseur|interphone|serrure|volets?|vmc|compteur|[eé]lectricit[eé]|lumi[eè]re|plomberie|toilettes|wc|douche|chasse d.eau|' +
  'lunettes|appareil|fauteuil(?: roulant)?|clim)';

/** Said of a thing that is broken. */
const DEAD =
  '(?:hs|p[eé]t[eé]e?s?|niqu[eé]e?s?|nases?|nazes?|foutue?s?|fichue?s?|bousill[eé]e?s?|flingu[eé]e?s?|morte?s?|en rade|en fin de vie|(?<!pneus? )crev[eé]e?s?)';

/** A business goes badly, a site is hard to use, and people may be unable to walk: none is « en panne ». */
const HARDLY =
  '(?<!(?:bo[iî]te|business|commerce|couple|magasin|salon|restaurant|cabinet|activit[eé]|ferme|food-?truck|association|asso|entreprise|affaires?|boutique|resto|site|bouton|appli(?:cation)?|ça|ca) (?:(?:ne|qui ne|qui) )?)' +
  '(?<!(?<!\\p{L})(?:je|m[eè]re|p[eè]re|maman|papa|mamie|papi|papy|fils|fille|enfants?|b[eé]b[eé]|mari|femme|fr[eè]re|s(?:œ|oe)ur) (?:(?:il|elle) )?(?:ne )?)';

/** « Jsp » beside other words is « je sais pas », unless they tell that it is the young firefighters. */
const JSP =
  /(?<!\p{L}|(?<!\p{L})(?:les|des|aux?|une?|section|[eé]coles?|devenir|cadets?|brevets?|inscriptions?) +)(?:[jJ]sp|JSP(?= +(?:O[UÙ]|QUOI|COMMENT|QUI|SI)(?!\p{L})))(?<!pompi.*)(?!\p{L}|.*pompi)(?:(?<=\p{L} +\p{L}+)|(?= +\p{L}))/gu;

const NUMBERS: Readonly<Record<string, number>> = {
  sept: 7,
  dix: 10,
  seize: 16,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  quatre: 80,
};

/** Reads a number of words that are added up: « quatre-vingt-seize » is 96. */
const toNumber = (typed: string): string => {
  const words = typed
    .toLowerCase()
    .replace(/quatre[ -]vingts?/, 'quatre')
    .split(/[ -]/);
  return String(words.reduce((sum, word) => sum + (NUMBERS[word] ?? 0), 0));
};

/** A turn, with how it is read. */
type Turn = readonly [turn: RegExp, read: string | ((typed: string) => string)];

/** An acronym of which each letter stands alone: « dossier m d p h ». « Il n y a pas » holds none. */
const SPELT = /(?<![\p{L}’'])[a-xz](?: [a-xz]){2,4}(?![\p{L}’'])/giu;

/**
 * « Car » joins two French sentences, and no search keeps it. Alone it joins none and is a vehicle, as it is in an English query, where its
 * plural says the same. After a French article it is a coach.
 */
const CAR_ALONE = /^(?:(?:a|my|the) )?car$/giu;
const CAR = /\bcar\b/gi;
/** Returns a query of an English reader with a word for a vehicle that no other language has among its small ones. */
export const withEnglishCar = (query: string): string => query.replace(CAR, 'cars');

/** Turns of which a word would say another need, or none, each with how it is read. */
const TURNS = toTurns([
  [JSP, 'je sais pas'],
  [/(?<!\p{L})log[. ]+soc(?!\p{L})\.?/giu, 'logement social'],
  // Names of small words, which say nothing by themselves.
  [/^nous toutes$/giu, 'NousToutes'],
  [/^comment on s[’']aime$/giu, 'CommentOnSaime'],
  // Days are no software.
  [/^(?:mettre|mets?) [àa] jour$/giu, 'mise à jour'],
  // « Francé » is heard as the country, and « étrangé » as what is strange.
  [/(?<!\p{L})fran[cs]{1,2}[éè](?!\p{L})/giu, 'français'],
  [/(?<!\p{L})([àa] l[’'] ?)étrangé(?!\p{L})/giu, 'à l’étranger'],
  [
    /(?<=(?<!\p{L})(?:du|un|de|mon|le|au|cherche|trouver) )travaille(?=\s*(?:$|[,.;!?])| (?:a|à|de|dans|en|pour|pr|prè|près|pas|sur) )/giu,
    'travail',
  ],
  [/(?<!\p{L})lon(?:g|ge|gu)?\s+dur[éeè]e?s?(?!\p{L})/giu, 'longue durée'],
  [/(?<!\p{L})fam+e?s?\s+bat+ue?s?(?!\p{L})/giu, 'femme battue'],
  [/(?<!\p{L})devoirs? [àa] la m(?:ai|[éèe])ss?on(?!\p{L})/giu, 'aide aux devoirs'],
  [
    /(?<=(?<!\p{L})(?:carte|pi[eè]ce|papiers?) )d[’' ]?(?:a?[iî]n|en|an|iden|idan|idon|idem)tit[éè]e?r?(?!\p{L})/giu,
    'd’identité',
  ],
  // Two letters apart, of a paper that few say in full.
  [/^(?:mon |un |le |refaire (?:mon |un )?|faire (?:mon |un )?)?c\.? v\.?$/giu, 'cv'],
  // « Van » is a vehicle in French and English, and an auxiliary in Spanish.
  [
    /(?<!\p{L})(?:me|nos|te|se|les?|l[ao]s?)\s+van?\s+a(?=\s+(?!echar)\p{L}+[aei]r(?:me|nos|se|l[aeo]s?)?(?!\p{L}))/giu,
    '',
  ],
  // « Sept » is heard as an acronym, and « seize » is a debt in English.
  [
    /(?<![\p{L}-])(?:(?:quatre[ -]vingts?|vingt|trente|quarante|cinquante|soixante)[ -](?:dix[ -]sept|sept|seize)|dix[ -]sept)(?!\p{L})/giu,
    toNumber,
  ],
  [/(?<![\p{L}-])sept(?!\p{L})/giu, '7'],
  [/^seize$|(?<![\p{L}-])seize(?= ans(?!\p{L}))/giu, '16'],
  // « Lost » alone may be of a job, a home or somebody.
  [/^i get lost(?= easily$|$)/giu, 'lost in town'],
  [SPELT, (text) => text.replaceAll(' ', '')],
  [/(?<!\p{L})st[. -]+(?=\p{L}{2})/giu, 'Saint-'],
  [/(?<!\p{L})ste[. -]+(?=\p{L}{2})/giu, 'Sainte-'],
  [/(?<=(?<!\p{L})(?:une?|1|l[ea]|mon|ma|du|au|ce) )dr$/giu, 'docteur'],
  [/(?<!\p{L})j[éè] fin$/giu, 'j’ai faim'],
  [/(?<=(?<!\p{L})(?:rdv|rendez-vous|une|avec l[’']|[àa] l[’']) ?)as$/giu, 'assistante sociale'],
  [/(?<!\p{L}|(?<!\p{L})(?:un|le) )garde [àa] vu(?!\p{L})/giu, 'garde à vue'],
  [/(?<!\p{L})fins? d[eu] moi(?![\p{L}-])/giu, 'fin du mois'],
  [/(?<!\p{L})tout le te?m?ps(?!\p{L})/giu, 'toujours'],
  [/(?<!\p{L})ras[- ]le[- ]bol(?!\p{L})/giu, 'marre'],
  [/(?<!\p{L})que dalle(?!\p{L})/giu, 'rien'],
  // An account elsewhere is of a bank.
  [
    /(?:^|(?<!\p{L})(?:mett(?:re|ant)|mets?|mis|installer|lancer|établir|bosser|travailler|travaille|bosse|être) )[àa] (?:[mts]on|notre|leur) (?:propre )?compte(?= pour|$)/giu,
    'créer mon entreprise',
  ],
  [/(?<!\p{L})m[éè]m(?:é|ère)(?!\p{L})/giu, 'grand-mère'],
  [/(?<!\p{L})p[éè]pé(?!\p{L})/giu, 'grand-père'],
  [/(?<!\p{L})plu(?= (?:rien|jamais|personne|d[eu]|d[’']))/giu, 'plus'],
  // « Fer » is iron, and « plu » pleased or rained elsewhere.
  [
    /(?<=(?:^|(?<!\p{L})(?:comment|ko?man|pour|pr|veu[xt]?|ve|jveu[xt]?|voudr\p{L}+|jvoudr\p{L}+|peu[xt]?|sai[st]?|savoir|dois?|aller|vais|va|faut|fo|faudrait|aide[rz]?|[aà]) ))fer (?=(?:une?|1|mon|ma|m[ée]s?|mes|d[ue]s?|l[ae]s?) |(?:l|d)[’'])/giu,
    'faire ',
  ],
  [
    /(?<=(?<!\p{L})\p{L}{3,} )(?<!(?<!\p{L})(?:avait|avaient|auraient|aurait|avoir|aura|ont|bien|beaucoup|trop|pas|jamais|toujours|tr[eè]s|tellement|tant|assez|peu|rien) )plu(?=\s*(?:$|[,.;!?]))/giu,
    'plus',
  ],
  [/(?<=(?<!\p{L})(?:\d+|d[eé]but|milieu|bout) )d[eu] moi(?![\p{L}-])/giu, 'du mois'],
  // « Sous » is a place elsewhere.
  [
    /(?:(?<=(?<!\p{L})(?:plus?|pu|pas|peu|trop|assez|beaucoup|manque|besoin) )de |(?<=(?<!\p{L})(?:j?dois?|conter|compter) )des |(?<=(?<!\p{L})(?:conter|compter) )(?:les|mes|ses) |(?<=(?<!\p{L})(?:plus?|pu|pas|sans) )un )sous?(?=\s*(?:$|[,.;!?])| (?:le \d|[aà] |pour |en |d[eè]s |depuis |avant |apr[eè]s |et |ni |mais |du tout))/giu,
    (typed) => (/^des/i.test(typed) ? 'de l’argent' : /^(?:de|un)/i.test(typed) ? 'd’argent' : 'l’argent'),
  ],
  [
    /(?<!\p{L})conter (?=(?:(?:de )?l[’']?argent|(?:les|mes|ses|des) (?:argent|pi[eè]ces|billets)|la monnaie|jusqu)(?!\p{L}))/giu,
    'compter ',
  ],
  [/(?<=(?<!\p{L})(?:mon|notre|son) (?:petit |grand )?)fis(?!\p{L})/giu, 'fils'],
  [/(?<=(?<!\p{L})(?:mon|notre|son) (?:petit |grand )?)garss?on(?!\p{L})/giu, 'garçon'],
  // To help where others are helped is to be a volunteer.
  [
    /(?:^|(?<=(?<!\p{L})(?:veu[xt]|voudrai[st]|aimerai[st]|peu[xt]|envie d[e’']|pour|comment) ?))(?:aider|(?:donner|filer) (?:un )?coup de main|pr[eê]ter main[- ]forte|servir des repas) (?=(?:(?:[aà]|dans|pour) (?:l[a’']? ?|les |une? )?|aux? |des )(?:banque alimentaire|banques alimentaires|restos? du|[eé]picerie (?:sociale|solidaire)|secours (?:populaire|catholique)|croix[- ]rouge|emma[uü]s|soupe populaire|asso|(?:sans[- ]abris?|sdf)(?=\s*(?:$|[,.;!?]))))/giu,
    'bénévole ',
  ],
  // An infinitive is heard as a participle.
  [
    /(?<=(?<!\p{L})(?:rien|quoi) )[aà] \p{L}{2,}é(?!\p{L})/giu,
    (typed) => typed.replace(/^a/i, 'à').replace(/é$/, 'er'),
  ],
  // To do a trade is to become of it.
  [
    /(?<=(?<!\p{L})(?:veu[xt]|voudrai[st]|aimerai[st]) )faire (?=(?!erreur|peur|honneur|valeur|carrière|première|lumière|manière|prière|mineur|majeur|meilleur|intérieur|extérieur|dialogue|catalogue)\p{L}{3,}(?:eur|euse|ière|trice|iste|ienne|logue)(?!\p{L}))/giu,
    'devenir ',
  ],
  [CAR_ALONE, 'vehicle'],
  [
    /(?<=(?<!\p{L})(?:un|le|du|au|ce|de|d[’']|en|par|chaque|aucun|(?:le|du|au|un) (?:seul|premier|dernier|prochain)) ?)car(?= |[,.!?]|$)(?! (?:ils?|elles?|on|je?|tu|nous|vous|[cç]a|c|le mien|la mienne|m(?:on|a|es)|notre|nos)(?!\p{L}))/giu,
    'autocar',
  ],
  // An « interné » is locked up, and a « conte » told.
  [
    /(?:(?<=(?<!\p{L})(?:abon\p{L}*|forfaits?|box|conn?e[xck]\p{L}*|factures?|acc[eè]s?|sur) (?:[aà] )?)intern[eé]|(?<=(?<!\p{L})d[’'] ?)interné)(?!\p{L})/giu,
    'internet',
  ],
  [
    /(?<=(?<!\p{L})(?:fair[e]?|fai[st]|tenir|g[eé]rer|ouvr?ir|cr[eé]er?|ferm[eé]r?|bloqu[eé]r?) (?:mes|ses|les|nos) )contes?(?!\p{L})|(?<!\p{L})contes?(?= (?:en banque|bancaires?|ameli|caf|joints?|courants?)(?!\p{L}))/giu,
    'comptes',
  ],
  [/(?<!\p{L})tou[st]? l[eé]s? moi(?!\p{L})/giu, 'tous les mois'],
  // Without its accent it is a piece of furniture.
  [/^meublée?s?$/giu, 'logement meublé'],
  [/(?<=(?<!\p{L})jamais .{2,20}) de (?:ma|sa) vie(?!\p{L})/giu, ''],
  // To be of a trade is to become of it: other words after « être » tell no trade.
  [
    /(?<=(?<!\p{L})(?:veu[xt]|voudrai[st]|aimerai[st]|rêve d[e’']) ?)(?:ê|e)tre (?=(?:une? )?\p{L}{3,}(?:eur|euse|ier|[iè]ère|trice|iste|ien|ienne|logue)(?!\p{L}))/giu,
    'devenir ',
  ],
  [
    /(?<!\p{L})rien (?:de (?:bien|propre|correct|chaud) )?[àa] (?:[mst]e |lui |leur )mettre(?: sur le dos)?(?!\p{L}| sous la dent)/giu,
    'vêtements',
  ],
  [
    /(?<=(?<!\p{L})(?:quoi faire|que faire|je fais quoi|quoi faire plus tard)) (?:dans la|de (?:ma|sa)) vie(?!\p{L})/giu,
    ' comme métier',
  ],
  [/(?<=(?<!\p{L})(?:sais?|savoir|voir) (?:pas )?)(?:dans|en) quoi (?=(?:je suis|il est|elle est) )/giu, 'à quoi '],
  [
    /(?<!\p{L})(?<!(?:donne[rz]?|file[rz]?|donn[eé]s?) (?:un )?)coups? de main(?! [àa] la ferme| aux | entre |\p{L})/giu,
    'aide',
  ],
  // Who hits a key, a ball or a record is hit by nobody.
  [
    /(?<!\p{L}|(?<!\p{L})(?:me|te|se|nous|vous) |[mtsl][’'])(?:frapp|bat|tap)\p{L}* (?=(?:vite |rapidement |rapide |tous |toutes |[àa] |aux? |sur |dans )*(?:des |une? |l[ea]s? |du |de |d[’']une? |m[aeo][ns]? |s[aeo][ns]? |leurs? |l[’'])?(?:(?:nouveau|nouveaux|propre|propres) )?(?:clavier|ordinateur|machine|textes?|code|records?|(?:œ|oe)ufs?|blancs?|tapis|cartes?|monnaie|ballons?|balles?|bl[eé]|beurre|plein|mesure|rythme|campagne)(?!\p{L}))/giu,
    '',
  ],
  // « Marche » is a walk elsewhere.
  [/(?<=(?<!\p{L})comment )(?:ça|ca|sa|cela) (?:marche|fonctionne|se passe)(?!\p{L})/giu, ''],
  // Said of a thing: people who say it of themselves are tired, and hours that are « HS » are to be paid.
  [
    new RegExp(
      `${HARDLY}(?<=(?<!\\p{L})${THING} (?:(?:est|sont|[aà] moiti[eé]|compl[eè]tement|toute?) )*)${DEAD}(?!\\p{L})`,
      'giu',
    ),
    'en panne',
  ],
  [new RegExp(`${HARDLY}(?<!\\p{L})(?:ne )?(?:marche|fonctionne)(?:nt)? (?:plus|pas)(?!\\p{L})`, 'giu'), 'en panne'],
]);

const MONEY =
  '(?:argent|sous?|th?unes?|fric|ronds?|radis|kopecks?|cash|oseille|flouze|pognon|bl[eé]|mailles?|monnaie|moyens?|budget|centimes?|euros?)';
const NO_MONEY =
  "(?<!\\p{L})(?:(?:plus?|pu|pas|sans|z[eé]ro|aucune?|assez|jamais|manque|peu|trop) +)+(?:(?:une?|deux|2|les?|des?|d|mes) +|d[’'])*" +
  `${MONEY}(?: +(?:du tout|en ce moment|en fin de mois|[aà] la fin du mois|ce mois|maintenant|l[aà]))*`;
const TO = " +(?:pour|afin de|de|d[’']) *(?!.*(?:loyer|factur|[eé]lectri|chauff|essence))";
const SMALL =
  "(?:(?:pouvoir|me|nous|les?|la|ma|mon|mes|nos|notre|aux?|des?|du|une?|faire|aller|acheter|payer|m) +|[lm][’'])*";

/** Who is turned down for what they are. « Étranger » and an age tell other needs too, and so do a threat and a wish to die. */
const DISCRIMINATION: Turn = [
  /(?<!(?<!\p{L})(?:mour|meur|mort|suicid|tuer|menac|frapp|tap[ep]|bat(?:s|tu|tre|tent)?(?!\p{L})|viol|agress).*)(?<!\p{L})parce qu(?:e |[’'] ?)(?:je suis|on est|nous sommes|(?:il|elle)s? (?:est|sont)) (?:trop |un |une )?(?:arabes?|noire?s?|musulmane?s?|voil[eé]e?s?|maghr[eé]bine?s?|gitane?s?|roms?|asiatiques?|antillaise?s?)(?!\p{L})/giu,
  'discrimination',
];

/** Turns that are read once the words are spelt out. */
const SPELT_TURNS = toTurns([
  DISCRIMINATION,
  [/(?<!\p{L})aide (?:au|le) devoir(?!\p{L})/giu, 'aide aux devoirs'],
  // Who does not know how to is no teller of tales.
  [/(?<=(?<!\p{L})(?:sai[st] pas|pas savoir|apprendre [aà]) )cont(?:er|é)(?=\s*(?:$|[,.;!?]))/giu, 'compter'],
  // A play, a dance class and a ward hold as many people, and are no home.
  [
    /(?<=(?:^|(?<!\p{L})(?:est|sommes|[eê]tre|vi[st]|viv\p{L}+|habit\p{L}+|dor[ts]|dorm\p{L}+|log\p{L}+|entass\p{L}+|serr\p{L}+|famille) )(?:(?:tous|toujours|[aà]) )*)(?:trois|quatre|cinq|six|sept|huit|[3-9]|1[0-2]) (?:personnes )?dans (?:un|une|le|la|1) (?:seule |petite? |m[eê]me )?(?:studio|chambre|pi[eè]ce|(?:deux|2)[- ]pi[eè]ces|[ft][12])(?!\p{L}|.*(?:th[eé][aâ]tre|danse|photo|musique|yoga|h[oô]pital|clinique))/giu,
    'logement trop étroit',
  ],
  // Money that lacks to eat is a need of food, where the words of money would find help with money alone.
  [new RegExp(`${NO_MONEY}${TO}${SMALL}(?:courses?|bien manger)(?!\\p{L})`, 'giu'), 'de quoi manger'],
  [
    new RegExp(
      `${NO_MONEY}${TO}(?=${SMALL}(?:mang|bouff|graill|becqu?t|nourr?i|repas|remplir (?:le|mon) frigo|pain|lait|alimentation))`,
      'giu',
    ),
    'de quoi ',
  ],
  [new RegExp(`${NO_MONEY}(?: *,| +et| +ni)* +(?=(?:plus )?(?:rien|de quoi) (?:[aà] )?(?:manger|bouffer))`, 'giu'), ''],
  [new RegExp(`(?<=(?<!\\p{L})(?:manger|bouffer)) +${NO_MONEY}(?!\\p{L})`, 'giu'), ''],
]);

/** Mails, addresses of pages and markup, that of forums too, which come with pasted text and ask for nothing. « <smic et >18 » compares. */
const NO_WORDS =
  /<(script|style)\b[^<>]*>[^<]*<\/\1>|<(?![a-z][^\s<>]*\s+[\p{L}\d][^<>=]*>)[/!]?[a-z][^<>]*>|\[\/?(?:b|i|u|s|url|img|quote|code|color|size|list|center)(?:=[^\]]*)?\]|(?:https?:\/\/|www\.)\S+|[^\s@<>()]+@[^\s@<>()]+\.\p{L}+/giu;

/** Letters as addresses of pages write them: « logement%20social ». */
const OF_ADDRESSES = /(?:%[\da-f]{2})+/gi;
/** Signs as pages write them. A letter with its accent begins with that letter: « cr&egrave;che ». */
const OF_PAGES =
  /&(?:([a-z])(?:acute|grave|circ|uml|cedil|tilde)|(oe|ae)lig|#0?39|[lr]squo|apos|nbsp|amp|quot|(lt|gt)|[lr]aquo);/gi;

/** Reads the signs that pages and their addresses write in their own way, as those do who see them. */
const readSigns = (query: string): string =>
  query
    .replace(OF_ADDRESSES, (signs) => {
      try {
        return decodeURIComponent(signs);
      } catch {
        return signs;
      }
    })
    .replace(OF_PAGES, (sign: string, letter?: string, letters?: string, bracket?: string): string => {
      if (bracket !== undefined) return /^l/i.test(bracket) ? '<' : '>';
      return letter ?? letters ?? (/39|squo|apos/i.test(sign) ? '’' : ' ');
    });

/** Leaves out of a query what is no word of it, unless it holds nothing else. */
function withoutNoWords(query: string): string {
  const words = query.replace(NO_WORDS, ' ');
  return /[\p{L}\p{N}]/u.test(words) ? words : query;
}

/** A part of a query that is spelt out. */
interface Spelling {
  readonly typed: string;
  readonly read: string;
}

/** A query as it is read. */
export interface SpeltOut {
  readonly query: string;
  /** Returns a text of words of it as they were typed: « dr » of « docteur ». */
  readonly typedAs: (text: string) => string;
}

/**
 * Spells out the words of a query that is written as a short message: « jparl pa bien fr » is « je parl pas bien français ». One word
 * alone stays as it is, and so does an acronym in capitals.
 */
export function spellOut(typed: string): SpeltOut {
  const spellings: Spelling[] = [];
  const note = (one: string, read: string): string => {
    if (one !== read) spellings.push({ typed: one, read });
    return read;
  };
  const asked = withoutNoWords(readSigns(withoutNoWords(withoutUnseen(typed.slice(0, MAX_QUERY_LENGTH)))));
  const parted = asked.replace(WORD, (word) => note(word, partName(word) ?? word));
  const query = readTurns(spellOutWords(readTurns(parted, TURNS, note), note), SPELT_TURNS, note);
  // Most queries are typed as they are read, and every result tells some of their words.
  if (spellings.length === 0) return { query, typedAs: (text) => text };
  return { query, typedAs: (text) => text.replace(WORD, (word) => typedAs(word, asked, spellings)) };
}

/** Returns a word that was read as it was typed, with those that are read with it. */
function typedAs(word: string, asked: string, spellings: readonly Spelling[]): string {
  const holds = (text: string): boolean => text.match(WORD)?.includes(word) === true;
  const at = holds(asked) ? -1 : spellings.findLastIndex(({ read }) => holds(read));
  // A part that is read last may hold words that were spelt out before it.
  return spellings
    .slice(0, Math.max(at, 0))
    .reduceRight((text, { typed, read }) => text.replace(read, typed), spellings[at]?.typed ?? word)
    .replace(/[^\p{L}\p{M}\p{N}]+$/u, '');
}

type Note = (typed: string, read: string) => string;

const readTurns = (query: string, turns: readonly Turn[], note: Note): string =>
  turns.reduce(
    (text, [turn, read]) =>
      text.replace(turn, (typed: string) => note(typed, typeof read === 'string' ? read : read(typed))),
    query,
  );

function spellOutWords(query: string, note: Note): string {
  const words = query.match(WORD) ?? [];
  const isShouted = query === query.toUpperCase();
  const mayBeShort = (word: string): boolean => isShouted || !ACRONYM.test(word);
  const isShort = (word: string, at: number): boolean =>
    mayBeShort(word) &&
    ((SHORT.has(toWritten(word)) &&
      (at < words.length - 1 || word.length > LONGEST_BEGUN || NO_BEGINNING.test(word))) ||
      JE.test(word) ||
      ORDINAL.test(word) ||
      ONE.test(word));
  if (words.length < 2 || !words.some(isShort)) return query;
  return query.replace(WORD, (word) => (mayBeShort(word) ? note(word, spellOutWord(word)) : word));
}

function spellOutWord(word: string): string {
  const written = toWritten(word);
  const spelt = SHORT.get(written) ?? SHORT_BESIDE.get(written);
  if (spelt !== undefined) return spelt;
  if (!JE.test(word)) return word.replace(ORDINAL, '$1ème').replace(ONE, 'in');
  const verb = written.slice(1);
  return `je ${SHORT.get(verb) ?? SHORT_BESIDE.get(verb) ?? verb}`;
}

const toWritten = (word: string): string => word.normalize('NFC').toLowerCase();
