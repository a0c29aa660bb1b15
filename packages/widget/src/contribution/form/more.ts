// The code that the first drawing of the form does not wait for. It loads while the record is read.
import moreTexts from '../../locales/fr/contribution-more.ts';

export { findError, findErrors, findIssue, findWarning } from '../checks/contribution-issues.ts';
export { toServerErrors } from '../checks/server-errors.ts';
export { renderAside, renderQualityBar } from './aside.ts';
export { renderAccompaniment } from '../sending/accompaniment.ts';
export { renderCircumstances } from '../fields/circumstances.ts';
export { renderHoursField } from '../fields/opening.ts';
export { renderPoint, renderSearch, renderStale } from '../fields/place.ts';
export { renderNav } from './nav.ts';
export { renderQueue, sayQueued } from '../sending/queue.ts';
export { renderReceipt } from '../sending/receipt.ts';
export { renderIdentity } from '../fields/structure-fields.ts';
export { renderThemes } from '../fields/themes.ts';
export { renderZone } from '../fields/zone.ts';
export const texts = moreTexts;
