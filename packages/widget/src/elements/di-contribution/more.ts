// What the first drawing of the form does not wait for: it comes while the record is read.
import moreTexts from '../../locales/fr/contribution-more.ts';

export { findError, findErrors, findIssue, findWarning } from '../../state/contribution-issues.ts';
export { toServerErrors } from '../../state/server-errors.ts';
export { renderAside, renderQualityBar } from './aside.ts';
export { renderAccompaniment } from './accompaniment.ts';
export { renderCircumstances } from './circumstances.ts';
export { renderHoursField } from './opening.ts';
export { renderPoint, renderSearch, renderStale } from './place.ts';
export { renderNav } from './nav.ts';
export { renderQueue, sayQueued } from './queue.ts';
export { renderReceipt } from './receipt.ts';
export { renderIdentity } from './structure-fields.ts';
export { renderThemes } from './themes.ts';
export { renderZone } from './zone.ts';
export const texts = moreTexts;
