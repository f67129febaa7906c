import { describe, expect, test } from 'vitest';
import type { Acknowledgement } from '../../../src/domain/acknowledgement/acknowledgement-body.ts';
import { acknowledgementKind } from '../../../src/domain/acknowledgement/acknowledgement-kind.ts';
import type { Instant } from '../../../src/domain/time/instant.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import { found, ids, people, verdictOf, type Who } from '../supervision/example.ts';

const facts = [...people, found('feedback', ids.subject, { employeeId: ids.officer }, ids.superior)];

function read(different: Partial<Acknowledgement> = {}): Acknowledgement {
  return { subject: { kind: 'feedback', id: ids.subject }, date: '2026-11-20' as LocalDate, reply: null, ...different };
}

describe('[ACK-1] only the person to whom it was said acknowledges it', () => {
  test.each<[Who, string]>([
    ['officer', 'accept'],
    ['superior', 'not-writer @subject'],
    ['peer', 'not-writer @subject'],
    ['admin', 'not-writer @subject'],
  ])('%s: %s', (by, expected) => {
    expect(verdictOf(acknowledgementKind, { body: read(), by, facts })).toBe(expected);
  });

  test('a request is acknowledged by the colleague who was asked', () => {
    const asked = [...people, found('peerRequest', ids.subject, { employeeId: ids.officer, peerId: ids.peer })];
    const body = read({ subject: { kind: 'peerRequest', id: ids.subject } });
    expect(verdictOf(acknowledgementKind, { body, by: 'peer', facts: asked })).toBe('accept');
    expect(verdictOf(acknowledgementKind, { body, by: 'officer', facts: asked })).toBe('not-writer @subject');
  });

  test('what is not there cannot be acknowledged', () => {
    expect(verdictOf(acknowledgementKind, { body: read(), by: 'officer' })).toBe('not-writer @subject');
  });
});

test('[ACK-2] it carries the day on which it was first said, also when a reply is added later', () => {
  const earlier = read({ date: '2026-11-18' as LocalDate });
  const replied = { ...earlier, reply: 'Terima kasih, akan saya perbaiki.' };
  const ask = (body: Acknowledgement, previous: Acknowledgement | null = null) =>
    verdictOf(acknowledgementKind, { body, previous, by: 'officer', facts });
  expect(ask(earlier)).toBe('date-impossible @date');
  expect(ask(replied, earlier)).toBe('accept');
  expect(ask({ ...replied, date: '2026-11-20' as LocalDate }, earlier)).toBe('date-impossible @date');
});

test('[ACK-2] it goes on speaking of the same thing', () => {
  const previous = read({ subject: { kind: 'feedback', id: ids.other } });
  expect(verdictOf(acknowledgementKind, { body: read(), previous, by: 'officer', facts })).toBe('not-writer @subject');
});

test('[ACK-3] what was acknowledged stays acknowledged', () => {
  const ask = (previous: Acknowledgement | null) =>
    verdictOf(acknowledgementKind, { body: null, previous, by: 'officer', facts });
  expect(ask(read())).toBe('already-acknowledged');
  expect(ask(null)).toBe('accept');
});

test('that an evaluation was read stands beside the evaluation, everything else with the person', () => {
  const capturedAt = '2026-11-20T08:00:00.000Z' as Instant;
  const channelOf = (kind: Acknowledgement['subject']['kind']) =>
    acknowledgementKind.channel({
      author: ids.officer,
      body: read({ subject: { kind, id: ids.subject } }),
      capturedAt,
    });
  expect(channelOf('evaluation')).toBe(`appraisal/${ids.officer}/2026`);
  expect(channelOf('feedback')).toBe(`person/${ids.officer}/2026`);
  expect(channelOf('peerRequest')).toBe(`person/${ids.officer}/2026`);
});
