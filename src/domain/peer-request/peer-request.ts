import type { RecordShape } from '../registry/record-kind.ts';
import type { PeerRequest } from './peer-request-body.ts';

export const peerRequest: RecordShape<PeerRequest> = {
  name: 'peerRequest',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.date,
  about: (body) => body.ratedId,
};
