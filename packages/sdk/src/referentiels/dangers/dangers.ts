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
   * last of them, and `^_` and `_$` say that nothing stands before and after.
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

const DRUGS = 'medicament|medicaments|cachet|cachets|comprime|comprimes|pilule|pilules|somnifere|somniferes|doliprane';
const TOO_MANY = beside(
  'pris|prise|avale|avalee|bu',
  'trop|tous_mes|tous_les|toute_ma|toute_la|toutes_mes|toutes_les|une_boite|la_boite',
);

/** The dangers that the words of a search may tell, in five languages. Written by us. */
export const dangers = {
  vie: {
    numbers: ['15', '112', '114'],
    thematique: 'sante--acces-aux-soins',
    offers: 'medecin soins',
    words:
      `15_samu, ^_samu_$, ^_le_samu_$, appeler|appelez|appelle|numero samu|ambulance, overdose|overdoses|over_dose|surdose, avale|avalee|avales ${DRUGS}|javel|lessive, ` +
      `${TOO_MANY} ${DRUGS}, trop_de_medicaments_$|trop_de_cachets_$|trop_de_comprimes_$, ` +
      `respire_mal|respire_tres_mal|respire_plus|respire_pas|mal_a_respirer|plus_a_respirer|pas_a_respirer|peux_plus_respirer|peut_plus_respirer|s_etouffe, fait_un_avc|fait_une_crise_cardiaque|crise_cardiaque_$|arret_cardiaque_$|fait_un_infarctus, ` +
      `perd_connaissance|perdu_connaissance|est_inconscient|est_inconsciente|evanoui|evanouie, saigne_beaucoup|saigne_trop|hemorragie_$, fait_des_convulsions|convulse, mal|douleur|douleurs poitrine, ` +
      `vais_accoucher|va_accoucher|train_d_accoucher|entrain_d_accoucher|accouche_$|accouche_maintenant|perdu_les_eaux|perds_les_eaux|j_ai_des_contractions, ` +
      `overdosed, took|taken|swallowed pills|tablets|medication many|much|all, ${beside('can_t|cannot|cant|can_not', 'breathe')}|not_breathing|stopped_breathing|trouble_breathing, in_labour_$|in_labor_$|giving_birth_$|giving_birth_now|water_broke|waters_broke, ` +
      `having_a_heart_attack|heart_attack_$|having_a_stroke|unconscious|bleeding_heavily|call_an_ambulance|need_an_ambulance, ` +
      `sobredosis, tome|tomado|trague|tragado pastillas|medicamentos muchas|muchos|demasiadas|demasiados, no_puede_respirar|no_puedo_respirar|no_respira|respira_mal, estoy_de_parto|esta_de_parto|voy_a_dar_a_luz_$|rompi_aguas|roto_aguas|roto_la_fuente, ` +
      `infarto_$|esta_inconsciente|llamar_una_ambulancia|necesito_una_ambulancia, ` +
      `جرعة زائدة, ابتلعت|ابتلع|بلعت|بلع أدوية|الأدوية|حبوب|الحبوب|دواء, تناولت الكثير|كثيرا|كثيرة|كل الأدوية|أدوية|حبوب|الحبوب, لا_يتنفس|لا_تتنفس|لا_أستطيع_التنفس|لا_يستطيع_التنفس|لا_أقدر_أتنفس|بصعوبة يتنفس|أتنفس|تتنفس, ` +
      `سألد_الآن|أنا_ألد|أنا_سألد|جاءني_المخاض|نزل_ماء_الرأس, نوبة_قلبية|فاقد_الوعي|فاقدة_الوعي|أغمي_عليه|أغمي_عليها, سيارة_إسعاف|سيارة_الإسعاف|الإسعاف_$, ` +
      `передоз*, випив|випила|наковтався|наковталась|наковталася|проковтнув|проковтнула|выпил|выпила таблетки|таблеток|ліки|ліків|пігулок|лекарств багато|забагато|много|слишком, ` +
      `не_дихає|не_може_дихати|не_можу_дихати|важко_дихати|погано_дихає|задихається|задихаюсь|не_дышит|не_могу_дышать|плохо_дышит|задыхается, народжую_$|я_народжую|відійшли_води|почалися_перейми|я_рожаю|отошли_воды|начались_схватки, ` +
      `інфаркт_$|інсульт_$|без_свідомості|знепритомнів|знепритомніла|без_сознания, потрібна_швидка|викличте_швидку|викликати_швидку|швидка_допомога_$|нужна_скорая|вызовите_скорую`,
  },
  feu: {
    numbers: ['18', '112', '114'],
    thematique: 'logement-hebergement--rechercher-une-solution-dhebergement-temporaire',
    offers: 'sinistre relogement',
    words:
      '^_incendie_$, ^_feu_$, ^_au_feu_$, appeler|appelez|appelle|numero pompiers, le_feu_chez|ya_le_feu|y_a_le_feu|feu_a_la_maison|prend_feu|pris_feu|en_feu|feu_dans|incendie_chez|incendie_dans|incendie_en_cours|a_un_incendie|incendie_a_la_maison, ' +
      'appartement|maison|immeuble|logement|cuisine|chambre brule|flammes, fuite_de_gaz|odeur_de_gaz|sent_le_gaz, ' +
      '^_fire_$, house|flat|home|apartment|kitchen|building on_fire|burning_$, fire_in|there_is_a_fire|there_s_a_fire house|flat|home|apartment|kitchen|building|fire_$, gas_leak|smell_gas, ' +
      '^_incendio_$, ^_fuego_$, hay_fuego|hay_un_incendio|incendio_en_mi|incendio_en_casa|en_llamas, casa|piso se_quema|ardiendo, fuga_de_gas|huele_a_gas, ' +
      '^_حريق_$, ^_حريقة_$, حريق_في|نشب_حريق|يوجد_حريق|هناك_حريق, بيتي|البيت|شقتي|المنزل|منزلي يحترق|تحترق|احترق, تسرب_غاز|تسرب_الغاز|رائحة_غاز|رائحة_الغاز, ' +
      '^_пожежа_$, ^_пожар_$, пожежа_в|пожежа_у|пожежа_вдома|пожар_в|пожар_дома, квартира|будинок|хата|дім|дом|кухня горить|горит, витік_газу|запах_газу|утечка_газа|запах_газа',
  },
  disparition: {
    numbers: ['116000', '119', '17', '114', '112'],
    thematique: 'famille--soutien-a-la-parentalite-et-a-leducation',
    offers: 'fugue adolescents',
    words:
      '116000, 116_000, ^_fugue_$, est_en_fugue, enfant|enfants|fils|fille|ado|adolescent|adolescente|mineur|mineure fugue|fuguee|disparu|disparue|kidnappe|kidnappee, enlevement_d_enfant, ' +
      'child|son|daughter|kid|teenager ran_away|is_missing|went_missing|runaway|has_disappeared|kidnapped|abducted, missing_child_$, hijo|hija|nino|nina desaparecido|desaparecida|se_escapo|se_ha_escapado|secuestrado|secuestrada, ' +
      'ابني|ابنتي|بنتي|طفلي|ولدي هرب|هربت|مفقود|مفقودة|اختفى|اختفت|خطف|خطفت, син|дочка|донька|дитина|сын зник|зникла|пропав|пропал|пропала|втік|втекла|викрали|сбежал|сбежала',
  },
  enfant: {
    numbers: ['119', '17', '114', '112'],
    thematique: 'famille--surmonter-conflits-separation-violence',
    offers: 'danger maltraitance violences victimes',
    words:
      '119, enfan*|fils|fille|bebe|gamin*|gosse* danger|maltraite|maltraitee|maltraites|maltraitees|maltraitance*|frapp*|battu*|cogn*|abuse|abusee|abuser|attouch*, enfance danger|maltraitee, maltraitance, inceste, ' +
      `mon_pere|ma_mere|mes_parents|mon_beau_pere|ma_belle_mere|nos_parents|notre_pere|notre_mere|papa|maman me|m|nous frapp*|bat|battent|tape|tapent|cogne*|viole|violee|touche|touchee|touchent|enferm*|sequestr*|insult*|etrangl*|attouch*|abuse|abusee, battu|battue|frappe|frappee|tape|tapee|tabasse|tabassee|viole|violee|maltraite|maltraitee ${beside('par_mon|par_son', 'pere|beau_pere|papa')}|${beside('par_ma|par_sa', 'mere|belle_mere|maman')}|par_mes_parents|par_mes_parent|par_ses_parents, peur_de_mon_pere|peur_de_ma_mere|peur_de_mes_parents|peur_de_mon_beau_pere, ` +
      'child|children|kid|kids|son|daughter|baby danger|abuse*|abusing|beat|beats|beaten|beating|hit|hits|neglected|unsafe|molest*, incest, beaten|hit|abused|raped by_my_father|by_my_dad|by_my_mother|by_my_mum|by_my_mom|by_my_parents|by_my_stepfather, ' +
      'my_father|my_dad|my_mother|my_mum|my_mom|my_parents|my_stepfather|my_stepdad hit|hits|beat|beats|hitting|beating|hurts|hurt|touches|touched|raped|molest* me, ' +
      'hijo*|hija*|nino*|nina*|bebe peligro|maltrat*|pega|pegan|abus*|golpe*, mi_padre|mi_papa|mi_madre|mi_mama|mis_padres|mi_padrastro me pega|pegan|golpea*|maltrata*, mi_padre_me_toca|mi_papa_me_toca|mi_padrastro_me_toca, incesto, golpeado|golpeada|maltratado|maltratada por_mi_padre|por_mi_madre|por_mis_padres|por_mi_padrastro, ' +
      'طفل*|الطفل|أطفال*|الأطفال|ابني|ابنتي|بنتي|ولدي|أولادي خطر|الخطر|يضرب*|اعتداء|عنف, أبي|والدي|أمي|والدتي|والداي يضربني|تضربني|يضربونني|ضربني|يلمسني|لمسني, المحارم, ' +
      'дитин*|діти|дітей|син|сина|дочк*|доньк* небезпе*|б’є|б’ють|насильств*|кривд*|жорсток*, батько|тато|мати|мама|батьки|вітчим мене б’є|б’ють|побив|побила|чіпає|мацає, інцест',
  },
  harcelement: {
    numbers: ['3018', '3919', '17', '114', '112'],
    thematique: 'famille--surmonter-conflits-separation-violence',
    offers: 'harcelement ecoute victimes',
    words:
      '3018, harcelement_$, cyberharcel*, cyber_harcelement|cyber_harcele|cyber_harcelee, harcel* ecole|college|lycee|classe|scolaire|internet|en_ligne|reseaux|instagram|snapchat|tiktok|whatsapp, chantage photos|photo|nudes|video, sextorsion, ' +
      'bullied, bullying_$, cyberbull*, bullying|harassed|harassment school|online, acoso escolar|colegio|instituto|internet|redes, ciberacoso, ' +
      'التنمر|تنمر|يتنمرون|يتنمر, булінг*|кібербулінг*|цькування|цькують|травля',
  },
  danger: {
    numbers: ['17', '112', '114'],
    thematique: 'famille--surmonter-conflits-separation-violence',
    offers: 'danger violences victimes',
    words:
      '^_112_$, suis_en_danger|sommes_en_danger, vie_en_danger|vie_est_en_danger|danger_de_mort|au_secours, appeler|appelez|appelle la_police|les_gendarmes, on_me_suit_$|on_me_suit_dans_la_rue|quelqu_un_me_suit|un_homme_me_suit, ' +
      'am|m|are in_danger, life_is_in_danger|call_the_police|being_followed|is_following_me, estoy|estamos en_peligro, vida_esta_en_peligro|vida_en_peligro|peligro_de_muerte|socorro_$|llamar_a_la_policia, ' +
      'أنا_في_خطر|حياتي_في_خطر|نحن_في_خطر|أنقذوني|النجدة_$, я|ми|життя|мы|жизнь в_небезпеці|у_небезпеці|в_опасности, рятуйте|спасите, викличте_поліцію|викликати_поліцію|вызовите_полицию',
  },
  violences: {
    numbers: ['3919', '17', '114', '112'],
    thematique: 'famille--surmonter-conflits-separation-violence',
    offers: 'violences victimes',
    words:
      `3919, violence|violences, viol|viols|violée|violees, féminicide*, emprise, excision, mariage|marier forcé|force, ${PARTNER}|homme|voisin|père violent*, ` +
      `${FRENCH_CLOSE}|me|m|nous frapp*|bat|bats|battait|battue|cogne|cognait|étrangle|étranglée|viole, me_bat, viole_par, m|me|nous tape|tapait, ${FRENCH_OTHER} ${beside(FRENCH_ME, FRENCH_HARM)}, ${PARTNER}|il|elle me_controle|me_controlait|me_surveille|me_surveillait|m_isole|me_denigre, ` +
      `${FRENCH_OTHER} sequestr*, sequestree|sequestres|sequestrees, abuse|abusent|abusait|abuser de_moi|d_elle|de_nous|de_ma_fille|de_ma_soeur|de_mon_fils|de_mon_enfant, ai_ete_abus*|suis_abusee|etait_abusee|ete_violent*|ete_agress*, abus sexuel|sexuels|sexuelle, ` +
      `harcel*|violence*|abus*|chantage|exploitation sexuel*, suis|ete|sommes|femme harcele|harcelee|harcelees|menacee|humiliee|humiliees|insultee|enfermee_par|agresse|etranglee, agressee|agressees, ete_viole, ^_viole_$, ^_violer_$, battu|battue|frappe|frappee|tape|tabasse|tabassee|viole|violee ${beside('par_mon', 'mari|conjoint|compagnon|copain|mec|ex|frere|oncle|voisin|patron')}|${beside('par_ma', 'femme|compagne|copine|conjointe|soeur')}|par_un_homme, veut|veulent|va|vont|il|elle|ex me_faire_du_mal, me_fais|me_fait|se_fait|suis_fait|suis_faite insult*|frapp*|agress*|harcel*|viol*|tabass*|taper,  attouch*, ` +
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
      `3114, suicid*, mourir|crever veux|envie|voudrais|voudrait|pense|veut, finir ma_vie|mes_jours, en_finir, me_faire_du_mal|me_fais_du_mal|se_fait_du_mal|veut_se_faire_du_mal, ${beside('plus|pas|plus_la|pas_la', 'force_de_vivre|force_de_continuer_$|force_de_continuer_a_vivre')}|plus_la_force_$, envie_de_sauter_$|veux_sauter_$|vais_sauter_$|sauter_du_pont|sauter_d_un_pont|sauter_par_la_fenetre|sauter_sous|me_jeter_sous|me_jeter_par|me_pendre|m_ouvrir_les_veines|foutre_en_l_air_$, ${TOO_MANY}|ai_avale ${DRUGS}, plus_envie_$, me tuer veux|vais|envie, veux_me_tuer, veux_plus_vivre|envie_de_vivre plus, en_peux_plus_$|en_peut_plus_$|en_puis_plus_$|peux_plus_vivre_$, ` +
      'peux_plus|peut_plus de_la_vie|de_ma_vie|de_vivre_$, marre|fatigue|fatiguee|degoute|degoutee de_la_vie_$|de_vivre_$, gout_de_vivre|gout_a_la_vie plus|perdu|perdue, ' +
      'sens_vide|plus_envie_de_rien|plus_gout_a_rien|je_sers_a_rien|ne_sers_a_rien|personne_m_aime|personne_ne_m_aime|bout_du_rouleau|idees_noires, envie_de|veux|voudrais disparaitre_$|creve|crever, scarifi*|automutil*, me_coupe|me_couper bras|veines|poignets|cuisses, ' +
      'kill myself, die want|wants|wanna, better_off_dead|jump_off_a_bridge, took|taken too_many|all pills|tablets, end my life, want_to_live anymore|longer, want_to_live_$ don|dont|not, can_t_go_on_$|cannot_go_on_$|cant_go_on_$|can_t_take_it_anymore_$|cant_take_it_anymore_$|tired_of_living_$|tired_of_life_$, feel empty_$|hopeless|worthless, cut|cutting|harm|harming|hurt|hurting myself, self harm|harming, want disappear_$, ' +
      'sin|tengo fuerzas_para_vivir, tirarme_del_puente|tirarme_por_la_ventana|me_quiero_tirar|quiero_tirarme|saltar_del_puente, morir|morirme|matarme|muerte quiero|quiere|ganas|pienso, quitarme vida, no_puedo_mas_$|no_quiero_vivir_$|no_quiero_vivir_mas_$|no_quiero_seguir_viviendo, no_puedo_mas con_la_vida|con_mi_vida|de_vivir_$, cansado|cansada|harto|harta de_vivir_$|de_la_vida_$, siento vacio|vacia, ganas_de_nada_$|no_quiero_seguir_$|quiero_desaparecer_$|hacerme_dano|me_hago_dano, corto|cortarme brazos|venas, autolesion*, ' +
      'انتحار|الانتحار|أنتحر|سأنتحر, أموت|الموت أريد|أبغى|عايز|عايزة|بدي|أتمنى|أرغب, أقتل نفسي, أنهي|إنهاء حياتي, تعبت|سئمت|كرهت|أحتمل|أتحمل الحياة|حياتي, لا_أريد_أن_أعيش_$|لا_أريد_العيش_$|لم_أعد_أحتمل_$|لم_أعد_أتحمل_$, أشعر بالفراغ, أؤذي|إيذاء|أجرح نفسي, رغبة_في_أي_شيء_$, ' +
      'суїцид*|самогубств*, хочу|хочеться|хочется померти|вмерти|помирати|умерти|умереть|умирать|сдохнуть, не_хочу_жить|не_хочу_больше_жить|больше_не_хочу_жить|не_хочу_більше_жити|жить_не_хочу|не_хочется_жить|жить_не_хочется, нет_сил|немає_сил|нема_сил|бракує_сил жить|жити, самоубийств*, убить себя, покончить собой|жизнью, стрибнути_з_моста|накласти_на_себе_руки, заподіяти|завдати собі_шкоду|собі_шкоди, покінчити життям|собою, не_хочу_жити|жити_не_хочу|не_хочеться_жити|жити_не_хочеться, вбити себе, більше_не_можу_$|не_можу_більше_$|не_можу_більше_жити_$|не_можу_так_жити_$, втомився|втомилася|втомилась|набридло жити_$|від_життя_$|життя_$, порожнечу|порожнеча відчуваю|душі|всередині, нічого_не_хочеться_$, ріжу|різати себе, сенсу жити',
  },
  rue: {
    numbers: ['115'],
    thematique: 'logement-hebergement--rechercher-une-solution-dhebergement-temporaire',
    offers: 'abri halte maraude',
    words:
      '115, dors|dort|dormir|dormons|dormait voiture|rue|dehors|gare|camion|parking|tente, vis|vit|vivons|vivre|nuit|nuits dans_ma_voiture|dans_sa_voiture|dans_notre_voiture|dans_une_voiture|dans_la_voiture|dans_la_rue|dans_un_camion|sous_une_tente|sous_tente, ' +
      'vis_dehors|vit_dehors|vivons_dehors|vivre_dehors|nuit_dehors|nuits_dehors|a_la_rue, dans_la_rue|dehors jete*|mis|mise|retrouve*, ' +
      `sdf, ^_samu_social_$, plus_de_toit|pas_de_toit|plus_un_toit, ${beside('dors|dort', 'dans_ma_voiture|dans_la_voiture|dans_une_voiture|dans_sa_voiture|dans_la_rue|dans_un_camion|dans_mon_camion|dehors')}, sans abri|toit, dormir|dors ou|soir|nulle, toit|logement|hébergement|heberger soir|urgence, ` +
      'sleep|sleeping|slept car|street|streets|outside|rough, living|live in_my_car|in_a_car|in_our_car|in_his_car|in_her_car|on_the_street|on_the_streets, homeless, tonight sleep|bed|shelter|place|roof|stay, nowhere sleep|stay|live|go, no_place_to_sleep|no_place_to_stay_$|no_where_to_sleep, ' +
      'dormir|duermo|duerme|dormimos coche|calle|carro|fuera|auto, vivo|vivimos en_el_coche|en_mi_coche|en_un_coche|en_mi_carro|en_el_carro|en_la_calle, dónde|donde dormir, no_tengo_lugar|no_tengo_sitio|ningun_lugar dormir, noche techo|refugio, sin techo|hogar, ' +
      'أنام|ننام|النوم سيار*|السيارة|شارع|الشارع|الخارج, أعيش|نعيش في_سيارة|في_سيارتي|في_السيارة|في_الشارع, الليلة نوم|أنام|ننام|للنوم|مكان|مأوى, مشرد|مشردة|مشردون, ليس_لدي|ليس_عندي|لا_يوجد|ما_عندي|لا_أملك|لا_أجد|بدون مكان|مأوى|مكانا للنوم|أنام|ننام|للمبيت|أبيت, بلا|بدون مأوى|سكن, ' +
      'сплю|спимо|спати|ночую|ночувати машині|авто|вулиці|вокзалі|надворі, живу|живемо в_машині|у_машині|в_авто|на_вулиці|на_вокзалі|надворі, ніде спати|ночувати|жити, негде спать|ночевать|жить, нема_де|немає_де спати|ночувати|жити, сплю|спим|ночую на_улице|в_машине|на_вокзале, де спати|ночувати|переночувати, сьогодні|ніч ночувати|переночувати|притулок, бездомн*|безхатьк*',
  },
} as const satisfies Readonly<Record<string, Danger>>;

/** The name of a danger. */
export type DangerName = keyof typeof dangers;
