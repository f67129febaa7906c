import { useLocation } from 'preact-iso';
import { useWords } from '../../state/use-app.ts';
import { TabLinks } from '../kit/tab-links.tsx';

/** The screens of Kinerja side by side; each of them shows this on top. */
export function PerformanceTabs() {
  const { navPlan, performanceTabs: tabs } = useWords().common;
  const { path } = useLocation();
  return <TabLinks label={navPlan} current={path} links={[{ href: '/kinerja', label: tabs.plan }]} />;
}
