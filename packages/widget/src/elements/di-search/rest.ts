// What a search needs once its first offers are on screen, loaded beside them: the fields of the bar and the filters, what is
// done with offers, what is shown in place of the list.
import '../di-filters/define.ts';
import '../di-keyword-field/define.ts';
import '../di-place-field/define.ts';
import { lateControls } from '../../styles/controls.ts';
import { fillSheet } from '../../styles/late.ts';
import { lateNotes } from '../../styles/notes.ts';
import { lateTokens } from '../../styles/tokens.ts';
import { lateSheet } from './late-sheet.ts';
import { laterStyles } from './later.styles.ts';

export { renderKeywordField, renderPlaceField, submitBar } from './fields.ts';
export { explain } from './explain.ts';
export { focusAnswer } from './focus.ts';
export { renderFilters } from './filters.ts';
export { OfferActs } from './acts.ts';
export { renderMisuse } from './misuse.ts';
export { renderMap } from './results-map.ts';
export { renderStale } from './stale.ts';
export { renderTray } from './tray.ts';
export { renderView } from './view.ts';
export { OfferViews } from './views.ts';

fillSheet(lateSheet, [lateTokens, lateControls, lateNotes, laterStyles]);
