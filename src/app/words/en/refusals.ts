import type { RefusalCode } from '../../../domain/refusal.ts';
import type { Words } from '../words.ts';

const known: Record<RefusalCode, string> = {
  malformed: 'The data could not be read. Update the app, then send again.',
  'unknown-kind': 'The server does not know this kind of record yet. It stays on the device; ask your administrator.',
  'unknown-version':
    'The server does not know this version of the record yet. It stays on the device; ask your administrator.',
  'hash-mismatch': 'The record was damaged on its way. Open it, check it, then save it again.',
  'repeated-id': 'The same record was sent twice in one request. Send again.',
  'not-writer': 'You may not change this record. Ask your administrator if this seems wrong.',
  'already-deleted': 'This record has been deleted. Make a new one if it is still needed.',
  'captured-at-impossible':
    'The device’s clock was wrong when this was saved. Set the clock, then save the record again.',
  'body-invalid': 'This entry cannot be accepted. Check it, then save it again.',
  'text-unsafe': 'The text holds hidden characters that cannot be stored. Remove or retype that part.',
  'too-large': 'The record is too large. Shorten it, then save it again.',
  unstorable: 'The server cannot store this record. It stays on the device; ask your administrator.',
  'date-impossible': 'This date is not in the calendar. Choose another one.',
  'date-in-future': 'This date has not come yet. Choose today or earlier, and check the device’s clock.',
  'day-closed': 'This day is closed for entries by your unit’s rule. Ask your superior.',
  'day-too-old': 'This date is too long ago. Only this year and the last are accepted.',
  'description-too-short': 'The description needs at least 10 characters. Add what was done.',
  'end-before-start': 'The end must come after the start. Past midnight, choose “ends the next day”.',
  'longer-than-a-day': 'One activity cannot last longer than 24 hours. Divide it into several entries.',
  'rhk-unknown': 'This RHK is not in your SKP of that year. Choose another one, or leave it empty.',
  'approved-locked': 'This entry has been approved and is locked. If something is wrong, make a correction of it.',
  'corrects-unknown': 'Only your own approved entries can be corrected. Make a new entry.',
  'not-reviewer': 'Only the direct superior on that date, or their deputy, can review this entry.',
  'review-own': 'Your own entries are reviewed by your superior, not by you.',
  'review-final': 'A verdict is not changed. Take it back, then give a new one.',
  'review-mismatch': 'This verdict does not fit its entry. Sync, then review the entry again.',
  'reason-missing': 'Say why it is sent back, in at least 5 characters, so that the employee knows what to mend.',
  'period-reversed': 'The last day must not be before the first.',
  'period-too-long': 'One year at most. Choose an earlier last day.',
  'deputy-unknown': 'The deputy must be another employee known here. Choose somebody else.',
  'service-unknown': 'The unit does not offer this service. The answers stay on the device; contact the admin.',
  'question-unknown': 'This question is not in the questionnaire. The answers stay on the device; contact the admin.',
  'volume-without-unit': 'Volume and unit belong together, and the volume is more than zero.',
  'not-superior': 'Only the direct superior of that day can write this. Contact the admin if the superior is wrong.',
  'period-taken': 'There is one for this period already. Open that one and change it.',
  'period-not-begun': 'This period has not begun. Choose the current one or an earlier one.',
  'period-cadence': 'Your agency uses other periods (monthly or quarterly). Choose from the list of periods.',
  'follow-up-missing': 'Follow up every plan of the last period.',
  'subject-unknown': 'What this refers to does not belong to this employee. Choose another one.',
  'already-acknowledged': 'The employee has read it, so it can no longer be changed. Write a new one if needed.',
};

export const refusals: Words['refusals'] = known;
