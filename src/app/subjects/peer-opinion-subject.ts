import { peerOpinion } from '../../domain/peer-opinion/peer-opinion.ts';
import { periodText } from '../state/period-text.ts';
import { nameOf, subjectOf } from './subject.ts';

export const peerOpinionSubject = subjectOf(peerOpinion, {
  text: ({ ratedId, period }, reading) =>
    `${reading.words.about(nameOf(ratedId, reading))}, ${periodText(period, reading.language)}`,
  facts: ({ ratedId, period, words }, reading) => ({
    person: nameOf(ratedId, reading),
    period: periodText(period, reading.language),
    text: words || reading.words.empty,
  }),
  opens: () => '/rekan',
});
