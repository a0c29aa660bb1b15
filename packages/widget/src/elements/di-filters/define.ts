import { defineOnce } from '../../define.ts';
import '../di-filter-menu/define.ts';
import '../di-theme-picker/define.ts';
import { DiFilters } from './di-filters.ts';

defineOnce('di-filters', DiFilters);
