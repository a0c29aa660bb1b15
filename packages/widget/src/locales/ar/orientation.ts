import type { OrientationTexts } from '../fr/orientation.ts';

/** The Arabic texts of what makes an orientation ready. */
const texts: OrientationTexts = {
  title: 'تحضير توجيه',
  who: 'تكتبون',
  pour: { professionnels: 'لأجل شخص ترافقونه', usagers: 'لأجل أنفسكم' },
  how: 'بأي طريقة؟',
  ways: { link: 'عبر الإنترنت', phone: 'بالهاتف', mail: 'بالبريد الإلكتروني', visit: 'حضوريًا' },
  subject: 'الموضوع',
  text: {
    link: 'نص للصقه في الاستمارة',
    phone: 'مذكّرة للمكالمة',
    mail: 'الرسالة',
    visit: 'ورقة تُسلَّم إلى الشخص',
  },
  hint: 'النص بالفرنسية لأن الجهة هي التي تقرؤه. أكملوه بموافقة الشخص. لا يغادر هذا النص الصفحة ما لم ترسلوه بأنفسكم.',
  act: {
    link: (site) => `فتح ${site}`,
    phone: (number) => `الاتصال بالرقم ${number}`,
    mail: 'فتح في برنامج البريد',
    visit: 'الاتجاهات',
  },
  newTab: 'علامة تبويب جديدة',
  tooLong: 'هذه الرسالة أطول من أن تُفتح كاملة في كل برامج البريد. انسخوا النص ثم ألصقوه.',
  copy: 'نسخ النص',
  copied: 'نُسخ النص',
  copyFailed: 'رفض المتصفح النسخ. النص محدَّد: انسخوه بلوحة المفاتيح.',
  restore: 'العودة إلى النص المقترح',
  restored: 'أُعيد النص المقترح.',
  target: (name: string) => `التوجيه عبر ${name}`,
  targetText: 'قد يخصّص هذا الموقع استماراته للمهنيين المسجَّلين.',
  direct: (name: string) => `لا يستقبل ${name} التوجيهات: تواصلوا مباشرة مع الجهة.`,
  close: 'إغلاق',
};

export default texts;
