// All that only a week whose reader searches for offers, or adds those kept aside, needs.
export { toActivite } from '@inclusion-kit/sdk/activities';
export { renderFound } from './proposal-list.ts';
export { proposeFor } from './proposals.ts';
export { withOffers } from '../programme/with-offers.ts';
