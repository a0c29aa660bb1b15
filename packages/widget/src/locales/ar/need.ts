import type { NeedTexts } from '../fr/need.ts';
import receipt from '../receipt/ar.ts';

const texts: NeedTexts = {
  title: 'أخبرونا بما ينقص',
  intro: 'يساعد جوابكم على إنشاء عروض. ويبقى مجهول الاسم.',
  place: 'في أي بلدية؟',
  'place.missing': 'اكتبوا البلدية التي ينقصها العرض.',
  'place.elsewhere': (town) => `تقع «\u2068${town}\u2069» خارج هذه المنطقة. اختاروا بلدية منها.`,
  which: 'أي بلدية؟',
  ask: 'ما الذي ينقص؟',
  own: 'بكلماتكم',
  words: 'ما ينقص، بكلماتكم',
  change: 'تغيير البلدية',
  private: 'لم تُضف كلمات بحثكم.',
  takeWords: 'إضافتها',
  person: 'هذه الكلمات تدل على شخص معيّن:',
  'person.out': 'حذفها',
  'person.send': 'الإرسال رغم ذلك',
  themes: 'الحاجة',
  publics: 'لمن',
  precisions: 'توضيحات',
  example: 'حضانة قبل الساعة 7 في Aubagne',
  'precisions.hint': 'أوقات أو مسار أو لغة. دون اسم أو بيانات اتصال.',
  missing: 'اختاروا حاجة أو اكتبوها.',
  licence: 'بالإرسال تسمحون بإعادة الاستخدام بموجب Licence Ouverte 2.0.',
  send: 'إرسال',
  sending: 'جارٍ الإرسال…',
  cancel: 'إلغاء',
  failed: 'فشل الإرسال. نصكم محفوظ: أعيدوا المحاولة.',
  refused: 'رُفض الإرسال. راجعوا الأجوبة ثم أعيدوا المحاولة.',
  waiting: 'لم تُرسل إجابتكم بعد',
  waitingNext: 'هي محفوظة على هذا الجهاز، وتُرسل وحدها عند عودة الشبكة.',
  thanks: 'شكرًا، سُجّل بلاغكم.',
  receipt,
  back: 'العودة إلى البحث',
};

export default texts;
