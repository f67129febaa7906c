import { acknowledgement } from '../../domain/acknowledgement/acknowledgement.ts';
import { longDate } from '../state/format.ts';
import { subjectOf } from './subject.ts';

const places = { feedback: '/umpan-balik', evaluation: '/evaluasi', peerRequest: '/rekan' } as const;

export const acknowledgementSubject = subjectOf(acknowledgement, {
  text: ({ subject, reply }, { words }) => reply ?? words.acknowledged[subject.kind],
  facts: ({ date, reply }, { words, language }) => ({ date: longDate(date, language), reply: reply || words.empty }),
  opens: ({ body }) => places[body.subject.kind],
});
