import type { Employee } from '../../../domain/employee/employee-body.ts';
import { peerRequest } from '../../../domain/peer-request/peer-request.ts';
import type { PeerRequest } from '../../../domain/peer-request/peer-request-body.ts';
import type { Period } from '../../../domain/period/period.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { RowOf } from '../../../device/store/queries.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { recordOf } from '../../engine/engine.ts';
import { actId } from '../../engine/act-id.ts';
import { readPeersOf } from '../../queries/peer-requests.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { evaluation as en } from '../../words/en/evaluation.ts';
import { evaluation as id } from '../../words/id/evaluation.ts';
import { RecordFormView } from '../form/record-form-view.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { Select } from '../kit/select.tsx';

export interface AskPeersProps {
  rated: RowOf<Employee>;
  period: Period;
  today: LocalDate;
}

/** Asks colleagues for an opinion on the person's conduct; what they wrote stands without their names. */
export function AskPeers({ rated, period, today }: AskPeersProps) {
  const words = useWordsOf({ id, en });
  const { database, session } = useEngine();
  const asked = { ratedId: rated.id, period, askerId: session.personId };
  const peers = useLive(() => readPeersOf(database, asked), [database, rated.id, period]);
  const form = useRecordForm({
    key: `ask/${rated.id}/${period}`,
    initial: { peerId: '' },
    missing: ({ peerId }) => (peerId === '' ? ['peerId'] : []),
    words: { missing: { peerId: words.peerMissing } },
    said: words.asked,
    records: async ({ peerId }) => {
      const body: PeerRequest = {
        ratedId: rated.id,
        ratedName: rated.body.name,
        peerId: peerId as Uuid,
        period,
        date: today,
      };
      const requestId = await actId(database, `ask ${peerId} about ${rated.id} ${period}`);
      return [recordOf(peerRequest, requestId, body)];
    },
  });
  if (peers === undefined || form === undefined) return null;

  const said = peers.opinions.flatMap((opinion) => (opinion.words ? [opinion.words] : []));
  return (
    <Disclosure summary={words.askPeers} open={peers.asked > 0 || undefined}>
      <div class="k-stack">
        <p class="k-soft">{words.askPeersNote}</p>
        {peers.asked > 0 && <p>{words.askedOf(peers.asked, peers.opinions.length)}</p>}
        {said.map((text) => (
          <blockquote key={text} class="evaluation-peer">
            <span class="k-hint">{words.opinionWords}</span>
            <p>{text}</p>
          </blockquote>
        ))}
        {peers.colleagues.length === 0 ? (
          <p class="k-soft">{words.noColleague}</p>
        ) : (
          <RecordFormView of={form} save={words.ask} tone="secondary">
            <Select
              {...form.field('peerId')}
              label={words.colleague}
              empty={words.chooseColleague}
              options={peers.colleagues.map((one) => ({ value: one.id, label: one.body.name }))}
            />
          </RecordFormView>
        )}
      </div>
    </Disclosure>
  );
}
