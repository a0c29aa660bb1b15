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
   * places, in any order. `|` parts the words of one place, `*` stands for any ending, `_` joins words that stand side by side, and
   * `_$` says that nothing follows.
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

/** The dangers that the words of a search may tell, in five languages. Written by us. */
export const dangers = {
  enfant: {
    numbers: ['119', '17', '114', '112'],
    thematique: 'famille--surmonter-conflits-separation-violence',
    offers: 'danger maltraitance violences victimes',
    words:
      '119, enfan*|fils|fille|bebe|gamin*|gosse* danger|maltraite|maltraitee|maltraites|maltraitees|maltraitance*|frapp*|battu*|cogn*|abuse|abusee|abuser|attouch*, enfance danger|maltraitee, maltraitance, inceste, ' +
      'mon_pere|ma_mere|mes_parents|mon_beau_pere|ma_belle_mere|nos_parents|notre_pere|notre_mere|papa|maman me|m|nous frapp*|bat|battent|tape|tapent|cogne*|viole|touche|enferme*, peur_de_mon_pere|peur_de_ma_mere|peur_de_mes_parents|peur_de_mon_beau_pere, ' +
      'child|children|kid|kids|son|daughter|baby danger|abuse*|abusing|beat|beats|beaten|beating|hit|hits|neglected|unsafe|molest*, ' +
      'my_father|my_dad|my_mother|my_mum|my_mom|my_parents|my_stepfather|my_stepdad hit|hits|beat|beats|hitting|beating|hurts|hurt me, ' +
      'hijo*|hija*|nino*|nina*|bebe peligro|maltrat*|pega|pegan|abus*|golpe*, mi_padre|mi_papa|mi_madre|mi_mama|mis_padres|mi_padrastro me pega|pegan|golpea*|maltrata*, ' +
      'طفل*|الطفل|أطفال*|ابني|ابنتي|بنتي|ولدي|أولادي خطر|الخطر|يضرب*|اعتداء|عنف, أبي|والدي|أمي|والدتي|والداي يضربني|تضربني|يضربونني|ضربني, ' +
      'дитин*|діти|дітей|син|сина|дочк*|доньк* небезпе*|б’є|б’ють|насильств*|кривд*|жорсток*, батько|тато|мати|мама|батьки|вітчим мене б’є|б’ють|побив|побила',
  },
  violences: {
    numbers: ['3919', '17', '114', '112'],
    thematique: 'famille--surmonter-conflits-separation-violence',
    offers: 'violences victimes',
    words:
      `3919, violence|violences, viol|viols|violée|violees, féminicide*, emprise, excision, mariage|marier forcé|force, ${PARTNER}|homme|voisin|père violent*, ` +
      `${FRENCH_CLOSE}|me|m|nous frapp*|bat|bats|battait|battue|cogne|cognait|étrangle|étranglée|viole, m|me|nous tape|tapait, ${PARTNER}|il|elle menace|tuer me|m|nous|moi, ` +
      `femme|femmes|suis|sommes|etais|ai_ete battu|battue|battues|frappee|violentee|maltraitee, ${PARTNER} peur|fuir|harcel*|coups|sequestr*|dangereux, agress* sexuel*, coups recoit|recois|subi*|prends, ` +
      `violence, rape|raped|rapist, ${ENGLISH_CLOSE} beat|beats|hits|hit|hitting|beating|punch*|kick*|choke*|threatens|hurts|abuses|abusive|violent, ` +
      `sexual|sexually|domestic abuse*|assault*, abused|battered woman|women|wife, am|m|was|get|being beaten|battered, forced marriage, ${ENGLISH_CLOSE} afraid|scared, ` +
      `violencia, violación|violada|violaron|violó, ${SPANISH_CLOSE}|me pega|pegó|golpea|golpeó|maltrata|viola, ${SPANISH_CLOSE} amenaza|violento, maltratada, me pegan|golpean|maltratan, soy|estoy golpeada, miedo ${SPANISH_CLOSE}, matrimonio forzado, ` +
      `عنف|العنف, اغتصاب|الاغتصاب|اغتصبني, ${ARABIC_CLOSE} يضرب*|ضرب*|يهدد*|يعنف*|يعتدي|عنيف|أخاف|خائفة|خايفة, يضربني|ضربني|يهددني|يعنفني|تضربني, أتعرض|تعرضت للضرب|للعنف|للتعنيف, زواج قسري|بالإكراه, ` +
      `насильств*|насилля, зґвалт*, ${UKRAINIAN_CLOSE} б’є|бив|побив|вдарив|погрожує|душить|ґвалтує, мене б’є|б’ють|побив|побили|вдарив|зґвалт*|погрожує, я побита|бита, боюся|боюсь чоловіка|хлопця|колишнього, примусовий шлюб`,
  },
  suicide: {
    numbers: ['3114', '112', '114'],
    thematique: 'sante--sante-mentale',
    offers: 'suicide suicidaires',
    words:
      '3114, suicid*, mourir|crever veux|envie|voudrais|voudrait|pense|veut, finir ma_vie|mes_jours, en_finir, me tuer veux|vais|envie, veux_plus_vivre|envie_de_vivre plus, en_peux_plus_$|en_peut_plus_$|en_puis_plus_$|peux_plus_vivre_$, ' +
      'peux_plus|peut_plus de_la_vie|de_ma_vie|de_vivre_$, marre|fatigue|fatiguee|degoute|degoutee de_la_vie_$|de_vivre_$, gout_de_vivre|gout_a_la_vie plus|perdu|perdue, ' +
      'kill myself, die want|wants, end my life, want_to_live anymore|longer, want_to_live_$ don|dont|not, can_t_go_on_$|cannot_go_on_$|cant_go_on_$|can_t_take_it_anymore_$|cant_take_it_anymore_$|tired_of_living_$|tired_of_life_$, ' +
      'morir|morirme|matarme|muerte quiero|quiere|ganas|pienso, quitarme vida, no_puedo_mas_$|no_quiero_vivir_$|no_quiero_vivir_mas_$|no_quiero_seguir_viviendo, no_puedo_mas con_la_vida|con_mi_vida|de_vivir_$, cansado|cansada|harto|harta de_vivir_$|de_la_vida_$, ' +
      'انتحار|الانتحار|أنتحر|سأنتحر, أموت|الموت أريد|بدي|أتمنى|أرغب, أقتل نفسي, أنهي|إنهاء حياتي, تعبت|سئمت|كرهت|أحتمل|أتحمل الحياة|حياتي, لا_أريد_أن_أعيش_$|لا_أريد_العيش_$|لم_أعد_أحتمل_$|لم_أعد_أتحمل_$, ' +
      'суїцид*|самогубств*, хочу|хочеться померти|вмерти, покінчити життям|собою, не_хочу_жити|жити_не_хочу|не_хочеться_жити|жити_не_хочеться, вбити себе, більше_не_можу_$|не_можу_більше_$|не_можу_більше_жити_$|не_можу_так_жити_$, втомився|втомилася|втомилась|набридло жити_$|від_життя_$|життя_$',
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
