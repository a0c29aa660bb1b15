import { defineOnce } from '../../define.ts';
import { DiContribution } from './di-contribution.ts';

defineOnce('di-contribution', DiContribution);
