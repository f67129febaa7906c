import { useLocation } from 'preact-iso';
import { countUnreadEvaluations } from '../../queries/evaluations.ts';
import { countPeerRequests } from '../../queries/peer-requests.ts';
import { countUnread } from '../../queries/feedback-of.ts';
import { useEngine, useWords } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { TabLinks } from '../kit/tab-links.tsx';

/** The screens of Kinerja side by side; each of them shows this on top. */
export function PerformanceTabs() {
  const { navPlan, performanceTabs: tabs } = useWords().common;
  const { path } = useLocation();
  const { database, session } = useEngine();
  const unread = useLive(() => countUnread(database, session.personId), [database]);
  const unreadEvaluations = useLive(() => countUnreadEvaluations(database, session.personId), [database]);
  const peers = useLive(() => countPeerRequests(database, session.personId), [database]);
  const links = [
    { href: '/kinerja', label: tabs.plan },
    { href: '/laporan', label: tabs.report },
    { href: '/umpan-balik', label: tabs.feedback, count: unread },
    { href: '/evaluasi', label: tabs.evaluation, count: unreadEvaluations },
    ...(peers && (peers.asked > 0 || path === '/rekan')
      ? [{ href: '/rekan', label: tabs.peers, count: peers.open }]
      : []),
  ];
  return <TabLinks label={navPlan} current={path} links={links} />;
}
