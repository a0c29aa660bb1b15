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
   * places, in any order. `|` parts the words of one place, `_` joins words that stand side by side, `>` stands between words and those
   * that stand just after one of them, `*` stands for any ending of the last of them, and `^_` and `_$` say that nothing stands before
   * and after.
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
  'pris|prise|prendre|avale|avalee|avaler|bu|boire',
  'trop|tous_mes|tous_les|tous_ses|toute_ma|toute_la|toute_sa|toutes_mes|toutes_les|toutes_ses|une_boite|la_boite',
);

/** Children of somebody, as the person who speaks of them names them. */
const A_CHILD =
  'mon_fils|ma_fille|mon_enfant|mes_enfants|mon_bebe|mon_petit|mon_petit_fils|ma_petite_fille|nos_enfants|notre_fils|notre_fille|son_fils|sa_fille|son_enfant|ses_enfants|son_bebe|' +
  'leur_fils|leur_fille|leur_enfant|leurs_enfants|leur_bebe|un_enfant|des_enfants|les_enfants|le_bebe|un_bebe|mon_frere|mon_petit_frere|ma_petite_soeur|mon_neveu|ma_niece';
const YOUNG =
  'fils|fille|enfant|enfants|ado|ados|gamin|gamine|gamins|gosse|gosses|frere|soeur|neveu|niece|eleve|eleves|collegien|collegienne|lyceen|lyceenne|mome';
/** Blows of one person to another who is there: « on tape mon fils ». */
const BLOWS = 'tape|tapent|tapait|frappe|frappent|frappait|bat|battent|cogne|cognent|gifle|giflent|secoue|brutalise';
const SCHOOL = 'ecole|college|lycee|classe|recre|recreation|cantine|primaire|maternelle|cour|internat';
const ONLINE =
  'internet|en_ligne|reseaux|insta|instagram|snap|snapchat|tiktok|tik_tok|whatsapp|facebook|discord|telegram|twitter|fake|faux_compte';
/** Beginnings of what pupils do to one of theirs. */
const BULLY =
  'tap*|frapp*|moqu*|insult*|embet*|racket*|humili*|menac*|agress*|cogn*|bouscul*|rejet*|maltrait*|rabaiss*|martyris*|crach*|tabass*';
const ENGLISH_BULLY = 'hit|hits|beat|beats|tease*|mock*|insult*|harass*|threaten*|laugh*|pick_on';

/** Who puts somebody out of a home. An employer puts out of a job. */
const HOUSEHOLD =
  'mere|pere|maman|papa|parents|mari|femme|copain|copine|conjoint|conjointe|compagnon|compagne|mec|ex|frere|soeur|tante|oncle|fils|fille|beau_pere|belle_mere|belle_famille|famille|coloc|colocataire|' +
  'proprio|proprietaire|bailleur|foyer|hotel|hebergeur|logeur';
const PUT_OUT =
  'mi|mis|mise|mises|vire|viree|vires|virer|jete|jetee|jetes|jeter|foutu|foutue|foutus|foutre|fout|foutent|flanque|flanquee|chasse|chassee|chasses|degage|degagee|ejecte|ejectee|sorti_de_force|me_met|nous_met|me_mettent|nous_mettent|me_mettre|nous_mettre';
const HOME = 'logement|maison|appart|appartement|studio|toit|chambre|hebergement|domicile|foyer';

/** Products that nobody can swallow without harm, in French. */
const POISON =
  'javel|lessive|detergent|produit_vaisselle|liquide_vaisselle|produit_menager|produits_menagers|un_produit|du_produit|produit_toxique|produit_de_nettoyage|nettoyant|deboucheur|destop|acide|soude|' +
  'white_spirit|antigel|alcool_a_bruler|desherbant|insecticide|poison|mort_aux_rats|pile|piles|pile_bouton|eau_oxygenee|dissolvant|essence|ammoniaque';

