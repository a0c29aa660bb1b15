import type { Thematique } from '../values/thematiques.ts';
import type { UrgentNumberName } from './urgent-numbers.ts';

/** A danger that the words of a search may tell. */
export interface Danger {
  /** The national numbers for it, the one that knows it best first. */
  readonly numbers: readonly UrgentNumberName[];
  /** The thématique of the offers that help against it. */
  readonly thematique: Thematique;
  /** Words of the offers that help against it, in French, the language of the offers. */
  readonly offers: string;
  /**
   * The words that tell it, in all languages: phrases parted by commas. A phrase is told when the query has a word for each of its
   * places, in any order. `|` parts the words of one place, `_` joins words that stand side by side, `*` stands for any ending of the
   * last of them, and `_$` says that nothing follows.
   */
  readonly words: string;
}

const FRENCH_CLOSE =
  'mari|conjoint|conjointe|compagnon|compagne|copain|copine|mec|ex|homme|femme|pere|mere|beau-pere|il|elle|on';
const PARTNER = 'mari|conjoint|compagnon|copain|mec|ex';
const ENGLISH_CLOSE = 'husband|wife|boyfriend|girlfriend|partner|ex|father|dad|he|she|man';
const SPANISH_CLOSE = 'marido|esposo|pareja|novio|ex|padre|hombre';
const ARABIC_CLOSE = 'زوجي|زوجها|خطيبي|صديقي|طليقي|أبي|والدي|زوج';
const UKRAINIAN_CLOSE = 'чоловік|муж|хлопець|партнер|колишній|батько|тато|вітчим|він';

/** Joins each of some words with each of others that stand beside it, in one place of a phrase. */
const beside = (befores: string, afters: string): string =>
  befores
    .split('|')
    .flatMap((before) => afters.split('|').map((after) => `${before}_${after}`))
    .join('|');

/** Somebody who does something to somebody else, in French: « je me force » is of another kind. */
const FRENCH_OTHER =
  'il|elle|ils|elles|on|quelqu_un|mari|femme|epoux|epouse|conjoint|conjointe|compagnon|compagne|copain|copine|mec|meuf|ex|homme|ami|pere|mere|papa|maman|parents|famille|belle_famille|' +
  'frere|freres|soeur|oncle|tante|cousin|beau_frere|fils|fille|gendre|patron|patronne|chef|cheffe|employeur|collegue|collegues|voisin|voisine|voisins|proprietaire|proprio|coloc|prof|entraineur';
const FRENCH_ME = 'me|m|nous|m_a|m_ont|m_avait|nous_a|nous_ont';
/** Beginnings of what one person does to another, said of oneself: « il me séquestre », « on m’a enfermée ». */
const FRENCH_HARM =
  'sequestr*|force|forcee|forcent|forcait|obligee_a_coucher|insult*|enferm*|etrangl*|gifl*|humili*|rabaiss*|harcel*|menace_de_mort|menacee_de_mort|menace_de_me|menace_avec|brutalis*|terroris*|bouscul*|crach*|brul*|mord|' +
  'touche|touchee|touchait|touchent|pelot*|caresse|espionn*|traqu*|persecut*|agress*|drogue|droguee|crie_dessus|hurle_dessus|tire_les_cheveux|jette_des|traite_de|traite_comme|tabass*|poignard*|maltrait*|roue_de|' +
  'confisqu*|pris_mes_papiers|prend_mes_papiers|empeche_de_sortir|interdit_de_sortir|interdit_de_voir|empeche_de_voir|empeche_de_parler|laisse_pas_sortir|suit_partout|suivait_partout|suit_dans_la_rue|suit_tout_le_temps';
const ENGLISH_OTHER = `${ENGLISH_CLOSE}|mother|they|someone|somebody|brother|uncle|boss|manager|colleague|neighbour|neighbor|family|parents|stepfather`;
const SPANISH_OTHER =
  'marido|esposo|esposa|mujer|pareja|novio|novia|ex|padre|madre|hombre|hermano|tio|jefe|vecino|familia|padres|padrastro|ella';
