import { noCycle } from './no-cycle.mjs';
import { plainEnglish } from './plain-english.mjs';
import { widgetRooms } from './widget-rooms.mjs';

/** The rules of this project. */
export default {
  meta: { name: 'house' },
  rules: { 'no-cycle': noCycle, 'plain-english': plainEnglish, 'widget-rooms': widgetRooms },
};
