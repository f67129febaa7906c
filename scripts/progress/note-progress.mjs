import { appendFileSync, existsSync, readFileSync } from 'node:fs';

const file = process.env.JEJAK_TEST_PROGRESS;

/** Notes that a test has `begun`, `passed`, `failed` or was `skipped`, for who must end the run before its time. */
export function noteProgress(state, test) {
  if (file) appendFileSync(file, `${state} ${test.replaceAll('\n', ' ')}\n`);
}

/** What a run that was broken off had come to: which tests had failed, and which had begun and not ended. */
export function readProgress(path) {
  const last = new Map();
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  for (const line of lines.filter(Boolean)) {
    const [, state, test] = /^(\w+) (.*)$/.exec(line);
    last.set(test, state);
  }
  const named = (wanted) => [...last].filter(([, state]) => state === wanted).map(([test]) => test);
  return { passed: named('passed').length, failed: named('failed'), open: named('begun') };
}
