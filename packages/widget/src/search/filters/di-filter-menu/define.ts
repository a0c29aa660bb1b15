import { defineOnce } from '../../../shared/elements/define-once.ts';
import { DiFilterMenu } from './di-filter-menu.ts';

defineOnce('di-filter-menu', DiFilterMenu);
