import { defineOnce } from '../../define.ts';
import '../di-offer-card/define.ts';
import { DiSearch } from './di-search.ts';

defineOnce('di-search', DiSearch);
