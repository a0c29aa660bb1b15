import { defineOnce } from '../../../shared/elements/define-once.ts';
import { DiHoursField } from './di-hours-field.ts';

defineOnce('di-hours-field', DiHoursField);
