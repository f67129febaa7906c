import { counterChannel } from '../access/channel.ts';
import { publishedKind } from '../registry/published-kind.ts';
import { unitOf } from '../unit/unit-of.ts';
import { surveyInstrumentSchema } from './survey-instrument-body.ts';
import { surveyInstrument } from './survey-instrument.ts';

export const surveyInstrumentKind = publishedKind(surveyInstrument, {
  schema: surveyInstrumentSchema,
  depth: 2,
  channel: (placement) => counterChannel(unitOf(placement)),
});
