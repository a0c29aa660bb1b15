// What a search needs once its first offers are on screen, loaded beside them: the fields of the bar and the filters, what is
// done with offers, what is shown in place of the list.
import '../filters/di-filters/define.ts';
import '../bar/keyword-field/define.ts';
import '../place/define.ts';
import { lateControls } from '../../shared/styles/controls.ts';
import { fillSheet } from '../../shared/styles/late.ts';
import { lateNotes } from '../../shared/styles/notes.ts';
import { lateTokens } from '../../shared/styles/tokens.ts';
import { lateSheet } from './late-sheet.ts';
import { laterStyles } from './later.styles.ts';

export { nameDepartement } from '../../shared/format/departement.ts';
export { renderKeywordField, renderPlaceField, submitBar } from '../bar/fields.ts';
export { explain } from '../bar/explain.ts';
export { focusAnswer } from './focus.ts';
export { renderFilters } from '../filters/render-filters.ts';
export { OfferActs } from '../views/offer-acts.ts';
export { renderMisuse } from './misuse.ts';
export { renderMap } from '../results/results-map.ts';
export { renderStale } from '../results/stale.ts';
export { renderTray } from '../views/tray.ts';
export { renderView } from '../views/view.ts';
export { OfferViews } from '../views/offer-views.ts';

fillSheet(lateSheet, [lateTokens, lateControls, lateNotes, laterStyles]);
