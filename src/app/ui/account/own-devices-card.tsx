import type { Account } from '../../../protocol/account.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { callEndSessions } from '../../engine/account-calls.ts';
import { momentText } from '../../state/format.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { account as en } from '../../words/en/account.ts';
import { account as id } from '../../words/id/account.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { FaultNotice } from '../shared/fault-notice.tsx';
import { useCommand } from '../shared/use-command.ts';

/** Where the person is signed in; every other device may be signed out from here. */
export function OwnDevicesCard({ devices, onChange }: { devices: Account['devices']; onChange: () => void }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const zone = useWorkplace(useEngine())?.zone ?? 'WIB';
  const { busy, fault, run } = useCommand();
  async function end(device: Uuid | null) {
    if (await run(() => callEndSessions(device), words.ended)) onChange();
  }
  return (
    <Card title={words.devices}>
      <FaultNotice fault={fault} />
      <ul class="account-devices" role="list">
        {devices.map(({ deviceId, since, lastSeenAt, here, waiting }) => (
          <li key={deviceId}>
            <div>
              <strong>{here ? words.here : words.other}</strong>
              <p class="k-soft">
                {words.since(momentText(since, zone, language))}
                <br />
                {words.seen(momentText(lastSeenAt, zone, language))}
                {!here && waiting !== null && (
                  <>
                    <br />
                    {words.waiting(waiting)}
                  </>
                )}
              </p>
            </div>
            {!here && (
              <Button tone="quiet" busy={busy && words.ending} onClick={() => void end(deviceId)}>
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {devices.length === 1 && <p class="k-soft">{words.none}</p>}
      {devices.length > 2 && (
        <div class="k-actions">
          <Button busy={busy && words.ending} onClick={() => void end(null)}>
            {words.endAll}
          </Button>
        </div>
      )}
    </Card>
  );
}
