import { defineOnce } from '../../../shared/elements/define-once.ts';
import { DiWordAlone } from './di-word-alone.ts';

defineOnce('di-word-alone', DiWordAlone);
