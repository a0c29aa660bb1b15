import { defineOnce } from '../../define.ts';
import { DiLoosenings } from './di-loosenings.ts';

defineOnce('di-loosenings', DiLoosenings);
