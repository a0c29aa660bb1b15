import { defineOnce } from '../../define.ts';
import { DiThemePicker } from './di-theme-picker.ts';

defineOnce('di-theme-picker', DiThemePicker);
