// All that only a week whose reader searches for offers, or adds those kept aside, needs.
export { renderFound } from './proposal-list.ts';
export { addProposalStyles } from './proposals.styles.ts';
export { proposeFor } from './proposals.ts';
export { toProposed, withOffers } from '../programme/with-offers.ts';
