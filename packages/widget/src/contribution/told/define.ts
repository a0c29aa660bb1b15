import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiTold } from './di-told.ts';

defineOnce('di-told', DiTold);
