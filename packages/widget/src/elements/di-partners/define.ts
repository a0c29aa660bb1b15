import { defineOnce } from '../../define.ts';
import { DiPartners } from './di-partners.ts';

defineOnce('di-partners', DiPartners);
