import { Download } from 'lucide';
import { useLocation } from 'preact-iso';
import { addMonths, type LocalDate } from '../../../domain/time/local-date.ts';
import type { Monitor } from '../../../protocol/monitor.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { callMonitor, searchOf } from '../../engine/monitor-calls.ts';
import { monthName } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { monitor as en } from '../../words/en/monitor.ts';
import { monitor as id } from '../../words/id/monitor.ts';
import { LinkButton } from '../kit/link-button.tsx';
import { MonthSwitch } from '../kit/month-switch.tsx';
import { Fetched } from '../shared/fetched.tsx';
import { Screen } from '../shared/screen.tsx';
import { MonitorDays } from './monitor-days.tsx';
import { MonitorPeople } from './monitor-people.tsx';
import { MonitorPredikat } from './monitor-predikat.tsx';
import { MonitorStanding } from './monitor-standing.tsx';
import { MonitorSummary } from './monitor-summary.tsx';
import { MonitorUnits } from './monitor-units.tsx';
import './monitor.css';

/** Who logged how much in a month, from the whole down to a unit's people, as far as one may see. */
export function MonitorScreen() {
  const words = useWordsOf({ id, en });
  const { query, route } = useLocation();
  const asked = { unit: query['unit'] as Uuid | undefined, month: query['month'] };
  const { fetched: state, again } = useFetched(() => callMonitor(asked), [JSON.stringify(asked)]);
  const to = (changed: { unit?: string | undefined; month?: string | undefined }) =>
    `/pantau${searchOf({ ...asked, ...changed })}`;
  return (
    <Screen title={words.title} backTo="/lainnya" width="wide">
      <Fetched fetched={state} onAgain={again} loading={words.loading}>
        {(monitor) => (
          <div class="k-stack">
            <MonthRow monitor={monitor} onMonth={(month) => route(to({ month }))} />
            {monitor.unit && (
              <div class="k-split">
                <h2>{monitor.unit.name}</h2>
                <a class="monitor-up" href={to({ unit: monitor.unit.parentId ?? undefined })}>
                  {words.up}
                </a>
              </div>
            )}
            <MonitorSummary monitor={monitor} />
            <MonitorStanding monitor={monitor} />
            <MonitorDays monitor={monitor} />
            <MonitorPredikat monitor={monitor} earlier={to({ month: addMonths(monitor.month, -1) })} />
            <MonitorUnits monitor={monitor} linkOf={(unit) => to({ unit })} />
            <MonitorPeople monitor={monitor} />
            <div class="k-actions">
              {(['xlsx', 'csv'] as const).map((form) => (
                <LinkButton
                  key={form}
                  icon={Download}
                  href={`/api/monitor/export.${form}${searchOf({ ...asked, month: monitor.month })}`}
                  target="_blank"
                  download=""
                >
                  {words.save(form.toUpperCase())}
                </LinkButton>
              ))}
            </div>
            <p class="k-hint">{words.saveNote}</p>
          </div>
        )}
      </Fetched>
    </Screen>
  );
}

function MonthRow({ monitor, onMonth }: { monitor: Monitor; onMonth: (month: string) => void }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const isLast = monitor.month >= monitor.today.slice(0, 7);
  return (
    <MonthSwitch
      label={words.month}
      month={monthName(`${monitor.month}-01` as LocalDate, language)}
      earlierLabel={words.earlier}
      laterLabel={words.later}
      onEarlier={() => onMonth(addMonths(monitor.month, -1))}
      onLater={isLast ? null : () => onMonth(addMonths(monitor.month, 1))}
    />
  );
}
