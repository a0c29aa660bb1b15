import { defineOnce } from '../../../shared/elements/define-once.ts';
import { DiFurther } from './di-further.ts';
import { DiLoosenings } from './di-loosenings.ts';

defineOnce('di-further', DiFurther);
defineOnce('di-loosenings', DiLoosenings);
