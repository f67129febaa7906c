import type { errands as id } from '../id/errands.ts';

export const errands: typeof id = {
  title: 'Waiting for you',
  of: {
    'plan-returned': () => 'Your work plan was sent back',
    'report-returned': (count) => (count === 1 ? 'Your report was sent back' : `${count} reports were sent back`),
    'achievement-returned': (count) =>
      count === 1 ? '1 achievement was sent back' : `${count} achievements were sent back`,
    feedback: (count) => (count === 1 ? '1 piece of feedback to read' : `${count} pieces of feedback to read`),
    evaluation: (count) => (count === 1 ? '1 evaluation to read' : `${count} evaluations to read`),
    peers: (count) => (count === 1 ? 'An opinion is asked of you' : `${count} opinions are asked of you`),
    objections: (count) => (count === 1 ? '1 objection to decide' : `${count} objections to decide`),
  },
};
