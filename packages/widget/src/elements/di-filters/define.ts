import { defineOnce } from '../../define.ts';
import { DiFilters } from './di-filters.ts';

defineOnce('di-filters', DiFilters);
