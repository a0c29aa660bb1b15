import '../../shared/suggest-field/define.ts';
import '../fields/hours-field/define.ts';
import '../report/define.ts';
import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiCorrection } from './di-correction.ts';

defineOnce('di-correction', DiCorrection);
