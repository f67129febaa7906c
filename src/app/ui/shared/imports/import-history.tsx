import { Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { ImportKind, ImportList, Withdrawal } from '../../../../protocol/import.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { callImports, callWithdraw } from '../../../engine/import-calls.ts';
import { announce } from '../../../state/app-state.ts';
import { momentText } from '../../../state/format.ts';
import { useFetched } from '../../../state/use-fetched.ts';
import { useApp, useWordsOf } from '../../../state/use-app.ts';
import { imports as en } from '../../../words/en/imports.ts';
import { imports as id } from '../../../words/id/imports.ts';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { ListRow } from '../../kit/list-row.tsx';
import { List } from '../../kit/list.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Fetched } from '../fetched.tsx';

type Entry = ImportList['imports'][number];

export interface ImportHistoryProps {
  kinds: readonly ImportKind[];
  unit?: string | undefined;
  /** Changes when something was taken in. */
  turn: number;
  onWithdrawn?: (() => void) | undefined;
}

/** What was taken in: which file, by whom, when, how much; each can be taken back while nothing builds on it. */
export function ImportHistory({ kinds, unit, turn, onWithdrawn }: ImportHistoryProps) {
  const words = useWordsOf({ id, en });
  const [page, setPage] = useState(0);
  const { fetched, again } = useFetched(() => callImports({ kinds, unit, page }), [kinds.join(), unit, page, turn]);
  return (
    <Card title={words.history}>
      <Fetched fetched={fetched} onAgain={again} loading={words.loading}>
        {({ imports, more }) => (
          <>
            {imports.length === 0 && <p class="k-soft">{words.noHistory}</p>}
            {imports.length > 0 && (
              <List label={words.history}>
                {imports.map((entry) => (
                  <HistoryRow
                    key={entry.id}
                    entry={entry}
                    onDone={() => {
                      again();
                      onWithdrawn?.();
                    }}
                  />
                ))}
              </List>
            )}
            {(page > 0 || more) && (
              <div class="k-actions">
                <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
                  {words.before}
                </Button>
                <Button disabled={!more} onClick={() => setPage(page + 1)}>
                  {words.after}
                </Button>
              </div>
            )}
          </>
        )}
      </Fetched>
    </Card>
  );
}

function HistoryRow({ entry, onDone }: { entry: Entry; onDone: () => void }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Withdrawal | null>(null);
  const moment = (at: string) => momentText(at as Instant, 'WIB', language);
  async function withdraw() {
    setBusy(true);
    const result = await callWithdraw(entry.id);
    setBusy(false);
    setAsking(false);
    if (result.kind === 'fault') return announce(result.fault.message ?? result.fault.code);
    if (!result.value.withdrawn) return setRefused(result.value);
    announce(words.withdrawn(result.value.taken));
    onDone();
  }
  return (
    <>
      <ListRow
        title={entry.fileName}
        meta={
          <>
            {words.kinds[entry.kind].title} · {words.historyCounts(entry.added, entry.changed)}
            <br />
            {words.historyLine(entry.by, moment(entry.at))}
            {entry.withdrawnAt !== null && (
              <>
                <br />
                {words.withdrawnLine(entry.withdrawnBy ?? '', moment(entry.withdrawnAt))}
              </>
            )}
          </>
        }
        trailing={
          entry.state === 'applied' && (
            <Button tone="quiet" icon={Undo2} onClick={() => setAsking(true)}>
              {words.withdraw}
            </Button>
          )
        }
      />
      {refused && (
        <Notice tone="bad" live="alert" title={words.cannotWithdraw(refused.blockerCount)}>
          <ul>
            {refused.blockers.map(({ name, why }) => (
              <li key={name}>
                {name}: {words.whys[why]}
              </li>
            ))}
          </ul>
          {refused.blockerCount > refused.blockers.length &&
            words.others(refused.blockerCount - refused.blockers.length)}
        </Notice>
      )}
      <ConfirmDialog
        open={asking}
        danger
        title={words.withdrawTitle(entry.fileName)}
        confirmLabel={words.withdraw}
        cancelLabel={words.keep}
        busy={busy && words.withdrawing}
        onConfirm={() => void withdraw()}
        onCancel={() => setAsking(false)}
      >
        {words.withdrawNote}
      </ConfirmDialog>
    </>
  );
}
