/** The tests that run once more at a drawn moment: what they are about begins, ends or changes with the day. */
export const testsAboutDays = [
  'test/app',
  'test/contract',
  'test/journey',
  'test/protocol',
  'test/server/reports',
  'test/server/sample',
  'test/server/skm',
  'test/browser/entry.test.ts',
  'test/browser/offline.test.ts',
  'test/browser/quarter.test.ts',
  'test/browser/review.test.ts',
  'test/browser/skm.test.ts',
  'test/browser/two-devices.test.ts',
];
