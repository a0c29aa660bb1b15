// All that only a week with activities draws, and what finds out whether they hold: one without anything waits for none of it.
export { checkWeek, missesItsHours } from '@inclusion-kit/sdk/activities';
export { layOut, printWeek } from '../paper/print-week.ts';
export { nameOf } from '../said-conflicts.ts';
export { uncheckedIn } from '../search/unchecked.ts';
export { addActivityStyles } from './activity-styles.ts';
export { renderAfter } from './after.ts';
export { renderFoot } from './foot.ts';
export { renderHours } from '../total/hours.ts';
export { renderList } from '../list/list.ts';
export { renderSettle } from './settle.ts';
export { renderStrip } from '../total/strip.ts';
export { renderTake } from './take.ts';
export { renderUndo } from './undone.ts';
