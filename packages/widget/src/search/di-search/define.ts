import { defineOnce } from '../../shared/elements/define-once.ts';
import '../../offer/card/define.ts';
import { DiSearch } from './di-search.ts';

defineOnce('di-search', DiSearch);
