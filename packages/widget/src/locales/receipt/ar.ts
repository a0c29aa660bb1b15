import type { ReceiptTexts } from './fr.ts';

const texts: ReceiptTexts = {
  number: 'رقم المتابعة',
  numberUse: 'اذكروه إذا اتصلتم بنا.',
  follow: 'متابعة ما أرسلت',
  newTab: 'علامة تبويب جديدة',
  undo: 'إلغاء الإرسال',
  undone: 'أُلغي الإرسال.',
  undoFailed: 'تعذّر إلغاء الإرسال: تمت مراجعته، أو الخدمة لا تستجيب.',
  stepsLabel: 'ما يأتي بعد ذلك',
  done: 'تم',
  now: 'جارٍ',
  steps: {
    known: (source) => ['وصلت', 'راجعها شخص', `نُقلت إلى \u2068${source}\u2069`, 'اعتمدها المصدر'],
    added: ['وصلت', 'راجعها شخص', 'نُشرت هنا', 'أخذتها data·inclusion'],
    need: ['وصلت', 'راجعها شخص'],
  },
};

export default texts;