const UKRAINIAN_OTHER =
  'чоловік|муж|хлопець|партнер|колишній|батько|тато|вітчим|він|вона|вони|брат|дядько|начальник|сусід|шеф|дружина|свекруха';

/** The dangers that the words of a search may tell, in five languages. Written by us. */
export const dangers = {
  enfant: {
    numbers: ['119', '17', '114', '112'],
    thematique: 'famille--surmonter-conflits-separation-violence',
    offers: 'danger maltraitance violences victimes',
    words:
      '119, enfan*|fils|fille|bebe|gamin*|gosse* danger|maltraite|maltraitee|maltraites|maltraitees|maltraitance*|frapp*|battu*|cogn*|abuse|abusee|abuser|attouch*, enfance danger|maltraitee, maltraitance, inceste, ' +
      'mon_pere|ma_mere|mes_parents|mon_beau_pere|ma_belle_mere|nos_parents|notre_pere|notre_mere|papa|maman me|m|nous frapp*|bat|battent|tape|tapent|cogne*|viole|violee|touche|touchee|touchent|enferm*|sequestr*|insult*|etrangl*|attouch*|abuse|abusee, peur_de_mon_pere|peur_de_ma_mere|peur_de_mes_parents|peur_de_mon_beau_pere, ' +
      'child|children|kid|kids|son|daughter|baby danger|abuse*|abusing|beat|beats|beaten|beating|hit|hits|neglected|unsafe|molest*, incest, ' +
      'my_father|my_dad|my_mother|my_mum|my_mom|my_parents|my_stepfather|my_stepdad hit|hits|beat|beats|hitting|beating|hurts|hurt|touches|touched|raped|molest* me, ' +
      'hijo*|hija*|nino*|nina*|bebe peligro|maltrat*|pega|pegan|abus*|golpe*, mi_padre|mi_papa|mi_madre|mi_mama|mis_padres|mi_padrastro me pega|pegan|golpea*|maltrata*, mi_padre_me_toca|mi_papa_me_toca|mi_padrastro_me_toca, incesto, ' +
      'طفل*|الطفل|أطفال*|الأطفال|ابني|ابنتي|بنتي|ولدي|أولادي خطر|الخطر|يضرب*|اعتداء|عنف, أبي|والدي|أمي|والدتي|والداي يضربني|تضربني|يضربونني|ضربني|يلمسني|لمسني, المحارم, ' +
      'дитин*|діти|дітей|син|сина|дочк*|доньк* небезпе*|б’є|б’ють|насильств*|кривд*|жорсток*, батько|тато|мати|мама|батьки|вітчим мене б’є|б’ють|побив|побила|чіпає|мацає, інцест',
  },
  violences: {
    numbers: ['3919', '17', '114', '112'],
    thematique: 'famille--surmonter-conflits-separation-violence',
    offers: 'violences victimes',
    words:
      `3919, violence|violences, viol|viols|violée|violees, féminicide*, emprise, excision, mariage|marier forcé|force, ${PARTNER}|homme|voisin|père violent*, ` +
      `${FRENCH_CLOSE}|me|m|nous frapp*|bat|bats|battait|battue|cogne|cognait|étrangle|étranglée|viole, me_bat, viole_par, m|me|nous tape|tapait, ${FRENCH_OTHER} ${beside(FRENCH_ME, FRENCH_HARM)}, ${PARTNER}|il|elle me_controle|me_controlait|me_surveille|me_surveillait|m_isole|me_denigre, ` +
      `${FRENCH_OTHER} sequestr*, sequestree|sequestres|sequestrees, abuse|abusent|abusait|abuser de_moi|d_elle|de_nous|de_ma_fille|de_ma_soeur|de_mon_fils|de_mon_enfant, ai_ete_abus*|suis_abusee|etait_abusee|ete_violent*|ete_agress*, abus sexuel|sexuels|sexuelle, ` +
      `harcel*|violence*|abus*|chantage|exploitation sexuel*, suis|ete|sommes|femme harcele|harcelee|harcelees|menacee|humiliee|humiliees|insultee|enfermee_par|agresse|etranglee, agressee|agressees, ete_viole, me_fais|me_fait|se_fait insult*|frapp*|agress*|harcel*|viol*|tabass*|taper,  attouch*, ` +
      `leve_la_main_sur|lever_la_main_sur|levait_la_main_sur|main_sur_moi, rapport_force|rapports_forces|rapport_sexuel_force|rapports_sexuels_forces|relation_forcee|relations_forcees|relations_sexuelles_forcees|sans_mon_consentement, ` +
      `mutilation|mutilations genitale|genitales|sexuelle|sexuelles, mort|tuer menace|menaces|menacee me|m|moi, coups, coup_de_poing|coup_de_couteau|coup_de_ceinture, ${PARTNER}|il|elle menace|tuer me|m|nous|moi, ` +
      `femme|femmes|suis|sommes|etais|ai_ete battu|battue|battues|frappee|violentee|maltraitee, ${PARTNER} peur|fuir|harcel*|coups|sequestr*|dangereux, agress* sexuel*, ` +
      `violence, rape|raped|rapist, ${ENGLISH_CLOSE} beat|beats|hits|hit|hitting|beating|punch*|kick*|choke*|threatens|hurts|abuses|abusive|violent, ` +
      `sexual|sexually|domestic abuse*|assault*, abused|battered woman|women|wife, am|m|was|get|being beaten|battered, forced marriage|marry|sex, ${ENGLISH_CLOSE} afraid|scared, ` +
      `${ENGLISH_OTHER} ${beside('locks|locked|controls|insults|insulted|forces|forced|strangles|strangled|stalks|stalked|rapes|raped|touches|touched|gropes|groped|slaps|slapped|humiliates|harasses|harassed|attacked|assaulted|kidnapped|beats|hits|threatens|molested|abused|abuses', 'me|us')}|follows_me_everywhere|kill_me|threatened_me|forcing_me|insulting_me|controlling_me|harassing_me|touching_me, abused_me, raised_his_hand|raises_his_hand|raised_her_hand, ` +
      `sexual|sexually harass*|molest*|touching|violence, groped|molested|strangled, locked_in|locked_up he|husband|boyfriend|father, genital mutilation|cutting, fgm, ` +
      `violencia, violación|violada|violaron|violó, ${SPANISH_CLOSE}|me pega|pegó|golpea|golpeó|maltrata|viola, ${SPANISH_CLOSE} amenaza|violento, maltratada, me pegan|golpean|maltratan, soy|estoy golpeada, miedo ${SPANISH_CLOSE}, matrimonio forzado, ` +
      `${SPANISH_OTHER}|todo_el_tiempo ${beside('me|nos', 'insulta|controla|humilla|obliga|encierra|vigila|fuerza|acosa')}|${beside(SPANISH_OTHER, 'me_toca')}, el_me_obliga|el_me_controla|el_me_insulta|el_me_toca|el_me_fuerza|me_insulta_$|me_obliga_$|me_controla_$, me_encierra|me_encerro|me_tiene_encerrada|me_secuestr*|estoy_secuestrada|me_estrangul*|me_acosa|me_manose*|me_agredi*|me_forzo, ` +
      `acoso|abuso|abusos|agresion|violencia sexual|sexuales, abuso|abusa|abusaron de_mi|de_ella, tocamientos, me_sigue|me_persigue a_todas_partes|por_todas_partes|todas, levanto|levanta la_mano, me amenaza|amenazo matar*|muerte|matarme, relaciones forzadas, mutilacion genital, ablacion, golpes me|recibo, ` +
      `عنف|العنف, اغتصاب|الاغتصاب|اغتصبني, ${ARABIC_CLOSE} يضرب*|ضرب*|يهدد*|يعنف*|يعتدي|عنيف|أخاف|خائفة|خايفة, يضربني|ضربني|يهددني|يعنفني|تضربني, أتعرض|تعرضت للضرب|للعنف|للتعنيف, زواج قسري|بالإكراه, ` +
      `يحبسني|حبسني|تحبسني|يسجنني|يحتجزني|احتجزني|محبوسة, يشتمني|تشتمني|يسبني|يهينني|تهينني|يذلني, يخنقني|خنقني, يجبرني|أجبرني|تجبرني|يرغمني|يجبرونني, يغتصبني, يتحرش|تحرش|التحرش|متحرش, يلمسني|لمسني, يلاحقني|يطاردني|يراقبني, يتبعني كل_مكان, يتحكم بي|فيي|فيني, قتلي|يقتلني|بالقتل يريد|يهدد*|هددني, اعتدى|يعتدي|اعتداء علي|جنسي, ختان الإناث|البنات, علاقة|علاقات بالإكراه|قسرية, رفع_يده علي, زواج إجباري|بالقوة|قصري, ` +
      `насильств*|насилля, зґвалт*, ${UKRAINIAN_CLOSE} б’є|бив|побив|вдарив|погрожує|душить|ґвалтує, мене б’є|б’ють|побив|побили|вдарив|зґвалт*|погрожує, я побита|бита, боюся|боюсь чоловіка|хлопця|колишнього, примусовий|насильний|примусове шлюб|заміж, ` +
      `${UKRAINIAN_OTHER} ${beside('мене', 'ображає|принижує|контролює|переслідує|змушує|примушує|замикає|зачиняє|чіпає|мацає|лапає|душить|вб’є')}|ображає_мене|принижує_мене|контролює_мене|переслідує_мене|змушує_мене|примушує_мене|замикає_мене|зачиняє_мене|душить_мене|чіпає_мене|мацає_мене, ` +
      `мене замкнув|зачинив|душить|душив|замикає|ображають|принижують|переслідують, домагання|домагається|розбещення, сексуальн* насил*|домаган*|примус*, стежить|ходить за_мною, підняв руку, погрожує вбити|убити, хоче_мене_вбити|хоче_вбити_мене, замкнена|замкнув мене|вдома, обрізання жіноче, каліцтво статевих`,
  },
  suicide: {
    numbers: ['3114', '112', '114'],
    thematique: 'sante--sante-mentale',
    offers: 'suicide suicidaires',
    words:
      '3114, suicid*, mourir|crever veux|envie|voudrais|voudrait|pense|veut, finir ma_vie|mes_jours, en_finir, me tuer veux|vais|envie, veux_me_tuer, veux_plus_vivre|envie_de_vivre plus, en_peux_plus_$|en_peut_plus_$|en_puis_plus_$|peux_plus_vivre_$, ' +
      'peux_plus|peut_plus de_la_vie|de_ma_vie|de_vivre_$, marre|fatigue|fatiguee|degoute|degoutee de_la_vie_$|de_vivre_$, gout_de_vivre|gout_a_la_vie plus|perdu|perdue, ' +
      'sens_vide|plus_envie_de_rien|plus_gout_a_rien|je_sers_a_rien|ne_sers_a_rien|personne_m_aime|personne_ne_m_aime|bout_du_rouleau|idees_noires, envie_de|veux|voudrais disparaitre_$|creve|crever, scarifi*|automutil*, me_coupe|me_couper bras|veines|poignets|cuisses, ' +
      'kill myself, die want|wants, end my life, want_to_live anymore|longer, want_to_live_$ don|dont|not, can_t_go_on_$|cannot_go_on_$|cant_go_on_$|can_t_take_it_anymore_$|cant_take_it_anymore_$|tired_of_living_$|tired_of_life_$, feel empty_$|hopeless|worthless, cut|cutting|harm|harming|hurt|hurting myself, self harm|harming, want disappear_$, ' +
      'morir|morirme|matarme|muerte quiero|quiere|ganas|pienso, quitarme vida, no_puedo_mas_$|no_quiero_vivir_$|no_quiero_vivir_mas_$|no_quiero_seguir_viviendo, no_puedo_mas con_la_vida|con_mi_vida|de_vivir_$, cansado|cansada|harto|harta de_vivir_$|de_la_vida_$, siento vacio|vacia, ganas_de_nada_$|no_quiero_seguir_$|quiero_desaparecer_$|hacerme_dano|me_hago_dano, corto|cortarme brazos|venas, autolesion*, ' +
      'انتحار|الانتحار|أنتحر|سأنتحر, أموت|الموت أريد|أبغى|عايز|عايزة|بدي|أتمنى|أرغب, أقتل نفسي, أنهي|إنهاء حياتي, تعبت|سئمت|كرهت|أحتمل|أتحمل الحياة|حياتي, لا_أريد_أن_أعيش_$|لا_أريد_العيش_$|لم_أعد_أحتمل_$|لم_أعد_أتحمل_$, أشعر بالفراغ, أؤذي|إيذاء|أجرح نفسي, رغبة_في_أي_شيء_$, ' +
      'суїцид*|самогубств*, хочу|хочеться померти|вмерти|помирати, покінчити життям|собою, не_хочу_жити|жити_не_хочу|не_хочеться_жити|жити_не_хочеться, вбити себе, більше_не_можу_$|не_можу_більше_$|не_можу_більше_жити_$|не_можу_так_жити_$, втомився|втомилася|втомилась|набридло жити_$|від_життя_$|життя_$, порожнечу|порожнеча відчуваю|душі|всередині, нічого_не_хочеться_$, ріжу|різати себе, сенсу жити',
  },
  rue: {
    numbers: ['115'],
    thematique: 'logement-hebergement--rechercher-une-solution-dhebergement-temporaire',
    offers: 'abri halte maraude',
    words:
      '115, dors|dort|dormir|dormons|dormait voiture|rue|dehors|gare|camion|parking|tente, vis|vit|vivons|vivre|nuit|nuits dans_ma_voiture|dans_sa_voiture|dans_notre_voiture|dans_une_voiture|dans_la_voiture|dans_la_rue|dans_un_camion|sous_une_tente|sous_tente, ' +
      'vis_dehors|vit_dehors|vivons_dehors|vivre_dehors|nuit_dehors|nuits_dehors|a_la_rue, dans_la_rue|dehors jete*|mis|mise|retrouve*, ' +
      'sdf, sans abri|toit, dormir|dors ou|soir|nulle, toit|logement|hébergement|heberger soir|urgence, ' +
      'sleep|sleeping|slept car|street|streets|outside|rough, living|live in_my_car|in_a_car|in_our_car|in_his_car|in_her_car|on_the_street|on_the_streets, homeless, tonight sleep|bed|shelter|place|roof|stay, nowhere sleep|stay|live|go, ' +
      'dormir|duermo|duerme|dormimos coche|calle|carro|fuera|auto, vivo|vivimos en_el_coche|en_mi_coche|en_un_coche|en_mi_carro|en_el_carro|en_la_calle, dónde|donde dormir, noche techo|refugio, sin techo|hogar, ' +
      'أنام|ننام|النوم سيار*|السيارة|شارع|الشارع|الخارج, أعيش|نعيش في_سيارة|في_سيارتي|في_السيارة|في_الشارع, الليلة نوم|أنام|ننام|للنوم|مكان|مأوى, مشرد|مشردة|مشردون, بلا|بدون مأوى|سكن, ' +
      'сплю|спимо|спати|ночую|ночувати машині|авто|вулиці|вокзалі|надворі, живу|живемо в_машині|у_машині|в_авто|на_вулиці|на_вокзалі|надворі, ніде спати|ночувати|жити, де спати|ночувати|переночувати, сьогодні|ніч ночувати|переночувати|притулок, бездомн*|безхатьк*',
  },
} as const satisfies Readonly<Record<string, Danger>>;

/** The name of a danger. */
export type DangerName = keyof typeof dangers;
