import { defineOnce } from '../../define.ts';
import { DiRefusal } from './di-refusal.ts';

defineOnce('di-refusal', DiRefusal);
