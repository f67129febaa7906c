import { counterSessionSchema, type CounterSession } from '../../../protocol/counter-session.ts';
import { call, type CallResult } from '../../engine/server-calls.ts';

/** POST /api/counter/enrol. */
export async function callEnrol(code: string): Promise<CallResult<CounterSession>> {
  const read = (answer: unknown) => counterSessionSchema.safeParse(answer).data ?? null;
  return call('POST', '/api/counter/enrol', { code }, read);
}
