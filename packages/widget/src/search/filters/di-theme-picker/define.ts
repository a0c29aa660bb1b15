import { defineOnce } from '../../../shared/elements/define-once.ts';
import { DiThemePicker } from './di-theme-picker.ts';

defineOnce('di-theme-picker', DiThemePicker);
