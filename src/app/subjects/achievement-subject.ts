import { achievement } from '../../domain/achievement/achievement.ts';
import { amountText, longDate } from '../state/format.ts';
import { address, subjectOf } from './subject.ts';

export const achievementSubject = subjectOf(achievement, {
  text: (body) => body.story,
  facts: ({ date, rhkId, value, story, before, after }, { words, language, resultTitles }) => ({
    date: longDate(date, language),
    result: resultTitles.get(rhkId) ?? words.unknownResult,
    amount: value.kind === 'angka' ? amountText(value.amount, language) : words.ratings[value.level],
    story,
    before: before || words.empty,
    after: after || words.empty,
  }),
  opens: ({ id, field }) => address(`/kinerja/capaian/${id}`, { isian: field }),
});
