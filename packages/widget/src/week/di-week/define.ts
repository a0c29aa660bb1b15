import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiWeek } from './di-week.ts';

defineOnce('di-week', DiWeek);
