import { useState } from 'preact/hooks';
import type { Employee } from '../../../domain/employee/employee-body.ts';
import { peerRequest } from '../../../domain/peer-request/peer-request.ts';
import type { PeerRequest } from '../../../domain/peer-request/peer-request-body.ts';
import type { Period } from '../../../domain/period/period.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { RowOf } from '../../../device/store/queries.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { actId } from '../../engine/act-id.ts';
import { readPeersOf } from '../../queries/peer-requests.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { evaluation as en } from '../../words/en/evaluation.ts';
import { evaluation as id } from '../../words/id/evaluation.ts';
import { Button } from '../kit/button.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { Select } from '../kit/select.tsx';
import { SaveProblems } from '../shared/save-problems.tsx';
import { recordOf, useRecordSave } from '../shared/use-record-save.ts';

export interface AskPeersProps {
  rated: RowOf<Employee>;
  period: Period;
  today: LocalDate;
}

/** Asks colleagues for an opinion on the person's conduct; what they wrote stands without their names. */
export function AskPeers({ rated, period, today }: AskPeersProps) {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { database, session } = engine;
  const saving = useRecordSave();
  const [peer, setPeer] = useState('');
  const asked = { ratedId: rated.id, period, askerId: session.personId };
  const peers = useLive(() => readPeersOf(database, asked), [database, rated.id, period]);
  if (peers === undefined) return null;

  async function ask() {
    const body: PeerRequest = {
      ratedId: rated.id,
      ratedName: rated.body.name,
      peerId: peer as Uuid,
      period,
      date: today,
    };
    const requestId = await actId(database, `ask ${peer} about ${rated.id} ${period}`);
    if (await saving.save([recordOf(peerRequest, requestId, body)], words.asked)) setPeer('');
  }

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
        <SaveProblems saving={saving} typed="" />
        {peers.colleagues.length === 0 ? (
          <p class="k-soft">{words.noColleague}</p>
        ) : (
          <>
            <Select
              label={words.colleague}
              empty={words.chooseColleague}
              value={peer}
              onValue={setPeer}
              options={peers.colleagues.map((one) => ({ value: one.id, label: one.body.name }))}
            />
            <div class="k-actions">
              <Button disabled={peer === ''} onClick={() => void ask()}>
                {words.ask}
              </Button>
            </div>
          </>
        )}
      </div>
    </Disclosure>
  );
}
