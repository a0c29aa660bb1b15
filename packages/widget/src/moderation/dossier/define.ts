import { defineOnce } from '../../shared/elements/define-once.ts';
import '../refusal/define.ts';
import { DiDossier } from './di-dossier.ts';

defineOnce('di-dossier', DiDossier);
