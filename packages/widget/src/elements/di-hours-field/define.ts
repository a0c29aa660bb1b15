import { defineOnce } from '../../define.ts';
import { DiHoursField } from './di-hours-field.ts';

defineOnce('di-hours-field', DiHoursField);
