import { foldText } from '@inclusion-kit/sdk/internal';
import { toTextOf } from '../values/fields/text.ts';
import { saysNo, saysYes } from '../values/yes-no.ts';
import type { SourceRow } from '../rows/row.ts';
import type { TablePlan } from './plan.ts';

const ARCHIVED = /archiv|supprim|corbeille|effac|delet/;
const ENDED = /suspend|termin|clos|clotur|fini|inacti|ferme|annul|arret|desactiv|obsolete|expire/;
/** Said of a row that nobody is to see yet, or any longer. */
const UNSEEN = /\b(?:non|pas) (?:encore )?(?:publi|diffus|visible|acti|en ligne)|\bhors ligne|\bdepubli|\bbrouillon/;

type State = 'open' | 'ended' | 'archived' | 'left-out';

/** Tells whether a row is still an offer, by the columns that tell its state. A service left out of a structure leaves it there. */
export function stateOf({ cells }: SourceRow, { states }: TablePlan, now: string): State {
  let state: State = 'open';
  for (const { column, isDay, name } of states) {
    const value = cells[column];
    if (value === null || value === undefined || value === '') continue;
    const text = foldText(toTextOf(value)).trim();
    if (isDay) {
      const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text) ?? [];
      const date =
        year === undefined
          ? text.slice(0, 10)
          : `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
      if (/^\d{4}-\d{2}-\d{2}$/.test(date) && date < now) state = 'ended';
      continue;
    }
    const isYes = saysYes(value, text);
    const isNo = saysNo(value, text) || text === '0';
    if (/archiv|supprim|delet/.test(name) ? isYes : ARCHIVED.test(text))
      return column.includes('[].') ? 'left-out' : 'archived';
    if (
      ENDED.test(name)
        ? isYes
        : ENDED.test(text) || UNSEEN.test(text) || (/acti|publi|en ligne|visible|enabled/.test(name) && isNo)
    )
      state = 'ended';
  }
  return state;
}
