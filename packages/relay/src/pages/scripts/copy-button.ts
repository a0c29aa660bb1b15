// The copy buttons of the pages.
import { prepareCopyButtons } from './copy-buttons.ts';

prepareCopyButtons(document);
