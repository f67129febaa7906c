import { relative } from 'node:path';
import { root } from '../root.mjs';
import { noteProgress } from './note-progress.mjs';

const nameOf = (test) => `${relative(root, test.location.file)} › ${test.titlePath().slice(3).join(' › ')}`;

/** Notes each journey as it begins and ends. */
export default class ProgressReporter {
  onTestBegin(test) {
    noteProgress('begun', nameOf(test));
  }

  onTestEnd(test, { status }) {
    noteProgress(status === 'passed' || status === 'skipped' ? status : 'failed', nameOf(test));
  }

  printsToStdio() {
    return false;
  }
}
