import type { RefusalCode } from '../../../domain/refusal/refusal.ts';
import type { Words } from '../words.ts';

const known: Record<RefusalCode, string> = {
  malformed: 'The data could not be read. Update the app, then send again.',
  'unknown-kind': 'The server does not know this kind of record yet. It stays on the device; ask your administrator.',
  'unknown-version':
    'The server does not know this version of the record yet. It stays on the device; ask your administrator.',
  'hash-mismatch': 'The record was damaged on its way. Open it, check it, then save it again.',
  'repeated-id': 'The same record was sent twice in one request. Send again.',
  'id-reserved': 'Only the server uses this record number. Make a new record with the same content.',
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
  'day-closed':
    'This day is closed for entries by your unit’s rule. Choose a day that is open; only an admin can change the rule.',
  'day-too-old': 'This date is too long ago. Only this year and the last are accepted.',
  'description-too-short': 'The description needs at least 10 characters. Add what was done.',
  'end-before-start': 'The end must come after the start. Past midnight, choose “ends the next day”.',
  'longer-than-a-day': 'One activity cannot last longer than 24 hours. Divide it into several entries.',
  'rhk-unknown': 'This RHK is not in your SKP of that year. Choose another one, or leave it empty.',
  'approved-locked': 'This entry has been approved and is locked. If something is wrong, make a correction of it.',
  'plan-without-result': 'An SKP that is submitted has at least one main result. Add a result.',
  'result-without-indicator': 'Every result needs an indicator with a target. Add one.',
  'indicator-unknown': 'This indicator is not in your SKP of that year. Choose another one, or change the date.',
  'value-unfit': 'This value does not fit how the indicator is measured. Choose the indicator again, then fill it in.',
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
  'period-not-over': 'This period is not over. Rate it from its last day on.',
  'rating-without-reason': 'Write the reason, at least 10 characters.',
  'peers-too-few': 'Opinions of peers are summarised from three on. Open the evaluation again and save it.',
  'peers-shown':
    'This evaluation shows a summary of peers’ opinions already, so it cannot be deleted. Change the ratings where needed.',
  'objection-late': 'The time to object is over. Talk to your superior or to personnel.',
  'objection-stands': 'This objection has been made or decided, so it can no longer be changed.',
  'peer-unfit': 'Choose another colleague: neither the person rated nor yourself.',
  'peer-asked': 'This colleague was asked for this period already. Choose another one.',
  'not-asked': 'Only a colleague whom the superior asked can give an opinion.',
  'opinion-final': 'This opinion was given and can no longer be changed.',
  'subject-unknown': 'What this refers to does not belong to this employee. Choose another one.',
  'already-acknowledged': 'The employee has read it, so it can no longer be changed. Write a new one if needed.',
  'evidence-too-many': 'An entry holds at most five pieces of evidence. Remove one, then add the new one.',
  'evidence-too-large': 'The file is too large. A photo has at most 1.5 MB, a PDF at most 5 MB.',
  'stopped-on-the-way':
    'This network stops the record before it reaches the Jejak server, mostly because of its content; other requests get through. Change the words, or send again from another network.',
  'too-large-for-the-way':
    'This network lets nothing as large as this record through. Shorten it, or send again from another network.',
  'server-stumbles':
    'The server failed on this record again and again. Send again later; if it stays, ask your administrator.',
  'keeps-returning':
    'The server has taken this record more than once, yet never shows it. Check its date and this device’s clock, then save it again, or ask your administrator.',
  'evidence-changed': 'What evidence shows cannot be replaced. Remove it, then add the new one.',
};

export const refusals: Words['refusals'] = known;
