import { ChartNoAxesColumn, House, ListChecks, Menu, Plus } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { appStore } from '../../state/app-state.ts';
import { useApp, useWords } from '../../state/use-app.ts';
import { AppFrame, type AppFrameProps } from '../kit/app-frame.tsx';
import { Navigation } from '../kit/navigation.tsx';
import { Snackbar } from '../kit/snackbar.tsx';
import { TopBar } from '../kit/top-bar.tsx';
import { SyncStatusChip } from './sync-status-chip.tsx';
import { Later } from './later.tsx';
import { goBack, useMarkedHistory } from './way-back.ts';
import { ownValue } from '../../../std/own-value.ts';

export interface ScreenProps {
  title: string;
  /** A screen below another one shows the way back instead of the navigation's mark. */
  backTo?: string | undefined;
  width?: AppFrameProps['width'];
  children: ComponentChildren;
}

const loadUpdateBar = async () => (await import('./update-bar.tsx')).UpdateBar;

/** The frame of every screen of a signed-in person: title, sync chip, navigation, update bar and snackbar. */
export function Screen({ title, backTo, width, children }: ScreenProps) {
  const words = useWords().common;
  const announcement = useApp((state) => state.announcement);
  const hasUpdate = useApp((state) => state.takeUpdate !== null);
  const { route } = useLocation();
  useMarkedHistory();
  useEffect(() => {
    document.title = `${title} · ${words.appName}`;
  }, [title]);
  const back =
    backTo === undefined ? undefined : { label: words.back, onBack: () => goBack(() => route(backTo, true)) };
  return (
    <AppFrame
      skipLabel={words.skipToContent}
      top={<TopBar title={title} back={back} end={<SyncStatusChip />} />}
      navigation={<MainNavigation />}
      banner={hasUpdate && <Later load={loadUpdateBar} given={{}} />}
      snackbar={
        <Snackbar
          message={announcement}
          dismissLabel={words.close}
          onDismiss={(id) => {
            if (appStore.getState().announcement?.id === id) appStore.setState({ announcement: null });
          }}
        />
      }
      width={width}
    >
      {children}
    </AppFrame>
  );
}

/** Screens that are reached from one of the navigation and have an address of their own. */
const below: Record<string, readonly string[]> = {
  '/kinerja': ['/laporan', '/umpan-balik', '/evaluasi', '/rekan'],
  '/lainnya': [
    '/tim',
    '/penilaian',
    '/perbaiki',
    '/pengaturan',
    '/cadangan',
    '/perangkat',
    '/organisasi',
    '/skm',
    '/loket',
    '/pantau',
    '/audit',
  ],
};

function MainNavigation() {
  const words = useWords().common;
  const { path } = useLocation();
  const item = (href: string, label: string, icon: typeof House) => ({
    href,
    label,
    icon,
    current:
      href === '/' ? path === '/' : [href, ...(ownValue(below, href) ?? [])].some((start) => path.startsWith(start)),
  });
  return (
    <Navigation
      label={words.mainNavigation}
      primary={{ href: '/catat', label: words.navRecord, icon: Plus }}
      items={[
        item('/', words.navHome, House),
        item('/catatan', words.navLog, ListChecks),
        item('/kinerja', words.navPlan, ChartNoAxesColumn),
        item('/lainnya', words.navMore, Menu),
      ]}
    />
  );
}
