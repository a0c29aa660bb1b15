import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiPartners } from './di-partners.ts';

defineOnce('di-partners', DiPartners);
