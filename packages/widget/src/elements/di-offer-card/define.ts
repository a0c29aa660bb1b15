import { defineOnce } from '../../define.ts';
import { DiOfferCard } from './di-offer-card.ts';

defineOnce('di-offer-card', DiOfferCard);
