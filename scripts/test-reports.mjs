import { relative } from 'node:path';
import { root } from './root.mjs';

const nothing = { passed: 0, skipped: 0, failures: [] };

/** Reads the report of vitest's JSON reporter; undefined (no report was written) gives no tests at all. */
export function readVitestReport(report) {
  if (!report) return nothing;
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, name: `${relative(root, file.name)} › ${test.fullName}` })),
  );
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    skipped: tests.filter(({ status }) => !['passed', 'failed'].includes(status)).length,
    failures: [
      ...tests.filter(({ status }) => status === 'failed').map(({ name }) => name),
      ...brokenFiles.map((file) => `${relative(root, file.name)}: ${firstLine(file.message)}`),
    ],
  };
}

/** Reads the report of Playwright's JSON reporter; a test that passed only when repeated is named as such. */
export function readPlaywrightReport(report) {
  if (!report) return nothing;
  const tests = report.suites.flatMap((suite) => testsOf(suite, []));
  return {
    passed: tests.filter(({ status }) => ['expected', 'flaky'].includes(status)).length,
    skipped: tests.filter(({ status }) => status === 'skipped').length,
    repeated: tests.filter(({ status }) => status === 'flaky').map(({ name }) => name),
    failures: [
      ...tests.filter(({ status }) => status === 'unexpected').map(({ name }) => name),
      ...report.errors.map(({ message }) => firstLine(message)),
    ],
  };
}

function testsOf(suite, above) {
  const path = [...above, suite.title];
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map(({ status }) => ({ status, name: `test/browser/${[...path, spec.title].join(' › ')}` })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, path))];
}

function firstLine(message) {
  return (message || 'could not be run').trim().split('\n')[0];
}
