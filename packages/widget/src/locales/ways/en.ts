import type { WaysTexts } from './fr.ts';

/** The English words of the ways to reach an offer, and of those that are hidden since they are a person's own. */
const texts: WaysTexts = {
  how: {
    visit: 'go there',
    phone: 'call',
    mail: 'write',
    link: 'sign up online',
  },
  masked: {
    phone: (how) => `Number hidden, it is personal: ${how}.`,
    mail: (how) => `Email hidden, it is personal: ${how}.`,
    both: (how) => `Number and email hidden, they are personal: ${how}.`,
    none: 'ask your town hall or an adviser to put you in touch',
    pro: 'Are you a professional?',
  },
};

export default texts;
