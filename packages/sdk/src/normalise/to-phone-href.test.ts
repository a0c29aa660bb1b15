import { expect, test } from 'vitest';
import { toPhoneHref } from './to-phone-href.ts';

test.each([
  ['+33 4 65 71 10 14', 'tel:+33465711014'],
  ['+33 (0)4 65 71 10 14', 'tel:+33465711014'],
  ['0033(0)465711014', 'tel:0033465711014'],
  ['04.65.71.10.14', 'tel:0465711014'],
  ['04 65 71 10 14 / 06 00 00 12 34', 'tel:0465711014'],
  ['04 65 71 10 14 poste 12', 'tel:0465711014'],
  ['3949', 'tel:3949'],
  ['39 49', 'tel:3949'],
  ['+377 93 15 80 00', 'tel:+37793158000'],
  ['(0)4 65 71 10 14', 'tel:0465711014'],
])('calls %s at %s', (phone, address) => {
  expect(toPhoneHref(phone)).toBe(address);
});
