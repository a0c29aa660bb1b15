import type { WaysTexts } from './fr.ts';

/** The Arabic words of the ways to reach an offer, and of those that are hidden since they are a person's own. */
const texts: WaysTexts = {
  how: {
    visit: 'اذهبوا إلى المكان',
    phone: 'اتصلوا هاتفيًا',
    mail: 'راسلوا',
    link: 'سجّلوا عبر الإنترنت',
  },
  masked: {
    phone: (how) => `الرقم مخفي لأنه شخصي: ${how}.`,
    mail: (how) => `البريد الإلكتروني مخفي لأنه شخصي: ${how}.`,
    both: (how) => `الرقم والبريد الإلكتروني مخفيان لأنهما شخصيان: ${how}.`,
    none: 'اطلبوا من بلديتكم أو من مستشار أن يوصلكم بهذه الخدمة',
    pro: 'هل أنتم مهنيون؟',
  },
};

export default texts;
