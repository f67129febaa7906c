import { MousePointerClick } from 'lucide';
import { useRoute } from 'preact-iso';
import type { Uuid } from '../../../std/uuid.ts';
import { useEngine } from '../../state/use-app.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { TwoPane } from '../kit/two-pane.tsx';
import { Screen } from '../shared/screen.tsx';
import { LogDetail } from './log-detail.tsx';
import { LogList } from './log-list.tsx';
import './log.css';
import { useLogWords } from './log-words.ts';

/** Catatan: the own log as a list, with one entry's details beside it or instead of it. */
export function LogScreen() {
  const words = useLogWords();
  const workplace = useWorkplace(useEngine());
  const id = useRoute().params['id'] as Uuid | undefined;
  const back = id === undefined ? {} : { backTo: '/catatan' };
  return (
    <Screen title={words.common.navLog} width="full" {...back}>
      <TwoPane
        listLabel={words.log.list}
        detailLabel={words.log.detail}
        showing={id === undefined ? 'list' : 'detail'}
        list={
          workplace ? <LogList workplace={workplace} currentId={id} /> : <Skeleton label={words.log.loading} rows={6} />
        }
        detail={id !== undefined && workplace ? <LogDetail key={id} id={id} workplace={workplace} /> : null}
        placeholder={<EmptyState icon={MousePointerClick}>{words.log.choose}</EmptyState>}
      />
    </Screen>
  );
}
