import { activity } from '../../domain/activity/activity.ts';
import type { Activity } from '../../domain/activity/activity-body.ts';
import { minutesOf } from '../../domain/activity/activity-minutes.ts';
import { amountText, clockTime, longDate } from '../state/format.ts';
import { address, subjectOf, type Reading } from './subject.ts';

export const activitySubject = subjectOf(activity, {
  text: (body) => body.description,
  facts(body, reading) {
    const { common, words, language, resultTitles } = reading;
    return {
      date: longDate(body.date, language),
      time: timeText(body, reading),
      category: common.category[body.category],
      description: body.description || words.empty,
      result: body.rhkId === null ? words.empty : (resultTitles.get(body.rhkId) ?? words.unknownResult),
      volume:
        body.volume === null ? words.empty : `${amountText(body.volume, language)} ${body.volumeUnit ?? ''}`.trim(),
      note: body.note || words.empty,
    };
  },
  opens: ({ id, field }) => address(`/catat/${id}`, { isian: field }),
});

function timeText({ time }: Activity, { common, words }: Reading): string {
  const minutes = common.hoursMinutes(minutesOf(time));
  if (time.kind === 'duration') return minutes;
  const span = `${clockTime(time.start)}–${clockTime(time.end)}`;
  return time.endsNextDay ? `${span} (${words.nextDay}), ${minutes}` : `${span}, ${minutes}`;
}
