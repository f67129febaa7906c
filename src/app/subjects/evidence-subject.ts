import { evidence } from '../../domain/evidence/evidence.ts';
import { longDate } from '../state/format.ts';
import { subjectOf } from './subject.ts';

export const evidenceSubject = subjectOf(evidence, {
  text: ({ fileName, size }, { words }) => fileName ?? (size === null ? words.document : words.photo),
  facts: ({ subjectDate, fileName, size }, { words, language }) => ({
    date: longDate(subjectDate, language),
    file: fileName ?? (size === null ? words.document : words.photo),
  }),
  opens: ({ body: { subjectKind, subjectId } }) =>
    subjectKind === 'activity' ? `/catat/${subjectId}` : `/kinerja/capaian/${subjectId}`,
});
