import { expect, test } from 'vitest';
import { isAskedNow } from './asked-now.ts';

test.each([
  'plus rien à manger ce soir',
  'Un médecin, en urgence',
  'aujourd’hui',
  'food tonight',
  'comida hoy',
  'їжа сьогодні',
  'أكل الليلة',
  'أين أنام والليلة باردة',
  'manger mtn',
  'dormir se soir',
  'somewhere to sleep this evening',
  'де спати цієї ночі',
  'un hgt en urgce svp',
])('« %s » asks for help at once', (words) => expect(isAskedNow(words)).toBe(true));

test.each([
  'plus rien à manger',
  'hébergement d’urgence',
  'soirée',
  'urgentiste',
  'الانترنت',
  'تعلم الانترنت',
  'الحياة اليومية',
  'المساعدة اليومية',
  '',
])('« %s » does not', (words) => expect(isAskedNow(words)).toBe(false));
