// What cards do without in their first drawing, loaded just after: how they look on paper, in forced colours, and words
// that take a reader of opening hours, of Markdown, of telephone numbers, or the names of the départements.
import { lateControls } from '../../shared/styles/controls.ts';
import { fillSheet } from '../../shared/styles/late.ts';
import { lateSheet } from './late-sheet.ts';
import { laterStyles } from './later.styles.ts';

export { formatPhone } from '@inclusion-kit/sdk/normalise';
export { describe } from './facts/describe.ts';
export { nameDepartement, toZone } from '../../shared/format/departement.ts';
export { renderDone } from './done.ts';
export { describeOpening } from '../../shared/format/opening.ts';

fillSheet(lateSheet, [lateControls, laterStyles]);
