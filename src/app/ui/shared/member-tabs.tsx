import { useLocation } from 'preact-iso';
import type { Uuid } from '../../../std/uuid.ts';
import { useWords } from '../../state/use-app.ts';
import { TabLinks } from '../kit/tab-links.tsx';

/** What a superior has of one person, side by side; each of these screens shows this under the person's name. */
export function MemberTabs({ person }: { person: Uuid }) {
  const { memberTabs: tabs } = useWords().common;
  const { path } = useLocation();
  const links = [
    { href: `/tim/${person}`, label: tabs.log },
    { href: `/tim/${person}/skp`, label: tabs.plan },
    { href: `/tim/${person}/laporan`, label: tabs.report },
    { href: `/tim/${person}/umpan-balik`, label: tabs.feedback },
    { href: `/tim/${person}/evaluasi`, label: tabs.evaluation },
  ];
  return <TabLinks label={tabs.label} current={path} links={links} />;
}
