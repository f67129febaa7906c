import { expect, test } from 'vitest';
import { errorAnswer, errorAnswerSchema, requestErrors } from '../../src/protocol/error-answer.ts';

test('an error answer carries the words of its code, and the field where there is one', () => {
  expect(errorAnswer('nip-invalid', 'nip')).toEqual({
    error: { code: 'nip-invalid', message: requestErrors['nip-invalid'], field: 'nip' },
  });
  expect(errorAnswer('internal')).toEqual({ error: { code: 'internal', message: requestErrors.internal } });
});

test('a device reads an error whose code it does not know', () => {
  const answer = { error: { code: 'from-the-future', message: 'Coba lagi nanti.' }, traceId: 'x' };
  expect(errorAnswerSchema.safeParse(answer).success).toBe(true);
});

test('every message is a sentence', () => {
  const unfinished = Object.entries(requestErrors).filter(([, message]) => !/^[A-Z].*\.$/.test(message));
  expect(unfinished).toEqual([]);
});
