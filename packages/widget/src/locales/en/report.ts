import type { ReportTexts } from '../fr/report.ts';
import { ofReport } from '../receipt/of-report.ts';
import c from './correct.ts';

/** The English texts of the report of a closure or of a duplicate. */
const texts: ReportTexts = {
  title: { fermeture: 'Report a closure', doublon: 'Report a duplicate' },
  intro: {
    fermeture: 'Somebody reviews your report, then the record changes.',
    doublon:
      'Does another record describe the same offer? Say which. Your report is reviewed, and no record is deleted.',
  },
  optional: '(optional)',
  required: '(required)',
  kind: 'This offer is closed',
  final: 'For good',
  finalUse: 'It leaves the searches.',
  temp: 'For a time',
  tempUse: 'It stays in the searches, and its record says so.',
  since: 'Since',
  from: 'First day closed',
  to: 'Last day closed',
  unknown: 'I do not know',
  unknownUse: (day) => `The record will say that it is closed until ${day}. It is checked before then.`,
  /** Stands under days that have passed. */
  over: {
    day: 'This day has passed: the record will not show it. But the closure is noted and checked.',
    days: 'These days have passed: the record will not show them. But the closure is noted and checked.',
  },
  others: 'The other record',
  looking: 'Looking for similar records…',
  none: 'No similar record was found.',
  anotherLabel: 'Search for another record',
  anotherHint: 'Name of the offer or of the structure',
  find: {
    searching: 'Searching…',
    none: 'Nothing matches. Try another word.',
    down: 'The search does not answer. Try again in a moment.',
    found: (n) => `Suggestions: ${n}.`,
  },
  source: (nom) => `source: ${nom}`,
  proof: 'How do you know?',
  proofNone: 'Prefer not to say',
  proofs: {
    appel: 'A call to the organisation',
    visite: 'A visit',
    courriel: 'An e-mail',
    'page-web': 'A web page',
    'personne-concernee': 'It is about me',
    autre: 'Other',
  },
  more: 'Add details',
  precisions: 'Details',
  precisionsHint: 'Write no name and no contact.',
  me: 'Your e-mail',
  meHint: 'Never published. Used to answer you if needed.',
  issues: {
    kind: 'Say whether the offer is closed for good, or for a time.',
    au: 'Give the last day of the closure.',
    order: 'The end is before the start: correct one of the two dates.',
    past: 'This day has passed. Give the first day closed too, or a day to come.',
    other: 'Choose the other record, or search for it by its name.',
    courriel: 'This address is not complete. It is written like name@example.fr.',
  },
  licence: c.licence,
  send: 'Send the report',
  sending: 'Sending…',
  cancel: 'Cancel',
  failed: 'Sending failed. Your answers are kept: try again.',
  refused: 'Sending was refused. Check your answers, then try again.',
  thanks: 'Thank you, your report is recorded.',
  ...ofReport(c),
};

export default texts;
