import type { RecordShape } from '../registry/record-kind.ts';
import type { PeerOpinion } from './peer-opinion-body.ts';

export const peerOpinion: RecordShape<PeerOpinion> = {
  name: 'peerOpinion',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.period,
  about: (body) => body.ratedId,
};
