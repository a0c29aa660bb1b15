import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiDataset } from './di-dataset.ts';

defineOnce('di-dataset', DiDataset);
