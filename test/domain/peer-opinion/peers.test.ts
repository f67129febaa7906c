import { describe, expect, test } from 'vitest';
import { peerOpinionKind } from '../../../src/domain/peer-opinion/peer-opinion-kind.ts';
import type { PeerOpinion } from '../../../src/domain/peer-opinion/peer-opinion-body.ts';
import { summariseOpinions } from '../../../src/domain/peer-opinion/summarise-opinions.ts';
import { peerRequestKind } from '../../../src/domain/peer-request/peer-request-kind.ts';
import type { PeerRequest } from '../../../src/domain/peer-request/peer-request-body.ts';
import type { Period } from '../../../src/domain/period/period.ts';
import { anOpinion, everyValue, today } from '../evaluation/example.ts';
import { found, ids, people, verdictOf, type Who } from '../supervision/example.ts';

function aRequest(different: Partial<PeerRequest> = {}): PeerRequest {
  return {
    ratedId: ids.officer,
    ratedName: 'Uji',
    peerId: ids.peer,
    period: '2026-10' as Period,
    date: today,
    ...different,
  };
}

describe('[PEER-1] peers are asked by the superior of the day', () => {
  test.each<[Who, string]>([
    ['superior', 'accept'],
    ['leader', 'not-superior @ratedId'],
    ['officer', 'not-superior @ratedId'],
    ['peer', 'not-superior @ratedId'],
    ['admin', 'not-superior @ratedId'],
  ])('%s: %s', (by, expected) => {
    expect(verdictOf(peerRequestKind, { body: aRequest(), by })).toBe(expected);
  });
});

test.each<[string, PeerRequest['peerId'], string]>([
  ['a colleague', ids.peer, 'accept'],
  ['the person rated', ids.officer, 'peer-unfit @peerId'],
  ['the one who asks', ids.superior, 'peer-unfit @peerId'],
  ['nobody known', ids.other, 'peer-unfit @peerId'],
])('[PEER-2] who is asked is another employee: %s', (_, peerId, expected) => {
  expect(verdictOf(peerRequestKind, { body: aRequest({ peerId }), by: 'superior' })).toBe(expected);
});

test('[PEER-3] nobody is asked twice about the same person and period', () => {
  const asked = (period: string) => [
    ...people,
    found('peerRequest', ids.other, aRequest({ period: period as Period }), ids.superior),
  ];
  const ask = (period: string) =>
    verdictOf(peerRequestKind, { body: aRequest(), by: 'superior', facts: asked(period) });
  expect(ask('2026-10')).toBe('peer-asked @peerId');
  expect(ask('2026-09')).toBe('accept');
});

test('a request is taken back until it is answered, and never rewritten', () => {
  const previous = aRequest();
  const answered = found('acknowledgement', ids.other, { subject: { kind: 'peerRequest', id: ids.record } }, ids.peer);
  const change = (body: PeerRequest | null, facts = people) =>
    verdictOf(peerRequestKind, { body, previous, by: 'superior', facts });
  expect(change(null)).toBe('accept');
  expect(change(null, [...people, answered])).toBe('already-acknowledged');
  expect(change(aRequest({ peerId: ids.stranger }))).toBe('already-acknowledged');
});

describe('[PEER-4] only who was asked gives an opinion, on that person and period, once', () => {
  const facts = [...people, found('peerRequest', ids.subject, aRequest(), ids.superior)];
  const give = (body: PeerOpinion | null, by: Who = 'peer', more = facts) =>
    verdictOf(peerOpinionKind, { body, by, facts: more });

  test.each<[Who, string]>([
    ['peer', 'accept'],
    ['officer', 'not-asked @requestId'],
    ['superior', 'not-asked @requestId'],
    ['stranger', 'not-asked @requestId'],
    ['admin', 'not-asked @requestId'],
  ])('%s: %s', (by, expected) => {
    expect(give(anOpinion(), by)).toBe(expected);
  });

  test('about whom and when was asked', () => {
    expect(give(anOpinion({ ratedId: ids.stranger }))).toBe('not-asked @requestId');
    expect(give(anOpinion({ period: '2026-09' as Period }))).toBe('not-asked @requestId');
    expect(give(anOpinion(), 'peer', [...people])).toBe('not-asked @requestId');
  });

  test('it stands', () => {
    const before = found('peerOpinion', ids.other, anOpinion(), ids.peer);
    expect(give(anOpinion(), 'peer', [...facts, before])).toBe('opinion-final');
    const change = (body: PeerOpinion | null) =>
      verdictOf(peerOpinionKind, { body, previous: anOpinion(), by: 'peer', facts });
    expect(change(anOpinion({ words: 'Lain' }))).toBe('opinion-final');
    expect(change(null)).toBe('opinion-final');
  });
});

test('[PEER-5] three opinions make a summary of means, two make none', () => {
  const said = [anOpinion({}, 'di-atas'), anOpinion({}, 'sesuai'), anOpinion({}, 'sesuai')];
  expect(summariseOpinions(said)).toEqual({ opinions: 3, means: everyValue(2.33) });
  expect(summariseOpinions(said.slice(1))).toBe(null);
  expect(summariseOpinions([])).toBe(null);
});
