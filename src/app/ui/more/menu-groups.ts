import {
  Archive,
  Building2,
  ChartColumn,
  CircleAlert,
  CircleCheck,
  Scale,
  ScrollText,
  Settings,
  Smartphone,
  Smile,
  Store,
  Users,
} from 'lucide';
import type { Role } from '../../../domain/access/actor.ts';
import type { more } from '../../words/id/more.ts';
import type { IconNode } from '../kit/icon.tsx';

export interface MenuItem {
  readonly href: string;
  readonly icon: IconNode;
  readonly title: string;
  readonly meta: string;
}

export interface MenuGroup {
  readonly title: string;
  readonly items: readonly MenuItem[];
}

export interface MenuFacts {
  readonly roles: readonly Role[];
  readonly rights: readonly string[];
  /** How many people name this person as their superior. */
  readonly supervises: number;
  /** How many people’s work of today this person reviews. */
  readonly team: number;
  readonly needsRepair: number;
}

/** What Lainnya leads to, for this person; groups with nothing in them are left out. */
export function menuGroups(
  words: typeof more,
  { roles, rights, supervises, team, needsRepair }: MenuFacts,
): MenuGroup[] {
  const isAdmin = roles.includes('admin');
  const groups: readonly [title: string, items: readonly (MenuItem | false)[]][] = [
    [
      words.groups.people,
      [
        team > 0 && { href: '/tim', icon: Users, title: words.team, meta: words.teamNote(team) },
        team > 0 && { href: '/penilaian', icon: Scale, title: words.appraisals, meta: words.appraisalsNote },
      ],
    ],
    [
      words.groups.organisation,
      [
        (isAdmin || roles.includes('pimpinan') || supervises > 0) && {
          href: '/pantau',
          icon: ChartColumn,
          title: words.monitor,
          meta: words.monitorNote,
        },
        (isAdmin || rights.includes('admin-unit')) && {
          href: '/organisasi',
          icon: Building2,
          title: words.organisation,
          meta: words.organisationNote,
        },
        { href: '/skm', icon: Smile, title: words.skm, meta: words.skmNote },
        isAdmin && { href: '/audit', icon: ScrollText, title: words.audit, meta: words.auditNote },
        (isAdmin || supervises > 0) && {
          href: '/perangkat',
          icon: Smartphone,
          title: words.devices,
          meta: words.devicesNote,
        },
        (isAdmin || rights.includes('petugas-loket')) && {
          href: '/loket',
          icon: Store,
          title: words.counters,
          meta: words.countersNote,
        },
      ],
    ],
    [
      words.groups.app,
      [
        {
          href: '/perbaiki',
          icon: needsRepair > 0 ? CircleAlert : CircleCheck,
          title: words.repair,
          meta: needsRepair > 0 ? words.repairCount(needsRepair) : words.repairNone,
        },
        { href: '/cadangan', icon: Archive, title: words.backup, meta: words.backupNote },
        { href: '/pengaturan', icon: Settings, title: words.settings, meta: words.settingsNote },
      ],
    ],
  ];
  return groups
    .map(([title, items]) => ({ title, items: items.filter((item) => item !== false) }))
    .filter(({ items }) => items.length > 0);
}
