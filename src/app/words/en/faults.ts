import type { RequestErrorCode } from '../../../protocol/error-answer.ts';
import type { Words } from '../words.ts';

const known: Record<RequestErrorCode | 'unreachable' | 'not-ours' | 'unknown', string> = {
  unreachable: 'The server cannot be reached. Check the connection, then try again.',
  'not-ours':
    'This network answers with its own page instead of the Jejak server. A Wi-Fi login is the usual cause: open the browser, finish it, then try again.',
  'malformed-request': 'The request could not be read. Update the app, then try again.',
  'too-many-changes': 'Too many records in one request. Send at most 500.',
  'request-too-large': 'The request is too large. Send it in smaller parts.',
  'unsupported-encoding': 'The server does not know this form of request.',
  'not-allowed': 'You may not do this. Ask the administrator if that is wrong.',
  'not-signed-in': 'The session has ended. Sign in again to send; records are safe on the device.',
  'wrong-device': 'This session is of another device or person. Sign in again; records are safe on the device.',
  'wrong-credentials': 'NIP and password do not match. Check both; if you forgot the password, ask your administrator.',
  'account-locked':
    'This account is on hold for 15 minutes after several wrong passwords. Try again later, or ask your administrator.',
  'protocol-too-old': 'This version of the app is too old. Update it; records are safe on the device.',
  'protocol-too-new': 'The app is newer than the server. Try again later; records are safe on the device.',
  'foreign-origin': 'This request comes from another site and was refused.',
  'too-many-requests': 'Too many tries from this device. Wait a minute, then try again.',
  'server-busy': 'The server is busy. Records are safe on the device and will be sent later.',
  'not-found': 'There is no such address on the server.',
  internal: 'Something went wrong on the server. Records are safe on the device; try again later.',
  'setup-done': 'This server has already been set up. Please sign in.',
  'setup-code-wrong': 'The code does not match. Read it again on the server’s screen.',
  'code-unknown': 'This code is unknown or no longer valid. Check it, or ask the admin for a new one.',
  'survey-unknown': 'This survey does not exist or has been closed.',
  'opening-expired': 'This survey page has been open for too long. Load it again, then send again.',
  'evidence-unknown':
    'The server does not have the entry of this evidence yet. It stays on the device and is sent later.',
  'evidence-already-here': 'The server has this evidence already.',
  'evidence-type-refused': 'The file is not a whole JPEG, WebP or PDF. Remove this evidence, then choose another file.',
  'evidence-hash-mismatch': 'The evidence was damaged on its way. It stays on the device and is sent from its start.',
  'evidence-too-large': 'The file is larger than was said. Remove this evidence, then add it again.',
  'evidence-too-many': 'An entry holds at most five pieces of evidence. Remove one.',
  'evidence-quota-full':
    'Your room for evidence on the server is full. Ask your administrator; it stays on the device.',
  'evidence-offset-wrong': 'A part of this evidence came out of order. It goes on from what the server has.',
  'storage-full':
    'The server has no room left. Evidence stays on the device and is sent later; tell your administrator.',
  'nip-invalid': 'A NIP has 18 digits. Please check it.',
  'unit-unknown': 'There is no such unit. Choose another one.',
  'service-unknown': 'That unit has no such service. Choose another one.',
  'instrument-missing': 'This unit has no questionnaire yet. Publish one first.',
  'too-few-answers': 'Fewer than five respondents. So few answers are not shown one by one.',
  'period-reversed': 'The last day comes before the first. Check both.',
  'sheet-unreadable': 'This file cannot be read. Save it as XLSX or CSV and choose it again.',
  'sheet-empty': 'This file has no rows. Fill its first sheet and choose it again.',
  'sheet-too-large': 'This file is too large. Split it into several files.',
  'sheet-too-many-rows': 'This file has too many rows. Split it into several files.',
  'sheet-has-formula': 'This cell holds a formula. Copy it as a value and choose the file again.',
  'sheet-has-merged-cells': 'There are merged cells. Split them and choose the file again.',
  'sheet-has-error': 'This cell holds a formula error. Mend it and choose the file again.',
  'sheet-number-too-long':
    'The number in this cell has more than 15 digits and has been rounded. Make the column text and type it again.',
  'nip-impossible': 'This NIP cannot be: birth date, month of appointment, sex or sequence is wrong.',
  'nip-taken': 'Another employee has this NIP. Look for them in the list.',
  'account-ended':
    'This account has ended because its person no longer works here. Ask the administrator if that is wrong.',
  'first-code-wrong':
    'NIP and code do not match, or the code was used or has expired. Ask the administrator for a new one.',
  'record-changed': 'Somebody else has changed this. Reload, then make your change again.',
  'field-invalid': 'This cannot be accepted. Check it, then save again.',
  'person-unknown': 'There is no such employee. Reload the list.',
  'unit-circle': 'A unit cannot be below itself. Choose another parent.',
  'unit-in-use': 'This unit still has people, services or units. Move them first.',
  'superior-unknown': 'There is no such superior, or they have left. Choose another.',
  'superior-circle': 'A superior cannot report to somebody below. Choose another.',
  'move-nothing': 'Unit and superior are the same as now. Nothing was moved.',
  'move-too-early': 'This day is before an earlier move. Choose a later one.',
  'date-in-future': 'This day has not come yet. Choose today or before.',
  'last-admin': 'This is the last administrator. Appoint another first.',
  'sheet-columns-missing': 'A required column is missing. Use the headings of the example.',
  'sheet-has-errors': 'This file still has errors; nothing was saved. Mend the rows, then upload again.',
  unknown: 'The server refused without a reason known here. Try again later, or ask your administrator.',
};

export const faults: Words['faults'] = known;
