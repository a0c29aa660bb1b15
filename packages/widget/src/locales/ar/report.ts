import type { ReportTexts } from '../fr/report.ts';
import { ofReport } from '../receipt/of-report.ts';
import c from './correct.ts';

/** The Arabic texts of the report of a closure or of a duplicate. */
const texts: ReportTexts = {
  title: { fermeture: 'الإبلاغ عن إغلاق', doublon: 'الإبلاغ عن تكرار' },
  intro: {
    fermeture: 'يراجع شخص بلاغكم، ثم تتغيّر البطاقة.',
    doublon: 'هل تصف بطاقة أخرى العرض نفسه؟ حدّدوها. يُراجَع بلاغكم ولا تُحذف أي بطاقة.',
  },
  optional: '(اختياري)',
  required: '(إلزامي)',
  kind: 'هذا العرض مغلق',
  final: 'نهائيًا',
  finalUse: 'يخرج من نتائج البحث.',
  temp: 'مؤقتًا',
  tempUse: 'يبقى في نتائج البحث، وتقول بطاقته ذلك.',
  since: 'منذ',
  from: 'أول يوم من الإغلاق',
  to: 'آخر يوم من الإغلاق',
  unknown: 'لا أعرف',
  unknownUse: (day) => `ستقول البطاقة إنه مغلق حتى \u2068${day}\u2069. ويتحقق شخص من ذلك قبل هذا التاريخ.`,
  /** Stands under days that have passed. */
  over: {
    day: 'لقد مضى هذا اليوم: لن تعلنه البطاقة، لكن الإغلاق يُسجَّل ويُتحقَّق منه.',
    days: 'لقد مضت هذه الأيام: لن تعلنها البطاقة، لكن الإغلاق يُسجَّل ويُتحقَّق منه.',
  },
  others: 'البطاقة الأخرى',
  looking: 'جارٍ البحث عن بطاقات مشابهة…',
  none: 'لم يُعثر على أي بطاقة مشابهة.',
  anotherLabel: 'البحث عن بطاقة أخرى',
  anotherHint: 'اسم العرض أو الجهة',
  find: {
    searching: 'جارٍ البحث…',
    none: 'لا نتيجة. جرّبوا كلمة أخرى.',
    down: 'البحث لا يستجيب. أعيدوا المحاولة بعد قليل.',
    found: (n) => `الاقتراحات: ${n}.`,
  },
  source: (nom) => `المصدر: ${nom}`,
  proof: 'كيف عرفتم ذلك؟',
  proofNone: 'دون تحديد',
  proofs: {
    appel: 'اتصال بالجهة',
    visite: 'زيارة المكان',
    courriel: 'رسالة واردة',
    'page-web': 'صفحة ويب',
    'personne-concernee': 'الأمر يخصني',
    autre: 'غير ذلك',
  },
  more: 'إضافة توضيحات',
  precisions: 'توضيحات',
  precisionsHint: 'لا تكتبوا اسمًا ولا بيانات اتصال.',
  me: 'بريدكم الإلكتروني',
  meHint: 'لا يُنشر أبدًا. يُستخدم للرد عليكم عند الحاجة.',
  issues: {
    kind: 'قولوا إن كان العرض مغلقًا نهائيًا أو مؤقتًا.',
    au: 'اذكروا آخر يوم من الإغلاق.',
    order: 'النهاية قبل البداية: صحّحوا أحد التاريخين.',
    past: 'لقد مضى هذا اليوم. اذكروا أيضًا أول يوم من الإغلاق، أو يومًا قادمًا.',
    other: 'اختاروا البطاقة الأخرى أو ابحثوا عنها باسمها.',
    courriel: 'هذا العنوان غير كامل. يُكتب على شكل nom@exemple.fr.',
  },
  licence: c.licence,
  send: 'إرسال البلاغ',
  sending: 'جارٍ الإرسال…',
  cancel: 'إلغاء',
  failed: 'فشل الإرسال. أجوبتكم محفوظة: أعيدوا المحاولة.',
  refused: 'رُفض الإرسال. راجعوا أجوبتكم ثم أعيدوا المحاولة.',
  thanks: 'شكرًا، سُجّل بلاغكم.',
  ...ofReport(c),
};

export default texts;
