import { relative } from 'node:path';
import { root } from '../root.mjs';
import { noteProgress } from './note-progress.mjs';

const nameOf = (test) => `${relative(root, test.module.moduleId)} › ${test.fullName}`;

/** Notes each test as it begins and ends. */
export default class ProgressReporter {
  onTestCaseReady(test) {
    noteProgress('begun', nameOf(test));
  }

  onTestCaseResult(test) {
    noteProgress(test.result().state, nameOf(test));
  }
}
