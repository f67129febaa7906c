import { useState } from 'preact/hooks';
import type { InvalidReason } from '../../../domain/skm/invalid-reasons.ts';
import type { ListedBurst } from '../../../protocol/skm-admin.ts';
import { callBursts, callDecideBurst } from '../../engine/skm-admin-calls.ts';
import type { SkmAsked } from '../../engine/skm-calls.ts';
import { announce } from '../../state/app-state.ts';
import { clockTime, plainDate } from '../../state/format.ts';
import { useApp, useWords, useWordsOf } from '../../state/use-app.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { skmAdmin as en } from '../../words/en/skm-admin.ts';
import { skmAdmin as id } from '../../words/id/skm-admin.ts';
import { faultText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { NotFetched } from '../shared/not-fetched.tsx';
import { TakeOutDialog } from './take-out-dialog.tsx';

/** Bursts from posters, each taken out together or put back; nothing where there are none (SKM-42). */
export function BurstsList({ asked, onChange }: { asked: SkmAsked; onChange: () => void }) {
  const words = useWordsOf({ id, en });
  const common = useWords();
  const [chosen, setChosen] = useState<ListedBurst | null>(null);
  const { fetched, again } = useFetched(() => callBursts(asked), Object.values(asked));

  async function decide({ serviceId, date, time }: ListedBurst, reason: InvalidReason | null): Promise<void> {
    const result = await callDecideBurst(asked.unit, { serviceId, date, time, reason });
    const done = reason === null ? words.burstBack : words.burstTaken;
    announce(result.kind === 'ok' ? done(result.value) : faultText(result.fault, common));
    if (result.kind === 'ok') onChange();
  }

  if (fetched.kind === 'fault') return <NotFetched fault={fetched.fault} onAgain={again} />;
  if (fetched.kind === 'loading' || fetched.value.bursts.length === 0) return null;
  return (
    <>
      <h3>{words.bursts}</h3>
      <p class="k-soft">{words.burstsNote}</p>
      <ul class="skm-responses" aria-label={words.bursts}>
        {fetched.value.bursts.map((burst) => (
          <BurstRow
            key={`${burst.serviceId} ${burst.date} ${burst.time}`}
            burst={burst}
            onTake={() => setChosen(burst)}
            onBack={() => void decide(burst, null)}
          />
        ))}
      </ul>
      <TakeOutDialog
        open={chosen !== null}
        title={words.burstTitle(chosen?.n ?? 0)}
        note={words.burstNote}
        confirmLabel={words.takeBurst}
        usual="careless"
        onDone={(reason) => {
          setChosen(null);
          if (chosen !== null && reason !== null) void decide(chosen, reason);
        }}
      />
    </>
  );
}

function BurstRow({ burst, onTake, onBack }: { burst: ListedBurst; onTake: () => void; onBack: () => void }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const { date, time, service, why, n, out } = burst;
  return (
    <li>
      <div>
        <strong>
          {plainDate(date, language)} {time === null ? words.wholeDay : clockTime(time)}
        </strong>
        <p>{service}</p>
        <p class="k-soft">
          {words.burstWhy[why]} · {words.burstCount(n, out)}
        </p>
      </div>
      <Button tone="quiet" onClick={out > 0 ? onBack : onTake}>
        {out > 0 ? words.putBurstBack : words.takeBurst}
      </Button>
    </li>
  );
}
