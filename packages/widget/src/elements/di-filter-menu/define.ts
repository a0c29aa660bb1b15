import { defineOnce } from '../../define.ts';
import { DiFilterMenu } from './di-filter-menu.ts';

defineOnce('di-filter-menu', DiFilterMenu);
