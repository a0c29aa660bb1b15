import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiQuestion } from './di-question.ts';

defineOnce('di-question', DiQuestion);
