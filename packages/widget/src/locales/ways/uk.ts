import type { WaysTexts } from './fr.ts';

/** The Ukrainian words of the ways to reach an offer, and of those that are hidden since they are a person's own. */
const texts: WaysTexts = {
  how: {
    visit: 'прийдіть особисто',
    phone: 'зателефонуйте',
    mail: 'напишіть',
    link: 'запишіться онлайн',
  },
  masked: {
    phone: (how) => `Номер приховано, він особистий: ${how}.`,
    mail: (how) => `Електронну адресу приховано, вона особиста: ${how}.`,
    both: (how) => `Номер та електронну адресу приховано, вони особисті: ${how}.`,
    none: 'попросіть мерію або консультанта допомогти зв’язатися',
    pro: 'Ви фахівець?',
  },
};

export default texts;
