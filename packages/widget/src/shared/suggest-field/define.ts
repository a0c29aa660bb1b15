import { defineOnce } from '../elements/define-once.ts';
import { DiSuggestField } from './di-suggest-field.ts';

defineOnce('di-suggest-field', DiSuggestField);
