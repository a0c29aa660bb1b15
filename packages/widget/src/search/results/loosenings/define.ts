import { defineOnce } from '../../../shared/elements/define-once.ts';
import { DiLoosenings } from './di-loosenings.ts';

defineOnce('di-loosenings', DiLoosenings);
