import type { QuestionTexts } from '../fr/question.ts';

const texts: QuestionTexts = {
  'ask.thematiques': 'لأي شيء بالضبط؟',
  'ask.rayon_km': 'على أي مسافة؟',
  'ask.publics': 'لمن؟',
  'ask.modes_accueil': 'حضوريًا أم عن بُعد؟',
  'ask.frais': 'كم التكلفة؟',
  'ask.types': 'أي نوع من المساعدة؟',
  'ask.mobilisable_par': 'بنفسك أم مع مستشار؟',
  'ask.ouvert': 'متى؟',
  'ask.inconnus': 'هل نخفي العروض التي تنقصها معلومة؟',
  'ask.tri': 'أيها تريد أن ترى أولًا؟',
  comma: '،',
  step: (n, of) => `السؤال ${n} من ${of}`,
  stop: 'لا مزيد من الأسئلة',
  more: 'إجابات أخرى',
  given: 'إجاباتك:',
  undo: 'رجوع',
  'undo.of': (answer) => ` عن «${answer}»`,
  unknown: (n) => `عروض بلا هذه المعلومة تبقى في القائمة: ${n}.`,
  'answer.unknown': 'لا أعرف',
  'answer.other': 'غير ذلك',
  'answer.certain': 'نعم، أخفوها',
  'answer.usagers': 'بنفسي',
  'answer.professionnels': 'مع مستشار',
  'answer.radius': (km) => `${km} كم على الأكثر`,
  'answer.nearest': (km) => `الأقرب: ${km} كم على الأكثر`,
  'answer.latest': (day) => `الأحدث: منذ ${day}`,
  'end.none': 'انتهت الأسئلة. اختاروا مرشّحًا، أو اكتبوا ما تبحثون عنه.',
  'end.certain': (n) => `عرض هذه وحدها: ${n}`,
  'end.nearest': (n, km) => `عرض الأقرب: ${n} (${km} كم على الأكثر)`,
  'end.latest': (n, day) => `عرض الأحدث: ${n} (منذ ${day})`,
  'end.another': 'سؤال آخر',
  end: (sure, maybe) =>
    `العروض المناسبة لكل شيء: ${sure}.${maybe === 0 ? '' : ` وربما ${maybe} أخرى: هناك معلومة غير مذكورة.`}`,
};

export default texts;
