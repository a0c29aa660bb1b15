import { defineOnce } from '../../define.ts';
import { DiKeywordField } from './di-keyword-field.ts';

defineOnce('di-keyword-field', DiKeywordField);
