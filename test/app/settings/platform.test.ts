import { expect, test } from 'vitest';
import { platformOf } from '../../../src/app/ui/settings/platform.ts';

test.each([
  ['Mozilla/5.0 (Linux; Android 11; SM-A025F) Chrome/120', 5, 'android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Safari', 5, 'ios'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari', 5, 'ios'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari', 0, 'other'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/120', 10, 'other'],
])('%s with %i touch points is told the way of %s', (userAgent, maxTouchPoints, platform) => {
  expect(platformOf({ userAgent, maxTouchPoints })).toBe(platform);
});
