import { defineOnce } from '../../define.ts';
import { DiSuggestField } from './di-suggest-field.ts';

defineOnce('di-suggest-field', DiSuggestField);
