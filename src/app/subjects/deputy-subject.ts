import { deputy } from '../../domain/deputy/deputy.ts';
import { longDate } from '../state/format.ts';
import { address, nameOf, subjectOf } from './subject.ts';

export const deputySubject = subjectOf(deputy, {
  text: ({ deputyId }, reading) => nameOf(deputyId, reading),
  facts: ({ deputyId, from, to }, reading) => ({
    person: nameOf(deputyId, reading),
    from: longDate(from, reading.language),
    to: longDate(to, reading.language),
  }),
  opens: ({ id, field }) => address('/tim/pengganti', { catatan: id, isian: field }),
});
