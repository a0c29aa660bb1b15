import '../../shared/suggest-field/define.ts';
import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiReport } from './di-report.ts';

defineOnce('di-report', DiReport);
