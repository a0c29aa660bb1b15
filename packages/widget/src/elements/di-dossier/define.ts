import { defineOnce } from '../../define.ts';
import '../di-refusal/define.ts';
import { DiDossier } from './di-dossier.ts';

defineOnce('di-dossier', DiDossier);
