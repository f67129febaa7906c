import { peerRequest } from '../../domain/peer-request/peer-request.ts';
import { longDate } from '../state/format.ts';
import { periodText } from '../state/period-text.ts';
import { address, nameOf, subjectOf } from './subject.ts';

export const peerRequestSubject = subjectOf(peerRequest, {
  text: ({ peerId, ratedName }, reading) => `${nameOf(peerId, reading)}, ${reading.words.about(ratedName)}`,
  facts: ({ peerId, ratedName, period, date }, reading) => ({
    peer: nameOf(peerId, reading),
    person: ratedName,
    period: periodText(period, reading.language),
    date: longDate(date, reading.language),
  }),
  opens: ({ body, field }) => address(`/tim/${body.ratedId}/evaluasi`, { periode: body.period, isian: field }),
});
