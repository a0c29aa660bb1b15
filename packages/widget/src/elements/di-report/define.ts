import { defineOnce } from '../../define.ts';
import { DiReport } from './di-report.ts';

defineOnce('di-report', DiReport);
