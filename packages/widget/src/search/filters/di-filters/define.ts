import { defineOnce } from '../../../shared/elements/define-once.ts';
import { DiFilters } from './di-filters.ts';

defineOnce('di-filters', DiFilters);
