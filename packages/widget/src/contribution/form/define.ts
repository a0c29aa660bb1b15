import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiContribution } from './di-contribution.ts';

defineOnce('di-contribution', DiContribution);