/** The dangers that the words of a search may tell, in five languages. Written by us. */
export const dangers = {
  vie: {
    numbers: ['15', '112', '114'],
    thematique: 'sante--acces-aux-soins',
    offers: '',
    words:
      `15_samu, ^_samu_$, ^_le_samu_$, appeler|appelez|appelle|numero samu|ambulance|ambulances, overdose|overdoses|over_dose|surdose|une_od_$, avale|avalee|avales|avaler|bu|boit|boire|ingere|mange ${POISON}|champignons_toxiques, avale|avalee|avales|mange|mangee|ingere ${DRUGS}, mange|avale|avalee|bu|mache toxique|toxiques, empoisonn*, veneneux|veneneuse, ` +
      `^_intoxication_$|intoxication_alimentaire_$|intoxication_au_monoxyde|suis_intoxique*|est_intoxique*, ` +
      `${TOO_MANY} ${DRUGS}, trop_de_medicaments_$|trop_de_cachets_$|trop_de_comprimes_$, ` +
      `respire_mal|respire_tres_mal|respire_plus|respire_pas|mal_a_respirer|plus_a_respirer|pas_a_respirer|peux_plus_respirer|peut_plus_respirer|s_etouffe, ^_avc_$|avc_$|un_avc|^_infarctus_$|fais_une_crise_cardiaque|fait_une_crise_cardiaque|crise_cardiaque_$|arret_cardiaque_$|fait_un_infarctus, ` +
      `perd_connaissance|perdu_connaissance|est_inconscient|est_inconsciente|evanoui|evanouie, saigne|saignes|saignent, perd|perds|perdu|perdent>du_sang|beaucoup_de_sang|trop_de_sang|son_sang|tout_son_sang, plein|couvert|couverte|mare|flaque|pisse|pissait|crache|vomis|vomit|vomi|vomir|tousse|gicle|coule|couler sang|de_sang|du_sang|le_sang, mere|pere|grand_mere|grand_pere|mamie|papi|papy|bebe|mari repond_plus|repond_pas, levres|bouche|visage|bebe bleues|bleue|tout_bleu|devient_bleu, crise asthme, repond_pas|repond_plus|reagit_pas ${DRUGS}, transpire|sueurs bras|poitrine, accouchement imminent|en_cours|a_commence, tombe|tombee etage|etages, trop_de_drogue|trop_de_drogues|trop_de_coke|trop_de_cocaine|trop_d_heroine, guepe|abeille|frelon gonfl*|allerg*|gorge, dans_les_pommes, est_par_terre|est_allonge_par_terre|est_allongee_par_terre|tombe_par_terre|est_au_sol voisin|voisine|mere|pere|homme|femme|il|elle|mari|grand_mere|grand_pere|monsieur|dame|enfant, train_de_mourir|est_mourant|est_mourante, s_est_coupe|s_est_coupee|me_suis_coupe|me_suis_coupee|s_est_ouvert|s_est_ouverte|me_suis_ouvert doigt|doigts|main|bras|jambe|tete|pied|levre|front, hemorragie_$|hemorragie_interne,  fait_des_convulsions|convulse|convulsions_$, crise|crises epilepsie|epileptique, fait|fais|fait_un malaise_cardiaque|un_malaise|malaise_$, bouche|visage tordu*|paralys*|deform*, bras|jambe bouge_plus|paralyse|paralysee, il|elle|mere|pere|mari|femme|bebe|fils|fille|enfant|grand_mere|grand_pere|voisin|voisine|homme bouge_plus|reagit_plus|reagit_pas, se_reveille_pas|se_reveille_plus|reveille_plus_$, j|il|elle|bebe|enfant etouffe, m_etouffe_$|etouffe_avec, allergie|allergique gonfle*|anaphyla*|respire*, anaphylactique|quincke, urgence|pronostic vitale|vital, urgence_medicale_$, coma_ethylique, poignard*, coup_de_couteau|coups_de_couteau|coup_de_feu|coup_de_fusil|balle_dans, electrocut*, mordu|mordue|morsure serpent|vipere, brulure|brulures|brule|brulee grave|graves|gravement|profonde|eau_bouillante|huile_bouillante, tombe|tombee du_toit|de_la_fenetre|par_la_fenetre|du_balcon|du_troisieme|du_deuxieme, fievre 40|41|convuls*, mal|douleur|douleurs poitrine, ` +
      `vais_accoucher|va_accoucher|train_d_accoucher|entrain_d_accoucher|accouche_$|accouche_maintenant|perdu_les_eaux|perds_les_eaux|j_ai_des_contractions, ` +
      `overdosed, took|taken|swallowed pills|tablets|medication many|much|all, swallow*|drank|drunk|drink|ate|eaten bleach|poison|detergent|battery|batteries|pills|tablets|chemical*|antifreeze|medicine, poisoned i|was|been|is|he|she|son|daughter|baby|am, ^_poisoning_$|food_poisoning_$, bleeding am|m|is|s|he|she|heavily|badly|lot, losing|lost|is|so lot_of_blood|much_blood, chest_pain|chest_pains|chest_hurts, wake|waking won_t|wont|not|isn_t up, choking he|she|am|m|is|baby|son|daughter|on, stabbed|been_shot, a_seizure|having_seizures, lost_consciousness|passed_out|collapsed|fainted,  ${beside('can_t|cannot|cant|can_not', 'breathe')}|not_breathing|stopped_breathing|trouble_breathing, in_labour_$|in_labor_$|giving_birth_$|giving_birth_now|water_broke|waters_broke, ` +
      `having_a_heart_attack|heart_attack_$|having_a_stroke|^_stroke_$|had_a_heart_attack|unconscious|bleeding_heavily|call_an_ambulance|need_an_ambulance, ` +
      `sobredosis, bebio|bebido|trago|tragado|tragar|tragó|ingirio|comio lejia|veneno|detergente|pila|pastillas|medicamentos|amoniaco|cloro, sangro|sangra|sangrando mucho|esta|estoy|para, hemorragia_$, dolor pecho, no_despierta|no_se_despierta, envenenad*|envenenamiento, ataque corazon|cardiaco, convulsiones|convulsionando, atraganta*|atragantado|atragantada, apunal*|navajazo, perdio_el_conocimiento|perdido_el_conocimiento|se_desmayo|se_ha_desmayado|desmayada_$, tome|tomado|trague|tragado pastillas|medicamentos muchas|muchos|demasiadas|demasiados, no_puede_respirar|no_puedo_respirar|no_respira|respira_mal, estoy_de_parto|esta_de_parto|voy_a_dar_a_luz_$|rompi_aguas|roto_aguas|roto_la_fuente, ` +
      `infarto_$|ictus_$|esta_inconsciente|llamar_una_ambulancia|necesito_una_ambulancia, ` +
      `جرعة زائدة, شرب|شربت|بلع|ابتلع|ابتلعت|بلعت|أكل|أكلت كلور|الكلور|مبيض|جافيل|السم|سما|سم|منظف|بطارية|حبوب|دواء|أدوية, أنزف|ينزف|تنزف|نزيف, تسمم|تسممت, ألم|وجع صدر*|الصدر, لا_يستيقظ|لا_تستيقظ|لا_يتحرك|لا_تتحرك, يختنق|تختنق|أختنق, سكتة قلبية|دماغية, جلطة قلبية|دماغية|أصيب, طعنوه|طعنني|طعنوني|بسكين|بالسكين, تشنجات, فقد|فقدت|فقدان الوعي|وعيه|وعيها, ابتلعت|ابتلع|بلعت|بلع أدوية|الأدوية|حبوب|الحبوب|دواء, تناولت الكثير|كثيرا|كثيرة|كل الأدوية|أدوية|حبوب|الحبوب, لا_يتنفس|لا_تتنفس|لا_أستطيع_التنفس|لا_يستطيع_التنفس|لا_أقدر_أتنفس|بصعوبة يتنفس|أتنفس|تتنفس, ` +
      `سألد_الآن|أنا_ألد|أنا_سألد|جاءني_المخاض|نزل_ماء_الرأس, نوبة_قلبية|فاقد_الوعي|فاقدة_الوعي|أغمي_عليه|أغمي_عليها, سيارة_إسعاف|سيارة_الإسعاف|الإسعاف_$, ` +
      `передоз*, випив|випила|проковтнув|проковтнула|з’їв|з’їла|ковтнув хлорку|відбілювач|отруту|таблетки|таблетку|ліки|пігулки|батарейку|хімію|оцет, кровотеч*, стікає|стікаю|втрачає|втрачаю кров*, багато крові, отруєння|отруївся|отруїлася|отруїлась|отруїли|отруїв, серцевий|серцевого напад|напади|приступ, біль|болить грудях|груди|серце, не_прокидається|не_прокинеться|не_рухається, судоми, втратив|втратила|втрачає свідомість|притомність, непритомн*, ножове|ножем, випив|випила|наковтався|наковталась|наковталася|проковтнув|проковтнула|выпил|выпила таблетки|таблеток|ліки|ліків|пігулок|лекарств багато|забагато|много|слишком, ` +
      `не_дихає|не_може_дихати|не_можу_дихати|важко_дихати|погано_дихає|задихається|задихаюсь|не_дышит|не_могу_дышать|плохо_дышит|задыхается, народжую_$|я_народжую|відійшли_води|почалися_перейми|я_рожаю|отошли_воды|начались_схватки, ` +
      `інфаркт_$|інсульт_$|без_свідомості|знепритомнів|знепритомніла|без_сознания, потрібна_швидка|викличте_швидку|викликати_швидку|швидка_допомога_$|нужна_скорая|вызовите_скорую`,
  },
  feu: {
    numbers: ['18', '112', '114'],
    thematique: 'logement-hebergement--rechercher-une-solution-dhebergement-temporaire',
    offers: 'sinistre relogement',
    words:
      '^_incendie_$, ^_feu_$, ^_au_feu_$, appeler|appelez|appelle|numero pompiers, le_feu_chez|ya_le_feu|y_a_le_feu|feu_a_la_maison|prend_feu|pris_feu|en_feu|brule_chez|brule_dans_ma|brule_dans_mon|brule_dans_l_immeuble|feu_dans|feu_de_foret|feux_de_foret|feu_de_cuisine|feu_de_friteuse|feu_de_poubelle|incendie_chez|incendie_dans|incendie_en_cours|a_un_incendie|incendie_a_la_maison, ' +
      'appartement|maison|immeuble|logement|cuisine|chambre brule|flammes, gaz|gaziniere fuite|fuites|fuit|fuient|odeur|odeurs|sent|sens|senti|sentir|sentait|sentent|pue|siffle|gaz_ouvert, court_circuit|prise|compteur|tableau_electrique ca_fume|etincelle|etincelles|qui_fume|prend_feu, tombe|tombee enfant|bebe|fils|fille|quelqu_un|il|elle|homme|femme|voisin|voisine|gamin|gamine dans_la_piscine|dans_l_eau|dans_la_riviere|dans_le_lac|dans_un_puits|dans_le_canal, coince|coincee|coinces sous_une|sous_un|sous_le|sous_la, monoxyde, plein_de_fumee|de_la_fumee|fumee_partout|fumee_epaisse, fumee escalier|escaliers|couloir|immeuble|partout, se_noie|se_noient|noyade|noyades|me_noie_$, plafond|immeuble|toit|mur|balcon|maison effondr*|ecroul*, ^_explosion_$, explosion|explose gaz|rue|immeuble|maison|appartement|chez, eau monte_$|monte_vite|monte_dans, accident blesse*, coince|coincee|coinces|bloque|bloquee|bloques ascenseur, ^_pompiers_$|^_les_pompiers_$|vite_les_pompiers|besoin_des_pompiers, ' +
      '^_fire_$, house|flat|home|apartment|kitchen|building on_fire|burning_$, fire_in|there_is_a_fire|there_s_a_fire house|flat|home|apartment|kitchen|building|fire_$, gas leak|leaks|leaking|smell|smells, smoke everywhere|in_the|in_my|coming|filling|alarm, call|need|phone fire_brigade|firefighters|fire_department|fire_service|firemen, drowning_$|is_drowning, ' +
      '^_incendio_$, ^_fuego_$, hay_fuego|hay_un_incendio|incendio_en_mi|incendio_en_casa|en_llamas, casa|piso se_quema|ardiendo, gas fuga|escape|huele|olor, llamar|llama|llamen|necesito|numero bomberos, humo casa|mucho|sale|escalera|lleno, casa|piso|cocina|edificio ardiendo|arde|quema|quemando|incendia|incendio, ahogando_$|se_esta_ahogando, ' +
      '^_حريق_$, ^_حريقة_$, حريق_في|نشب_حريق|يوجد_حريق|هناك_حريق, بيتي|البيت|شقتي|المنزل|منزلي يحترق|تحترق|احترق, غاز|الغاز تسرب|يتسرب|تسريب|رائحة, الإطفاء|المطافئ|الإطفائية|الدفاع_المدني, دخان|الدخان كثيف|البيت|الشقة|المبنى|كثير, يغرق|تغرق, ' +
      'у_нас_пожежа|сталася_пожежа|почалася_пожежа|вдома_пожежа|^_пожежа_$|^_пожар_$, пожежа_в|пожежа_у|пожежа_вдома|пожар_в|пожар_дома, квартира|будинок|хата|дім|дом|кухня горить|горит, газ|газу|газом|газа|газ витік|витікає|запах|пахне|тхне|смердить|утечка|пахнет, викликати|викличте|викликайте|подзвонити|потрібні|номер пожежник*|пожежні|пожежну, дим|диму|дима багато|густий|повно|квартирі|будинку|під’їзді, горить кухня|квартира|дах|під’їзд|машина, тоне_$|потопає',
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
      `119, information_preoccupante, pedophil*, peur de_son_pere|de_sa_mere|de_son_beau_pere|de_sa_belle_mere|de_ses_parents|de_mon_papa|de_papa|de_maman, le|la|les|l>${BLOWS} parents|enfant|enfants|beau_pere|belle_mere|son_pere|sa_mere|son_papa|sa_maman, la|le|les>touche|touchait|tripote son_oncle|son_pere|son_beau_pere|son_papa|son_grand_pere|son_cousin|son_frere|leur_pere|leur_oncle|leur_beau_pere, papa|maman|mon_pere|ma_mere|mon_beau_pere|ma_belle_mere|mes_parents ma|mont>tape|tapee|frappe|frappee|cogne|cognee|gifle|giflee|insulte|insultee|battu|battue, vient_dans_ma_chambre|vient_dans_mon_lit, papi|papy|tonton|grand_pere|oncle|cousin|grand_frere me_touche|me_touchait|ma_touche|m_a_touche|ma_touchee|m_a_touchee|me_tripote|me_caresse, laiss* leur_bebe|leur_enfant|leurs_enfants|son_bebe|ses_enfants|son_enfant seul|seuls|seule, adulte|inconnu|homme|pervers|vieux fille|fils|enfant internet|snap|snapchat|insta|messages|reseaux, signaler_un_enfant|signaler_une_maltraitance|signaler_des_maltraitances, bebe|nourrisson secou*, ` +
      `${BLOWS}|touche|touchait|tripote|tripotait>${A_CHILD} ${FRENCH_OTHER}|nounou|maitresse|maitre|instituteur|institutrice|educateur|educatrice|animateur|nourrice|baby_sitter, les|le|la>${BLOWS} enfant|enfants|fils|fille|bebe, ` +
      `${BLOWS}>maman|ma_mere|ma_maman|notre_mere papa|pere|beau_pere|il, papa|maman|mon_pere|ma_mere|mes_parents|mon_beau_pere|ma_belle_mere me_fait_du_mal|me_font_du_mal|me_fait_mal|me_font_mal, ` +
      'enfant*|bebe|gamin*|fils|fille|petit|petite laisse_seul|laissee_seule|laisses_seuls|laisse_tout_seul|laisses_tout_seuls|seul_toute_la_nuit|seule_toute_la_nuit|seuls_toute_la_nuit|seuls_la_nuit|seul_la_nuit|livres_a_eux_memes, ' +
      'enfant*|bebe|nourrisson neglig*|delaisse*|affame*|mal_nourri*, eleve|enfant*|fils|fille|bebe|gamin* hematome*|des_bleus|des_traces|des_marques|des_brulures|traces_de_coups|marques_de_coups, enfant*|bebe|gamin* hurl*|crie|crier|crient|coups|pleurer voisin|voisine|voisins|entend|entends|entendons, ' +
      'enfan*|fils|fille|bebe|gamin*|gosse*|niece|neveu|eleve|petit_frere|petite_soeur danger|maltraite|maltraitee|maltraites|maltraitees|maltraitance*|frapp*|battu*|cogn*|abuse|abusee|abuser|attouch*, enfance danger|maltraitee, maltraitance, inceste, ' +
      `mon_pere|ma_mere|mes_parents|mon_beau_pere|ma_belle_mere|nos_parents|notre_pere|notre_mere|papa|maman me|m|nous frapp*|bat|battent|tape|tapent|cogne*|viole|violee|touche|touchee|touchent|enferm*|sequestr*|insult*|etrangl*|attouch*|abuse|abusee, battu|battue|frappe|frappee|tape|tapee|tabasse|tabassee|viole|violee|maltraite|maltraitee ${beside('par_mon|par_son', 'pere|beau_pere|papa')}|${beside('par_ma|par_sa', 'mere|belle_mere|maman')}|par_mes_parents|par_mes_parent|par_ses_parents, peur_de_mon_pere|peur_de_ma_mere|peur_de_mes_parents|peur_de_mon_beau_pere, ` +
      'child|children|kids|baby|toddler left_alone|home_alone|alone_at_night, shaken_baby, child|children|kids|daughter|son bruise|bruises, ' +
      'child|children|kid|kids|son|daughter|baby danger|abuse*|abusing|beat|beats|beaten|beating|hit|hits|neglected|unsafe|molest*, incest, beaten|hit|abused|raped by_my_father|by_my_dad|by_my_mother|by_my_mum|by_my_mom|by_my_parents|by_my_stepfather, ' +
      'my_father|my_dad|my_mother|my_mum|my_mom|my_parents|my_stepfather|my_stepdad hit|hits|beat|beats|hitting|beating|hurts|hurt|touches|touched|raped|molest* me, ' +
      'nino*|nina*|bebe|hijos solo|solos|sola noche|toda, maltrato|abuso|abusos infantil|menores|ninos, ' +
      'hijo*|hija*|nino*|nina*|bebe peligro|maltrat*|pega|pegan|abus*|golpe*, mi_padre|mi_papa|mi_madre|mi_mama|mis_padres|mi_padrastro me pega|pegan|golpea*|maltrata*, mi_padre_me_toca|mi_papa_me_toca|mi_padrastro_me_toca, incesto, golpeado|golpeada|maltratado|maltratada por_mi_padre|por_mi_madre|por_mis_padres|por_mi_padrastro, ' +
      'أبي|والدي|أمي|والدتي يضرب|تضرب أختي|أخي|أمي|إخوتي, إساءة|سوء|تعنيف أطفال|الأطفال|طفل|للأطفال, تحرش|يتحرش|اغتصاب بطفل*|بالأطفال|طفل*|الأطفال|أطفال|ابنتي|ابني|قاصر, طفل|أطفال|الأطفال وحده|وحدهم|وحيدا, ' +
      'طفل*|الطفل|أطفال*|الأطفال|ابني|ابنتي|بنتي|ولدي|أولادي خطر|الخطر|يضرب*|اعتداء|عنف, أبي|والدي|أمي|والدتي|والداي يضربني|تضربني|يضربونني|ضربني|يلمسني|لمسني, المحارم, ' +
      'дитин*|діти|дітей|син|сина|дочк*|доньк* небезпе*|б’є|б’ють|насильств*|кривд*|жорсток*, батько|тато|мати|мама|батьки|вітчим мене б’є|б’ють|побив|побила|чіпає|мацає, інцест',
  },
  harcelement: {
    numbers: ['3018', '119', '3919', '17', '114', '112'],
    thematique: 'famille--surmonter-conflits-separation-violence',
    offers: 'harcelement victimes',
    words:
      `3018, ${YOUNG} harcel*, ${SCHOOL} me|m|nous|se_fait|se_font|me_fais|se_faire|me_faire|on_s|victime ${BULLY}|emmerd*|lynch*|harcel*, ${SCHOOL} se_moqu*|moque|moquent|moquer|moqueries|racket*|souffre_douleur|tete_de_turc, ${SCHOOL}|eleves|camarades|copains_de_classe ${BLOWS}|insulte|insultent|embete|embetent|menace|menacent>${A_CHILD}, ` +
      `${BLOWS}|insulte|insultent|embete|embetent>mon_fils|ma_fille|mon_enfant|mon_petit_fils eleve|eleves|camarade|camarades|autres_enfants|copains, ${YOUNG} se_fait|se_font|est|victime|souffre_de souffre_douleur|moqueries|racket*|rackett*|embeter, ` +
      `harcel*|insult*|moqu*|menac*|humili*|haine|lynch* ${ONLINE}, nudes|nude|photos_nues|photo_nue|photos_nue|photos_intimes|photo_intime|video_intime|videos_intimes|photos_de_moi_nue|photo_de_moi_nue, me_fait_chanter|me_font_chanter|m_a_fait_chanter photo|photos|video|videos|nudes, filme|filmee|pris_en_video|prise_en_video post*|publi*|diffus*|partag*|insta|snap|snapchat|tiktok, menace|menacent montrer|diffuser|publier|envoyer|poster mes_photos|ma_photo|mes_videos|photos_de_moi|ses_photos|une_video, rumeurs|rumeur snap|snapchat|insta|instagram|tiktok|college|lycee|ecole, chantage|menace webcam|sextape|images_intimes, messages|commentaires haine|haineux, ` +
      'harcelement_$, cyberharcel*, cyber_harcelement|cyber_harcele|cyber_harcelee, harcel* ecole|college|lycee|classe|scolaire|internet|en_ligne|reseaux|instagram|snapchat|tiktok|whatsapp, chantage photos|photo|nudes|video, sextorsion, ' +
      'bullied|bullies|bully, ' +
      `school|class|classmates|playground ${ENGLISH_BULLY} me|my|him|her|son|daughter, nudes|naked_photos|naked_pictures|intimate_photos|revenge_porn|sextort*, ` +
      'bullying_$, cyberbull*, bullying|harassed|harassment school|online, acosan|acosado|acosada|acosando hijo|hija|nino|nina|hermano, bullying hijo|hija|colegio|sufre|sufro, pega|pegan|insulta|insultan|burlan|molestan|acosan colegio|escuela|instituto|clase|recreo, fotos_intimas|fotos_desnuda|fotos_desnudas|videos_intimos, acoso escolar|colegio|instituto|internet|redes, ciberacoso, ' +
      'التنمر|تنمر|يتنمرون|يتنمر|للتنمر|بالتنمر, ابتزاز|يبتزني|يبتزونني|ابتزني صور|بالصور|الصور|صوري|صورا|فيديو, المدرسة|مدرسة|المدرسه|القسم يضرب*|يضايق*|مضايقة|للمضايقة|يسخر*|يهين*|تحرش, ابني|ابنتي|بنتي|ولدي للمضايقة|مضايقة|يضايقون*, булінг*|кібербулінг*|цькування|цькують|цькуют|травля|травлять, знущаються|знущання|ображають|б’ють|насміхаються школі|школа|класі|однокласники|учні|син|сина|дочку|доньку, шантаж* фото*|відео, інтимні фото*|відео, однокласники|учні б’ють|ображають',
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
      `3919, violence|violences, il|elle est_violent|est_violente|devient_violent|est_devenu_violent, coucher|couche force|forcee|forcer|oblige|obligee|veut_que_je|contre_mon_gre, touche|touchee sans_mon_accord|sans_mon_consentement|sans_ma_permission, prostitu* forc*|oblig*|contraint*|veut|veulent, proxenet*, traite etres_humains, esclavage|esclave suis|comme|domestique|moderne|traite|traitee|sexuelle, ma_viole|m_a_viole|ma_violee|m_a_violee|mont_viole|m_ont_viole|m_ont_violee|mont_violee|s_est_fait_viol*|s_est_faite_viol*, fille|soeur|femme|mere|amie|copine|fils|frere|elle a_ete_violee|a_ete_viole, rapport|rapports|relation|relations|sexe|touche|touchee sans_consentement, non_consenti|non_consentis|non_consentie|non_consenties, faire_le_trottoir|le_trottoir forc*|oblig*|fais|veut, tapin, plainte contre_mon_mari|contre_mon_ex|contre_mon_conjoint|contre_mon_copain|contre_mon_compagnon|contre_mon_pere|contre_mon_oncle, essay*|voulu|tente|veut|tentative me_violer|de_violer|de_me_violer|de_viol, met_des_mains|mains_aux_fesses|main_aux_fesses|main_au_cul|mains_au_cul|mains_baladeuses, frotte contre_moi|a_moi|sur_moi, me_fais|me_fait|se_fait|me_suis_fait|s_est_fait|s_est_faite batt*|cogn*|gifl*|malmen*|bouscul*|violent*|tabass*|taper|frapper|agresser, baffe|baffes|gifle|gifles|torgnoles|raclee|raclees|derouillee|beignes me|m|donne|fout|fous|met|prends|recu|recois|il|elle, des_claques|une_claque me|m|donne|met|fout|prends, ${PARTNER}|il|elle casse_tout|frappe_dans_les_murs|tape_dans_les_murs, prend|confisque|vole|garde mon_argent|mon_salaire|ma_carte_bleue|ma_carte_bancaire|mon_telephone|mon_rsa ${PARTNER}|pere|il, fouille|lit|controle|surveille|espionne mon_telephone|mes_messages|mes_sorties|mes_appels|mon_portable ${PARTNER}|il|elle, pas_que_je_travaille|pas_que_je_sorte|pas_que_je_voie|pas_que_je_voye|interdit_de|empeche_de ${PARTNER}, terrorisee|terrifiee|terrorise par|de, m_a|ma|me pousse|poussee escalier|escaliers|contre_le_mur|par_terre, peur rentrer_chez_moi|rentrer_a_la_maison|de_lui_$|de_mon_homme, collegue|voisine|amie|copine|soeur|mere|maman|cousine|tante|patiente|dame des_bleus|hematome*|cocard|coquard|beurre_noir, pris_mon_passeport|pris_mon_passport|confisque_mon_passeport|garde_mon_passeport, ghb verre|boite|soiree|mis|drogue, drogue_mon_verre|droguee_en_boite|drogue_en_boite|m_a_drogue|m_a_droguee, viol|viols|violée|violees, féminicide*, emprise, excision, mariage|marier forcé|force, ${PARTNER}|homme|voisin|père violent*, ` +
      `${FRENCH_CLOSE}|me|m|nous frapp*|bat|bats|battait|battue|cogne|cognait|étrangle|étranglée|viole, me_bat, viole_par, m|me|nous tape|tapait, ${FRENCH_OTHER} ${FRENCH_ME}>${FRENCH_HARM}, ${PARTNER}|il|elle me_controle|me_controlait|me_surveille|me_surveillait|m_isole|me_denigre, ` +
      `${FRENCH_OTHER} sequestr*, sequestree|sequestres|sequestrees, abuse|abusent|abusait|abuser de_moi|d_elle|de_nous|de_ma_fille|de_ma_soeur|de_mon_fils|de_mon_enfant, ai_ete_abus*|suis_abusee|etait_abusee|ete_violent*|ete_agress*, abus sexuel|sexuels|sexuelle, ` +
      `harcel*|violence*|abus*|chantage|exploitation sexuel*, suis|ete|sommes|femme harcele|harcelee|harcelees|menacee|humiliee|humiliees|insultee|enfermee_par|agresse|etranglee, agressee|agressees, ete_viole, ^_viole_$, ^_violer_$, battu|battue|frappe|frappee|tape|tabasse|tabassee|viole|violee ${beside('par_mon', 'mari|conjoint|compagnon|copain|mec|ex|frere|oncle|voisin|patron')}|${beside('par_ma', 'femme|compagne|copine|conjointe|soeur')}|par_un_homme, veut|veulent|va|vont|il|elle|ex me_faire_du_mal, me_fais|me_fait|se_fait|suis_fait|suis_faite insult*|frapp*|agress*|harcel*|viol*|tabass*|taper,  attouch*, ` +
      `leve_la_main_sur|lever_la_main_sur|levait_la_main_sur|main_sur_moi, rapport_force|rapports_forces|rapport_sexuel_force|rapports_sexuels_forces|relation_forcee|relations_forcees|relations_sexuelles_forcees|sans_mon_consentement, ` +
      `mutilation|mutilations genitale|genitales|sexuelle|sexuelles, mort|tuer menace|menaces|menacee me|m|moi, coups, coup_de_poing|coup_de_couteau|coup_de_ceinture, ${PARTNER}|il|elle menace|tuer me|m|nous|moi, ` +
      `femme|femmes|suis|sommes|etais|amie|copine|voisine|collegue|cousine|patiente|ai_ete battu|battue|battues|frappee|violentee|maltraitee, ${PARTNER} peur|fuir|harcel*|coups|sequestr*|dangereux, agress* sexuel*, ` +
      `violence, rape|raped|rapist, ${ENGLISH_CLOSE} beat|beats|hits|hit|hitting|beating|punch*|kick*|choke*|threatens|hurts|abuses|abusive|violent, ` +
      `sexual|sexually|domestic abuse*|assault*, abused|battered woman|women|wife, am|m|was|get|being beaten|battered, forced marriage|marry|sex, ${ENGLISH_CLOSE} afraid|scared, ` +
      `${ENGLISH_OTHER} ${beside('locks|locked|controls|insults|insulted|forces|forced|strangles|strangled|stalks|stalked|rapes|raped|touches|touched|gropes|groped|slaps|slapped|humiliates|harasses|harassed|attacked|assaulted|kidnapped|beats|hits|threatens|molested|abused|abuses', 'me|us')}|follows_me_everywhere|kill_me|threatened_me|forcing_me|insulting_me|controlling_me|harassing_me|touching_me, abused_me, raised_his_hand|raises_his_hand|raised_her_hand, ` +
      `force*|forcing prostitut*|sex_$|have_sex, am|was|been|being trafficked, human_trafficking, kept|took my_passport, sexual|sexually harass*|molest*|touching|violence, groped|molested|strangled, locked_in|locked_up he|husband|boyfriend|father, genital mutilation|cutting, fgm, won_t_let_me|doesn_t_let_me|wont_let_me leave|go_out|out|work, ` +
      `violencia, violación|violado|violada|violaron|violó, ${SPANISH_CLOSE}|me pega|pegó|golpea|golpeó|maltrata|viola, ${SPANISH_CLOSE} amenaza|violento, maltratada, me pegan|golpean|maltratan, soy|estoy golpeada, miedo ${SPANISH_CLOSE}, matrimonio forzado, ` +
      `${SPANISH_OTHER}|todo_el_tiempo ${beside('me|nos', 'insulta|controla|humilla|obliga|encierra|vigila|fuerza|acosa')}|${beside(SPANISH_OTHER, 'me_toca')}, el_me_obliga|el_me_controla|el_me_insulta|el_me_toca|el_me_fuerza|me_insulta_$|me_obliga_$|me_controla_$, me_encierra|me_encerro|me_tiene_encerrada|me_secuestr*|estoy_secuestrada|me_estrangul*|me_acosa|me_manose*|me_agredi*|me_forzo, ` +
      `obliga|obligan|obligo|obligaron|fuerza|fuerzan acostarme|prostituirme|prostitucion|sexo, trata_de_personas|trata_de_mujeres, acoso|abuso|abusos|agresion|violencia sexual|sexuales, abuso|abusa|abusaron de_mi|de_ella, tocamientos, me_sigue|me_persigue a_todas_partes|por_todas_partes|todas, levanto|levanta la_mano, me amenaza|amenazo matar*|muerte|matarme, relaciones forzadas, mutilacion genital, ablacion, golpes me|recibo, ` +
      `عنف|العنف, للتحرش, دعارة|الدعارة, الاتجار بالبشر, اغتصاب|الاغتصاب|للاغتصاب|اغتصبني, ${ARABIC_CLOSE} يضرب*|ضرب*|يهدد*|يعنف*|يعتدي|عنيف|أخاف|خائفة|خايفة, يضربني|ضربني|يهددني|يعنفني|تضربني, أتعرض|تعرضت للضرب|للعنف|للتعنيف, زواج قسري|بالإكراه, ` +
      `يحبسني|حبسني|تحبسني|يسجنني|يحتجزني|احتجزني|محبوسة, يشتمني|تشتمني|يسبني|يهينني|تهينني|يذلني, يخنقني|خنقني, يجبرني|أجبرني|تجبرني|يرغمني|يجبرونني, يغتصبني, يتحرش|تحرش|التحرش|متحرش, يلمسني|لمسني, يلاحقني|يطاردني|يراقبني, يتبعني كل_مكان, يتحكم بي|فيي|فيني, قتلي|يقتلني|بالقتل يريد|يهدد*|هددني, اعتدى|يعتدي|اعتداء علي|جنسي, ختان الإناث|البنات, علاقة|علاقات بالإكراه|قسرية, رفع_يده علي, زواج إجباري|بالقوة|قصري, ` +
      `проституці* змуш*|примус*, торгівля людьми, насильств*|насилля, зґвалт*, ${UKRAINIAN_CLOSE} б’є|бив|побив|вдарив|погрожує|душить|ґвалтує, мене б’є|б’ють|побив|побили|вдарив|зґвалт*|погрожує, я побита|бита, боюся|боюсь чоловіка|хлопця|колишнього, мене|нас|мою примушують|змушують|силують, примусовий|насильний|примусове шлюб|заміж, ` +
      `${UKRAINIAN_OTHER} ${beside('мене', 'ображає|принижує|контролює|переслідує|змушує|примушує|замикає|зачиняє|чіпає|мацає|лапає|душить|вб’є')}|ображає_мене|принижує_мене|контролює_мене|переслідує_мене|змушує_мене|примушує_мене|замикає_мене|зачиняє_мене|душить_мене|чіпає_мене|мацає_мене, ` +
      `мене замкнув|зачинив|душить|душив|замикає|ображають|принижують|переслідують, домагання|домагається|розбещення, сексуальн* насил*|домаган*|примус*, стежить|ходить за_мною, підняв руку, погрожує вбити|убити, хоче_мене_вбити|хоче_вбити_мене, замкнена|замкнув мене|вдома, обрізання жіноче, каліцтво статевих`,
  },
  suicide: {
    numbers: ['3114', '112', '114'],
    thematique: 'sante--sante-mentale',
    offers: 'suicide suicidaires',
    words:
      `3114, suicid*, mourir|crever jvx|vx|jv|veux|envie|voudrais|voudrait|pense|veut|prefere|preferais|prefererais|aimerais|plutot|issue, que_je_meure|que_je_sois_mort|que_je_sois_morte|mieux_mort|mieux_morte|etre_mort_$|etre_morte_$, merite_pas_de_vivre|merite_pas_la_vie, serait|seraient|iraient|irait|vivrait|vivraient mieux sans_moi, un_poids_pour|un_fardeau|un_boulet suis, la_vie_$|ma_vie_$|cette_vie_$ supporte|supporter|hais|deteste|foutue|quitter, vie ne_vaut_pas|vaut_pas|vaut_plus|ne_vaut_plus, mal_de_vivre_$|mal_de_vivre, balle tirer|tire_une, veines coup*|ouvr*|ouvert*|taillad*, fait_une_tentative_$|fait_une_ts|une_ts_$, jamais_etre_ne|jamais_etre_nee|pas_etre_ne|pas_etre_nee, personne regrettera|me_pleurera|manquerai|manquerais, parle|parlent|pense|obsede de_mort_$|de_la_mort_$|de_mourir, pensees_sombres|pensees_morbides|envie_de_mort|envies_de_mort, tiens_plus_$|tient_plus_$|tiens_plus_le_coup|tient_plus_le_coup|tiens_pas_le_coup|tenir_plus_$|peux_plus_tenir|tiendrai_pas_$|tiendrai_plus_$|vais_pas_tenir_$|arrive_plus_a_tenir, a_bout_$|a_bout_la_$|suis_a_bout_de_tout|a_bout_de_forces|a_bout_de_force|a_bout_de_nerfs|au_bout_de_ma_vie|au_fond_du_trou|au_fond_du_gouffre, ${beside('plus|aucun|pas|perdu|perd|perds|plus_aucun|perdu_tout|sans|d|trop', 'd_espoir|espoir')}|perdu_l_espoir|plus_rien_a_esperer|desespere|desesperee|desespoir, veux|veut|voudrais|voudrait|envie|prefere|prefererais plus_etre_la_$|pas_etre_la_$|plus_etre_ici_$|plus_etre_de_ce_monde|plus_exister|pas_exister|plus_me_reveiller|pas_me_reveiller|jamais_me_reveiller|plus_se_reveiller|quitter_ce_monde|plus_etre_vivant|plus_etre_vivante|tout_arreter_$, vie plus_de_sens|aucun_sens|pas_de_sens|plus_aucun_sens|n_a_plus_de_sens|sans_sens|plus_d_interet, plus_d_interet|aucun_interet|pas_d_interet a_vivre|a_la_vie|de_vivre, a_une_corde_$|achete_une_corde|prepare_une_corde, entaill* bras|cuisses|poignets|me|se, a_quoi_bon_vivre|a_quoi_bon_continuer|a_quoi_ca_sert_de_vivre|sert_a_rien_de_vivre|sers_plus_a_rien|raison_de_vivre|raisons_de_vivre plus|aucune|pas|sans|bon|rien|ca, vais|va|veux|veut|risque|peur|envie|capable|pourrais|allait|allais faire_une_betise|faire_une_connerie|faire_une_grosse_betise|faire_une_grosse_connerie|fasse_une_betise|fasse_une_connerie|fasse_des_conneries, me_coupe_$|me_coupais_$|me_couper_$|me_suis_coupe_les_veines|me_taillad*|se_taillad*|me_mutil*|se_mutil*|s_automutil*, fille|fils|ado|soeur|frere|copine|copain|ami|amie|elle|eleve se_coupe_$|se_coupe_les_bras|se_coupe_les_veines|se_coupe_les_cuisses|se_coupe_volontairement, veut|va|parle|menace|essaye|essaie|essaye_de|tente|dit|pense|peur se_tuer|se_pendre|se_jeter_sous|se_jeter_par|se_jeter_dans|se_foutre_en_l_air|se_flinguer|s_ouvrir_les_veines|se_supprimer, me_flinguer|me_supprimer|me_foutre_en_l_air, lettre_d_adieu, pensees_noires|idee_noire|envies_noires, pense|penser|penses|pensait a_la_mort_$, finir ma_vie|mes_jours, en_finir, me_faire_du_mal|me_fais_du_mal|se_fait_du_mal|veut_se_faire_du_mal, ${beside('plus|pas|plus_la|pas_la', 'force_de_vivre|force_de_continuer_$|force_de_continuer_a_vivre')}|plus_la_force_$, envie_de_sauter_$|veux_sauter_$|vais_sauter_$|sauter_du_pont|sauter_d_un_pont|sauter_par_la_fenetre|sauter_sous|me_jeter_sous|me_jeter_par|me_pendre|m_ouvrir_les_veines|foutre_en_l_air_$, ${TOO_MANY}|ai_avale ${DRUGS}, plus_envie_$, me tuer veux|vais|envie, veux_me_tuer, veux_plus_vivre|envie_de_vivre plus, en_peux_plus_$|en_peut_plus_$|en_puis_plus_$|peux_plus_vivre_$, ` +
      'peux_plus|peut_plus de_la_vie|de_ma_vie|de_vivre_$, marre|fatigue|fatiguee|degoute|degoutee|deteste|hais|las|lasse de_la_vie_$|ma_vie_$|de_ma_vie_$|d_exister|d_etre_en_vie|de_vivre_$, gout_de_vivre|gout_a_la_vie plus|perdu|perdue, ' +
      'sens_vide|plus_envie_de_rien|plus_gout_a_rien|je_sers_a_rien|ne_sers_a_rien|personne_m_aime|personne_ne_m_aime|bout_du_rouleau|idees_noires, envie_de|veux|voudrais disparaitre_$|creve|crever, scarifi*|automutil*, me_coupe|me_couper bras|veines|poignets|cuisses, ' +
      'kill|killing myself|himself|herself|themselves, die|dead want|wants|wanna|wish|rather|better, feel_like_dying|feels_like_dying|end_it_all|end_it_$|ending_it_all, no|any|lost hope|reason_to_live|reason_for_living|will_to_live, be_here|be_alive|exist|wake_up|go_on anymore|longer, end_his_life|end_her_life|take_my_life|take_his_life|take_her_life|taking_my_life, can_t_do_this_anymore|cant_do_this_anymore|can_t_cope_$|cannot_cope_$|at_the_end_of_my_rope, better_off without_me, life pointless|meaningless|not_worth_living, cuts|cutting|harms|harming herself|himself, better_off_dead|jump_off_a_bridge, took|taken too_many|all pills|tablets, end my life, want_to_live anymore|longer, want_to_live_$ don|dont|not, can_t_go_on_$|cannot_go_on_$|cant_go_on_$|can_t_take_it_anymore_$|cant_take_it_anymore_$|tired_of_living_$|tired_of_life_$, feel empty_$|hopeless|worthless, cut|cutting|harm|harming|hurt|hurting myself, self harm|harming, want disappear_$, ' +
      'sin|tengo fuerzas_para_vivir, tirarme_del_puente|tirarme_por_la_ventana|me_quiero_tirar|quiero_tirarme|saltar_del_puente, acabar con_mi_vida|con_su_vida|con_todo, sin|ninguna|perdido|perdi esperanza, no_aguanto_mas|ya_no_aguanto|no_lo_soporto_mas|no_soporto_mas, ganas_de_vivir|razon_para_vivir|razones_para_vivir|sentido no|sin|ninguna vivir|vida, hijo|hija|amiga|hermana|ella se_corta|se_autolesiona|se_quiere_morir|se_quiere_matar, suicidar*, quiere_matarse|matarse, morir|morirme|matarme|muerte|muerto|muerta quiero|quiere|ganas|pienso|preferiria, quitarme vida, no_puedo_mas_$|no_quiero_vivir_$|no_quiero_vivir_mas_$|no_quiero_seguir_viviendo, no_puedo_mas con_la_vida|con_mi_vida|de_vivir_$, cansado|cansada|harto|harta de_vivir_$|de_la_vida_$, siento vacio|vacia, ganas_de_nada_$|no_quiero_seguir_$|quiero_desaparecer_$|hacerme_dano|me_hago_dano, corto|cortarme brazos|venas, autolesion*, ' +
      'انتحار|الانتحار|أنتحر|سأنتحر, أموت|يموت|تموت|الموت|الانتحار يريد|تريد|يتمنى|تتمنى|يفكر, فقدت|لا|بلا|بدون|انقطع الأمل|أمل, لم_أعد_أستطيع_$|لا_أستطيع_الاستمرار|لا_أستطيع_أن_أكمل|لم_أعد_أطيق, حياتي بلا_معنى|لا_معنى|لا_تستحق|أكره, لا_أريد الحياة|البقاء|أعيش|العيش|حيا|حية, أجرح|تجرح|يجرح نفسي|نفسها|نفسه, يؤذي|تؤذي نفسه|نفسها, يقتل|تقتل نفسه|نفسها, أموت|الموت أريد|أبغى|عايز|عايزة|بدي|أتمنى|أرغب, أقتل نفسي, أنهي|إنهاء حياتي, تعبت|سئمت|كرهت|أحتمل|أتحمل الحياة|حياتي, لا_أريد_أن_أعيش_$|لا_أريد_العيش_$|لم_أعد_أحتمل_$|لم_أعد_أتحمل_$, أشعر بالفراغ, أؤذي|إيذاء|أجرح نفسي, رغبة_في_أي_شيء_$, ' +
      'суїцид*|самогубств*, немає|нема|втратив|втратила|без надії|надію|надія|сил_жити, не_бачу|немає|нема|втратив|втратила сенсу|сенс|сенсу_жити жити|життя|далі, хочу зникнути|щезнути, жити_більше_не_хочу|більше_жити_не_хочу|жити_вже_не_хочу, не_хочу прокидатися|прокидатись|існувати, син|сина|дочка|донька|подруга|друг|брат|сестра|чоловік хоче померти|вбити_себе|покінчити|вмерти, вбиє|убити|вбити|вбила себе, ріже|різала себе, не_витримую_$|не_витримаю_$|більше_не_витримую|хочу|хочеться|хочется померти|вмерти|помирати|умерти|умереть|умирать|сдохнуть, не_хочу_жить|не_хочу_больше_жить|больше_не_хочу_жить|не_хочу_більше_жити|жить_не_хочу|не_хочется_жить|жить_не_хочется, нет_сил|немає_сил|нема_сил|бракує_сил жить|жити, самоубийств*, убить себя, покончить собой|жизнью, стрибнути_з_моста|накласти_на_себе_руки, заподіяти|завдати собі_шкоду|собі_шкоди, покінчити життям|собою, не_хочу_жити|жити_не_хочу|не_хочеться_жити|жити_не_хочеться, вбити себе, більше_не_можу_$|не_можу_більше_$|не_можу_більше_жити_$|не_можу_так_жити_$, втомився|втомилася|втомилась|набридло жити_$|від_життя_$|життя_$, порожнечу|порожнеча відчуваю|душі|всередині, нічого_не_хочеться_$, ріжу|різати себе, сенсу жити',
  },
  rue: {
    numbers: ['115'],
    thematique: 'logement-hebergement--rechercher-une-solution-dhebergement-temporaire',
    offers: 'abri maraude',
    words:
      `115, ${PUT_OUT} dehors|a_la_porte|a_la_rue|dans_la_rue|${beside('de_chez|de_mon|du|de_l|de_la|de_notre|de_son', 'moi|nous|elle|lui|logement|appart|appartement|maison|studio|foyer|hotel|hebergement|ma_mere|mes_parents|mon_pere')}, ${HOUSEHOLD} m_a|ma|m_ont|mont|nous_a|nous_ont|l_a|l_ont>vire|viree|vires|chasse|chassee|degage|degagee|jete|jetee, ` +
      `suis|sommes|est|sont|es|etre|retrouve|retrouver|laisse|laissee|me_met|nous_met a_la_porte, porte_ce_soir|porte_cette_nuit a_la, ${beside('mon|ma|notre|son|sa|leur', HOME)} perdu|perdue|perds, ${beside('plus_de|plus_d|plus_aucun', HOME.replace('|chambre', ''))}|ai_plus_de_chez_moi|a_plus_de_chez_moi|^_plus_de_chez_moi|plus_d_apart|a_plus_de_chez_nous, sans ${HOME.replaceAll('|', '_ce_soir|')}_ce_soir, ` +
      'expulse|expulsee|expulses suis|sommes|ete|est|ce_matin|ce_soir|aujourd_hui|hier|cette_nuit, m_expulser|nous_expulser vient|viennent, m_a_expulse|m_ont_expulse|nous_a_expulses|nous_ont_expulses|m_a_expulsee|m_ont_expulsee|ma_expulse|mont_expulse, change|changer|changee serrure|serrures proprio|proprietaire|bailleur|mari|ex|conjoint|mere|pere, ' +
      'dors|dort|dorment|dormir|dormons|dormait cave|garage|aeroport|sous_un_pont|sous_le_pont|hopital|aux_urgences|station|arret_de_bus|eglise|plage|devant|porche|laverie|salle_d_attente|couloir|hall|escalier|escaliers|trottoir|metro|abribus|banc|squat|foret|parc|bois|tram, nulle_part_ou_aller|nul_part_ou_aller|aucun_endroit_ou_aller|sais_plus_ou_aller_$|sais_pas_ou_aller_$|sait_plus_ou_aller_$|sait_pas_ou_aller_$|nulle_part_ou_vivre, lit|chambre|place|hebergement|toit|foyer|hotel ce_soir|cette_nuit, camp* bois|foret|sous_un_pont, heberge|heberger|hebergent|loger heberge_plus|hebergent_plus|plus_m_heberger|plus_nous_heberger|plus_me_loger|plus_nous_loger|peux_plus_l_heberger, plus_rester_chez|pas_rester_chez|plus_vivre_chez ce_soir|cette_nuit|soeur|frere|ami|amie|copain|copine|mari|pote|cousin|cousine, on_est_dehors_$|suis_dehors_$|sommes_dehors_$, ^_dehors_avec_un|^_dehors_avec_mon|^_dehors_avec_mes|^_dehors_avec_ma, suis|sommes dehors ce_soir|cette_nuit|avec|depuis, ' +
      'dors|dort|dorment|dorme|dormir|dormons|dormait voiture|rue|dehors|gare|camion|parking|tente, vis|vit|vivons|vivre|nuit|nuits dans_ma_voiture|dans_sa_voiture|dans_notre_voiture|dans_une_voiture|dans_la_voiture|dans_la_rue|dans_un_camion|sous_une_tente|sous_tente, ' +
      'vis_dehors|vit_dehors|vivons_dehors|vivre_dehors|nuit_dehors|nuits_dehors|a_la_rue, dans_la_rue|dehors jete*|mis|mise|retrouve*, ' +
      `sdf, ^_samu_social_$, plus_de_toit|pas_de_toit|plus_un_toit, dors|dort>dans_ma_voiture|dans_la_voiture|dans_une_voiture|dans_sa_voiture|dans_la_rue|dans_un_camion|dans_mon_camion|dehors, sans abri|toit, dormir|dors ou|soir|nulle, toit|logement|hébergement|heberger soir|urgence, hébergement|heberger urgent|urgente|urgemment, sans_logement_$|sans_hebergement_$|sans_logement_depuis|sans_maison_$, ` +
      'sleep|sleeping|slept car|street|streets|outside|rough, living|live in_my_car|in_a_car|in_our_car|in_his_car|in_her_car|on_the_street|on_the_streets, homeless, kicked|threw|thrown|throw|put out|me_out|us_out parents|home|house|landlord|husband|boyfriend|mum|mom|dad|family|me|us|flat|apartment|i|was, ^_kicked_out_$, was|were|been|got|just evicted, lost my_home|my_house|my_flat|my_apartment|our_home|our_house, no_home|no_roof|nowhere_to_go, tonight sleep|bed|shelter|place|roof|stay, nowhere sleep|stay|live|go, no_place_to_sleep|no_place_to_stay_$|no_where_to_sleep, ' +
      'echaron|echado|echan|echo|echa de_casa|de_mi_casa|a_la_calle|del_piso|de_la_casa, en_la_calle estoy|estamos|quede|quedamos|quedado|quedo, me|nos desahuciado|desahuciada|desahuciados|desahuciaron, perdi|perdido|perdimos mi_casa|mi_piso|la_casa|nuestra_casa|mi_vivienda|nuestro_piso, ' +
      'dormir|duermo|duerme|dormimos coche|calle|carro|fuera|auto, vivo|vivimos en_el_coche|en_mi_coche|en_un_coche|en_mi_carro|en_el_carro|en_la_calle, dónde|donde dormir, no_tengo_lugar|no_tengo_sitio|ningun_lugar dormir, noche techo|refugio, no_tengo|no_tenemos techo|casa_$|hogar, sin techo|hogar, ' +
      'في_الشارع|بالشارع أنا|نحن|أصبحت|صرت|بقيت|أولادي|أطفالي|عائلتي, طردوني|طردني|طردتني|طردونا|طردنا البيت|المنزل|الشقة|بيتي|بيت, فقدت|خسرت|فقدنا بيتي|منزلي|سكني|مسكني|البيت|بيتنا, ' +
      'أنام|ننام|النوم سيار*|السيارة|شارع|الشارع|الخارج, أعيش|نعيش في_سيارة|في_سيارتي|في_السيارة|في_الشارع, الليلة نوم|أنام|ننام|للنوم|مكان|مأوى, مشرد|مشردة|مشردون, ليس_لدي|ليس_عندي|لا_يوجد|ما_عندي|لا_أملك|لا_أجد|بدون مكان|مأوى|مكانا للنوم|أنام|ننام|للمبيت|أبيت, بلا|بدون مأوى|سكن, ' +
      'ночуємо|ночує|ночують|спить|сплять вокзалі|вулиці|машині|надворі|підвалі|під’їзді, вигнали|вигнав|вигнала|викинули|викинув|виселили|виселяють з_дому|з_хати|з_квартири|на_вулицю|із_дому, на_вулиці я|ми|опинилися|опинилась|опинився|опинилася|залишилися|залишилась|залишився, втратив|втратила|втратили житло|дім|квартиру|домівку|дах, безпритульн*, ' +
      'сплю|спимо|спати|ночую|ночувати машині|авто|вулиці|вокзалі|надворі, живу|живемо в_машині|у_машині|в_авто|на_вулиці|на_вокзалі|надворі, ніде спати|ночувати|жити, негде спать|ночевать|жить, нема_де|немає_де спати|ночувати|жити, сплю|спим|ночую на_улице|в_машине|на_вокзале, де спати|ночувати|переночувати, сьогодні|ніч ночувати|переночувати|притулок, бездомн*|безхатьк*',
  },
} as const satisfies Readonly<Record<string, Danger>>;

/** The name of a danger. */
export type DangerName = keyof typeof dangers;
