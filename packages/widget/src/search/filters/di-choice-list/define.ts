import { defineOnce } from '../../../shared/elements/define-once.ts';
import { DiChoiceList } from './di-choice-list.ts';

defineOnce('di-choice-list', DiChoiceList);
