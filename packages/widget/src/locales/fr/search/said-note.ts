import { count, offres } from '../words.ts';
import standing from '../../standing/fr.ts';

const { since } = standing;

/** The texts of the note above a list of offers that share a name or an age. */
const texts = {
  'stale.above': (old: number, total: number, months: number, canCall: boolean) =>
    `${old === total ? 'Aucune n’a été vérifiée' : `${count.format(old)} sur ${count.format(total)} n’ont pas été vérifiées`} depuis ${since(months)}\u00a0: ${canCall ? 'appelez' : 'renseignez-vous'} avant de vous déplacer.`,
  /** On a phone the first card begins soon after it. */
  'stale.short': (old: number, total: number, months: number, canCall: boolean) =>
    `${old === total ? 'Non vérifiées' : `${count.format(old)} sur ${count.format(total)} non vérifiées`} depuis ${since(months)}\u00a0: ${canCall ? 'appelez d’abord' : 'renseignez-vous'}.`,
  same: (n: number, listed: number, isPart: boolean): readonly [before: string, after: string] => [
    `${!isPart ? offres(n) : n === listed ? `Les ${count.format(n)} offres affichées` : `${count.format(n)} des ${count.format(listed)} offres affichées`} portent le même nom\u00a0: `,
    '. Ce qui change\u00a0: le lieu, les horaires, le numéro.',
  ],
  'same.what': 'Ce que propose cette offre',
};

export default texts;
