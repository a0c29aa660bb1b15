import { defineOnce } from '../../define.ts';
import { DiChoiceList } from './di-choice-list.ts';

defineOnce('di-choice-list', DiChoiceList);
