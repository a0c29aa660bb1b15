import { createDates } from '../day-format.ts';
import type { AccessTexts } from '../fr/access.ts';

const { day, isoDay } = createDates('en');
const offers = (n: number): string => (n === 1 ? 'One offer' : `${n} offers`);

/** The texts of the pages that a structure opens by its own link, in English. */
export const access: AccessTexts = {
  title: (nom) => `Your offers: ${nom}`,
  question: 'Are your offers right?',
  until: (end) => `Link valid until ${day(end)}`,
  lead: (n) => `${offers(n)}. This is what people see. Tap a wrong line to correct it.`,
  updated: (date) => `Updated on ${isoDay(date)}`,
  confirmed: (date) => `Confirmed on ${isoDay(date)}`,
  stale: 'Not checked for more than a year',
  all: 'Everything is right',
  allAsk: 'Is everything right?',
  allHint: (n) => `One press confirms ${n === 1 ? 'this offer' : `the ${n} offers`}. Nothing else to do.`,
  allDone: (n) => (n === 1 ? 'Thank you. Your offer is confirmed.' : `Thank you. Your ${n} offers are confirmed.`),
  othersDone: (n) =>
    n === 1 ? 'Thank you. Your other offer is confirmed.' : `Thank you. Your ${n} other offers are confirmed.`,
  publicLater: 'The public will see it once it has been reviewed.',
  allPartly: (n) => `${offers(n)} confirmed. The others have changed meanwhile.`,
  day: (date) => `On ${day(date)}.`,
  one: 'It is right',
  oneOf: (nom) => `It is right: ${nom}`,
  done: 'Confirmed today',
  undo: 'Undo',
  undoOf: (nom) => `Undo the confirmation of ${nom}`,
  undoSaid: (nom) => `Undo the answer about ${nom}`,
  waits: 'Being reviewed:',
  proposed: 'You proposed:',
  inReview: ', being reviewed',
  doneRest: 'The rest is confirmed today',
  allWaits: (n) => (n === 1 ? 'One correction waits to be reviewed.' : `${n} corrections wait to be reviewed.`),
  closuresWait: (n) => (n === 1 ? 'One closure waits to be reviewed.' : `${n} closures wait to be reviewed.`),
  everywhere: (n) =>
    n === 1
      ? 'Correct it in the other offer that shows it too'
      : `Correct it in the ${n} other offers that show it too`,
  stillOld: (n) => (n === 1 ? 'Another offer still shows:' : `${n} other offers still show:`),
  alsoThere: (n) => (n === 1 ? 'Put there too:' : `Put in these ${n} offers too:`),
  everywhereDone: (n) => (n === 1 ? 'One other offer is corrected too.' : `${n} other offers are corrected too.`),
  common: {
    title: (n) => `The same for your ${n} offers`,
    all: (n) => `This line is the same everywhere: the correction goes to your ${n} offers.`,
    some: 'Only in some of them?',
    rest: (n) => `The rest of your ${n} offers is right`,
    undo: 'Undo the answer about all your offers',
  },
  undone: 'It is undone.',
  unchanged: 'Nothing has changed: nothing was sent.',
  lines: {
    telephone: 'Phone',
    horaires_accueil: 'Opening hours',
    adresse: 'Address',
    frais: 'Cost',
    publics: 'For whom',
    courriel: 'Email',
  },
  street: 'Number and street',
  complement: 'More about the address',
  precision: 'How much, and for what',
  wholeText: 'Whole text',
  fixText: 'Correct this text',
  unknown: 'Not stated',
  masked: 'Hidden, never shown',
  wrong: {
    line: 'Reported as wrong and removed. Give the right one.',
    lead: 'A number was reported as wrong and removed. People can no longer call you:',
    give: 'give the right number',
  },
  edit: ', correct',
  was: 'Shown today:',
  rest: 'The rest of this offer is right',
  send: 'Send',
  cancel: 'Cancel',
  otherTown: 'Another town?',
  licence: 'By sending, you allow reuse under the Open Licence 2.0 (Licence Ouverte).',
  thanks: 'Thank you.',
  number: (numero) => `Give this number if you call us: ${numero}`,
  phoneFault: (digits) =>
    digits === 10 ? 'This is not a valid French number.' : `This number has ${digits} digits: it needs 10.`,
  gone: 'No longer exists…',
  of: (nom) => `: ${nom}`,
  ends: {
    definitive: 'It is over for good',
    pause: 'It is a break, until the day below',
    ailleurs: 'Another organisation now runs it',
  },
  endDay: 'End of the break',
  endDayMissing: 'Give the day on which the offer starts again.',
  remove: 'Remove this offer',
  pause: 'Note the break',
  closed: (au) =>
    au === undefined
      ? 'Thank you. The end of this offer is noted.'
      : `Thank you. The break is noted, until ${isoDay(au)}.`,
  add: 'Add an offer',
  offline: 'No network. Nothing is lost: press again when the network is back.',
  terms:
    'This link shows your offers only, and asks for no account and no password. By confirming or correcting, you allow reuse under the Open Licence 2.0 (Licence Ouverte).',
  fixOf: (nom) => `Correct: ${nom}`,
  back: 'Back to your offers',
  none: 'No offer of this organisation is published at the moment.',
  endedTitle: 'This link no longer opens',
  ended: 'It has expired, or it is incomplete. Ask the person who sent it for another one.',
  arrow: '→',
  leave: 'Close this access on this device',
  notMine: 'This is not my organisation',
  notMineText: (producer) =>
    `Confirm nothing. Tell the person who sent you this link, or ${producer}, who runs this site. Nothing is removed: the offers stay as they are.`,
  mails: {
    title: 'Reminder emails',
    link: 'Reminder emails: get or stop them',
    lead: 'We write to you to ask whether your offers are up to date. If you stop these emails, your offers stay visible.',
    stop: 'Stop these emails',
    stopped: 'You will no longer get these emails. Your offers stay visible.',
    again: 'Get them again',
    resumed: 'You will get these emails again.',
  },
  askTitle: 'Get a link by email',
  askLead:
    'Write the address that stands on the record of your organisation. A link that opens your offers is sent to it. There is no account to create.',
  badAddress: 'Write an email address, for example accueil@structure.fr.',
  askLabel: 'Email address of the organisation',
  askHint: 'For example accueil@structure.fr',
  askSend: 'Get the link',
  askedTitle: 'Check your email',
  askedText: (minutes) =>
    `If this is the address of an organisation published here, a link has just been sent to it. It opens for ${minutes} minutes.`,
  askedElse:
    'Nothing arrives? Look in your spam folder, or try the exact address of the record. If the record has none, ask the person who coordinates the offers of the area for a link.',
  again: 'Try another address',
  askTitleNone: 'Your offers',
  askNone:
    'Look for your organisation: you correct its offers without an account. Did you get a link? Open it instead: all is confirmed in one gesture.',
  askNoneOf: (producer: string) =>
    `Look for your organisation: you correct its offers without an account. To confirm all in one gesture, ask ${producer}, who runs this site, for a link.`,
  withoutLink: 'Find my organisation',
  steps: [
    'Search for your organisation by its name.',
    'Open an offer. At its foot, press the button that corrects it, or say that it is still up to date.',
    'A person reviews it before it is published.',
  ],
  addTitle: 'Is an offer missing?',
  addLead: 'Add it in two minutes. We first check whether it already exists.',
  findLabel: 'Name of your organisation',
  findSend: 'Find my offers',
  find: {
    found: (count) => (count === 1 ? '1 organisation found' : `${count} organisations found`),
    more: (count) => `Here are ${count} organisations. Others have this name too: write the whole name, with the town.`,
    offers,
    mine: 'Is it your organisation? A link opens all its offers on one page.',
    none: (typed) => `No organisation found for “${typed}”.`,
    noneHelp: 'Check the name, or write only a part of it.',
    noneElse: 'Search for these words in all offers',
  },
};
