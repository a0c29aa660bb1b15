import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiRefusal } from './di-refusal.ts';

defineOnce('di-refusal', DiRefusal);
