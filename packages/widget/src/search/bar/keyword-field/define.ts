import { defineOnce } from '../../../shared/elements/define-once.ts';
import { DiKeywordField } from './di-keyword-field.ts';

defineOnce('di-keyword-field', DiKeywordField);
