import type { SurveyResponse } from '../../../../src/domain/survey-response/survey-response-body.ts';
import { aResponse } from '../../../domain/survey-response/example.ts';
import { ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';

/** A citizen's answers: written once at a counter or on an own phone, and told to no device. */
export const row: AccessRow = {
  kind: 'surveyResponse',
  writer: 'counter',
  body: async (give) => {
    const { id } = await give('organisation', 'service', { unitId: ids.office, name: 'KTP elektronik' });
    return aResponse({ unitId: ids.office, serviceId: id });
  },
  channel: `survey/${ids.office}/2026`,
  create: { visitor: 'applied' },
  change: { body: (body: SurveyResponse) => ({ ...body, durationS: 99 }), outcome: 'not-writer' },
  remove: 'not-writer',
  readers: [],
};
