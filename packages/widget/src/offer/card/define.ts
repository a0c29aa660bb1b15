import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiOfferCard } from './di-offer-card.ts';

defineOnce('di-offer-card', DiOfferCard);
