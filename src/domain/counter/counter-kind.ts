import { counterChannel } from '../access/channel.ts';
import { publishedKind } from '../registry/published-kind.ts';
import { unitOf } from '../unit/unit-of.ts';
import { counterSchema } from './counter-body.ts';
import { counter } from './counter.ts';

export const counterKind = publishedKind(counter, {
  schema: counterSchema,
  depth: 2,
  channel: (placement) => counterChannel(unitOf(placement)),
});
