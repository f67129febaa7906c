/** What makes a program that a test starts believe the same time as the test does (`npm run test:at`). */
export const clockEnv: Record<string, string> = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) =>
    /^(LD_PRELOAD|FAKE_?\w+)$/.test(name) && value !== undefined ? [[name, value] as const] : [],
  ),
);
