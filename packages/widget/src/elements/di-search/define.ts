import { defineOnce } from '../../define.ts';
import '../di-filters/define.ts';
import '../di-keyword-field/define.ts';
import '../di-offer-card/define.ts';
import '../di-place-field/define.ts';
import { DiSearch } from './di-search.ts';

defineOnce('di-search', DiSearch);
