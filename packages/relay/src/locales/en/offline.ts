import type { OfflineTexts } from '../fr/offline.ts';

/** The texts of the page that stands on a device and searches without a network, in English. */
export const offline: OfflineTexts = {
  title: 'Search without internet',
  keepHere: 'Keep the offers on this device: a few megabytes.',
  of: (date) => `Offers of ${date}`,
  old: 'These offers are more than a month old. Call before you go.',
  kept: 'They are kept on this device.',
  notKept: 'They are not kept on this device.',
  noNetwork: 'You have no internet right now.',
  keep: 'Keep on this device',
  keepHint: (size) => `You will be able to search without internet. It takes ${size} of space.`,
  keeping: 'The offers are coming to the device.',
  done: 'The offers are kept. You can search without internet.',
  newer: 'Newer offers are ready.',
  show: 'Show them',
  network: 'Not all offers have come. Check your connection, then try again.',
  room: 'There is not enough space on this device. Make some space, then try again.',
  changed: 'The offers have just changed on the site. Try again.',
  unable:
    'This browser cannot keep the offers. Try an up-to-date Chrome, Firefox, Edge or Safari, outside private browsing.',
  noWorker: 'This browser cannot search on this page. Try an up-to-date Chrome, Firefox, Edge or Safari.',
  searchOnSite: 'If you have internet, search on the site.',
  lost: 'Your browser deleted the offers that were kept, probably to make space. Keep them again.',
  screen: 'Put the search on your home screen',
  add: 'Add to home screen',
  ios: 'On iPhone and iPad',
  iosSteps: [
    'Open this page in Safari.',
    'Tap the Share button: a square with an arrow.',
    'Tap “Add to Home Screen”, then “Add”.',
  ],
  android: 'On Android',
  androidSteps: [
    'Open this page in Chrome.',
    'Tap the three dots at the top.',
    'Tap “Add to Home screen”, then “Install”.',
  ],
  device: 'What stays on your device',
  deviceText: [
    'Only the offers, which everybody can read. We do not know what you search for without internet.',
    'A correction written without internet waits here, with your e-mail if you gave it. It leaves when internet is back, then it is deleted.',
  ],
  remove: 'Delete the offers from this device',
  removeHint: 'The icon on the home screen is removed like that of any other app.',
  removed: 'The offers are deleted from this device.',
  waiting: 'A correction still waits for internet. It stays here, and leaves at your next visit to the site.',
};
