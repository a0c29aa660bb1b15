import type { OrientationTexts } from '../fr/orientation.ts';

/** The English texts of what makes an orientation ready. */
const texts: OrientationTexts = {
  title: 'Prepare a referral',
  who: 'You are writing',
  pour: { professionnels: 'for someone you support', usagers: 'for yourself' },
  how: 'In what way?',
  ways: { link: 'Online', phone: 'By phone', mail: 'By e-mail', visit: 'In person' },
  subject: 'Subject',
  text: {
    link: 'Text to paste into the form',
    phone: 'Notes for the call',
    mail: 'Message',
    visit: 'Note to hand to the person',
  },
  hint: 'It is in French, for the organisation. Complete it with the person’s consent. This text does not leave the page until you send it yourself.',
  act: {
    link: (site) => `Open ${site}`,
    phone: (number) => `Call ${number}`,
    mail: 'Open in my mail program',
    visit: 'Directions',
  },
  newTab: 'new tab',
  tooLong: 'This message is too long to open whole in every mail program. Copy the text, then paste it.',
  copy: 'Copy the text',
  copied: 'Text copied',
  copyFailed: 'The browser refused to copy. The text is selected: copy it with the keyboard.',
  restore: 'Back to the suggested text',
  restored: 'The suggested text is back.',
  target: (name: string) => `Refer with ${name}`,
  targetText: 'This site may keep its forms for registered professionals.',
  direct: (name: string) => `${name} takes no referrals: contact the organisation directly.`,
  close: 'Close',
};

export default texts;
