import { ErrorBoundary, LocationProvider, Route, Router } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { appStore } from '../state/app-state.ts';
import { showFault } from '../state/show-fault.ts';
import { useApp } from '../state/use-app.ts';
import { HomeScreen } from './home/home-screen.tsx';
import { lazyScreen } from './shared/lazy-screen.tsx';
import { onlineScreen } from './shared/online-screen.tsx';
import { NotFoundScreen } from './shared/not-found-screen.tsx';

const AppraisalsScreen = lazyScreen(async () => (await import('./appraisals/appraisals-screen.tsx')).AppraisalsScreen);
const AccountScreen = onlineScreen(
  async () => (await import('./account/account-screen.tsx')).AccountScreen,
  'account',
  '/pengaturan',
);
const AuditScreen = onlineScreen(async () => (await import('./audit/audit-screen.tsx')).AuditScreen, 'audit');
const AchievementScreen = lazyScreen(
  async () => (await import('./achievement/achievement-screen.tsx')).AchievementScreen,
);
const BackupScreen = lazyScreen(async () => (await import('./backup/backup-screen.tsx')).BackupScreen);
const CountersScreen = onlineScreen(
  async () => (await import('./counters/counters-screen.tsx')).CountersScreen,
  'counters',
);
const PosterScreen = onlineScreen(
  async () => (await import('./counters/poster-screen.tsx')).PosterScreen,
  'counters',
  '/loket',
);
const DatabaseFaultScreen = lazyScreen(
  async () => (await import('./shared/database-fault-screen.tsx')).DatabaseFaultScreen,
);
const DeputiesScreen = lazyScreen(async () => (await import('./deputies/deputies-screen.tsx')).DeputiesScreen);
const DevicesScreen = onlineScreen(async () => (await import('./devices/devices-screen.tsx')).DevicesScreen, 'devices');
const EntryScreen = lazyScreen(async () => (await import('./entry/entry-screen.tsx')).EntryScreen);
const EvaluationScreen = lazyScreen(async () => (await import('./evaluation/evaluation-screen.tsx')).EvaluationScreen);
const FeedbackScreen = lazyScreen(async () => (await import('./feedback/feedback-screen.tsx')).FeedbackScreen);
const InboxScreen = lazyScreen(async () => (await import('./inbox/inbox-screen.tsx')).InboxScreen);
const LogScreen = lazyScreen(async () => (await import('./log/log-screen.tsx')).LogScreen);
const MonitorScreen = onlineScreen(async () => (await import('./monitor/monitor-screen.tsx')).MonitorScreen, 'monitor');
const MemberPlanScreen = lazyScreen(async () => (await import('./plan/member-plan-screen.tsx')).MemberPlanScreen);
const MoreScreen = lazyScreen(async () => (await import('./more/more-screen.tsx')).MoreScreen);
const OrganisationScreen = onlineScreen(
  async () => (await import('./organisation/organisation-screen.tsx')).OrganisationScreen,
  'organisation',
);
const OrganisationPersonScreen = onlineScreen(
  async () => (await import('./organisation/person-screen.tsx')).PersonScreen,
  'organisation',
  '/organisasi',
);
const PeersScreen = lazyScreen(async () => (await import('./peers/peers-screen.tsx')).PeersScreen);
const PlanEditorScreen = lazyScreen(async () => (await import('./plan/plan-editor-screen.tsx')).PlanEditorScreen);
const PlanScreen = lazyScreen(async () => (await import('./plan/plan-screen.tsx')).PlanScreen);
const ReportScreen = lazyScreen(async () => (await import('./report/report-screen.tsx')).ReportScreen);
const RepairScreen = lazyScreen(async () => (await import('./repair/repair-screen.tsx')).RepairScreen);
const SettingsScreen = lazyScreen(async () => (await import('./settings/settings-screen.tsx')).SettingsScreen);
const SetupScreen = lazyScreen(async () => (await import('./setup/setup-screen.tsx')).SetupScreen);
const SignInScreen = lazyScreen(async () => (await import('./sign-in/sign-in-screen.tsx')).SignInScreen);
const InstrumentScreen = onlineScreen(
  async () => (await import('./skm/instrument-screen.tsx')).InstrumentScreen,
  'skm',
  '/skm',
);
const ResponsesScreen = onlineScreen(
  async () => (await import('./skm/responses-screen.tsx')).ResponsesScreen,
  'skm',
  '/skm',
);
const SkmScreen = onlineScreen(async () => (await import('./skm/skm-screen.tsx')).SkmScreen, 'skm');
const TeamScreen = lazyScreen(async () => (await import('./team/team-screen.tsx')).TeamScreen);

/** What a person sees: by the stage of the app, then by the address. */
export function App() {
  const stage = useApp((state) => state.stage);
  return (
    <LocationProvider>
      <ErrorBoundary onError={showFault}>
        {stage.kind === 'open' && <Screens />}
        {stage.kind === 'signed-out' && <SignInScreen />}
        {stage.kind === 'setup' && <SetupScreen />}
        {stage.kind === 'database-fault' && <DatabaseFaultScreen reason={stage.reason} />}
      </ErrorBoundary>
    </LocationProvider>
  );
}

/** Fetched while the server is still asked whether it is to be set up. */
export function fetchWayIn(): void {
  void SignInScreen.preload().catch(() => undefined);
}

/** The screens opened most are fetched while the first one is read, but not in the way of the first cycle. */
function fetchNextScreens(): () => void {
  const look = () => {
    const { phase } = appStore.getState();
    if (phase === null || phase.kind === 'running') return;
    stop();
    for (const screen of [EntryScreen, LogScreen]) void screen.preload().catch(() => undefined);
  };
  const stop = appStore.subscribe(look);
  look();
  return stop;
}

/** Whom a person reviews is known when everything has arrived; their desk is then kept on the device. */
function fetchDesk(): () => void {
  const look = () => {
    const { phase, stage } = appStore.getState();
    if (stage.kind !== 'open' || phase?.kind !== 'done') return;
    stop();
    void import('./shared/keep-desks.ts').then(({ keepDesks }) => keepDesks(stage.engine)).catch(() => undefined);
  };
  const stop = appStore.subscribe(look);
  look();
  return stop;
}

function Screens() {
  useEffect(fetchNextScreens, []);
  useEffect(fetchDesk, []);
  return (
    <Router onRouteChange={focusTitle}>
      <Route path="/" component={HomeScreen} />
      <Route path="/catat" component={EntryScreen} />
      <Route path="/catat/:id" component={EntryScreen} />
      <Route path="/catatan" component={LogScreen} />
      <Route path="/catatan/:id" component={LogScreen} />
      <Route path="/kinerja" component={PlanScreen} />
      <Route path="/kinerja/capaian" component={AchievementScreen} />
      <Route path="/kinerja/capaian/:id" component={AchievementScreen} />
      <Route path="/kinerja/skp" component={PlanEditorScreen} />
      <Route path="/kinerja/skp/:id" component={PlanEditorScreen} />
      <Route path="/tim" component={TeamScreen} />
      <Route path="/tim/pengganti" component={DeputiesScreen} />
      <Route path="/tim/periksa" component={InboxScreen} />
      <Route path="/tim/:person" component={TeamScreen} />
      <Route path="/tim/:person/skp" component={MemberPlanScreen} />
      <Route path="/tim/:person/skp/:plan" component={MemberPlanScreen} />
      <Route path="/tim/:person/skp-baru" component={PlanEditorScreen} />
      <Route path="/tim/:person/umpan-balik" component={FeedbackScreen} />
      <Route path="/tim/:person/laporan" component={ReportScreen} />
      <Route path="/tim/:person/laporan/:period" component={ReportScreen} />
      <Route path="/laporan" component={ReportScreen} />
      <Route path="/laporan/:period" component={ReportScreen} />
      <Route path="/tim/:person/evaluasi" component={EvaluationScreen} />
      <Route path="/evaluasi" component={EvaluationScreen} />
      <Route path="/rekan" component={PeersScreen} />
      <Route path="/penilaian" component={AppraisalsScreen} />
      <Route path="/umpan-balik" component={FeedbackScreen} />
      <Route path="/lainnya" component={MoreScreen} />
      <Route path="/pengaturan" component={SettingsScreen} />
      <Route path="/pengaturan/akun" component={AccountScreen} />
      <Route path="/masuk" component={SignInScreen} />
      <Route path="/perbaiki" component={RepairScreen} />
      <Route path="/cadangan" component={BackupScreen} />
      <Route path="/skm" component={SkmScreen} />
      <Route path="/skm/kuesioner" component={ResponsesScreen} />
      <Route path="/skm/instrumen" component={InstrumentScreen} />
      <Route path="/perangkat" component={DevicesScreen} />
      <Route path="/pantau" component={MonitorScreen} />
      <Route path="/audit" component={AuditScreen} />
      <Route path="/organisasi" component={OrganisationScreen} />
      <Route path="/organisasi/unit" component={OrganisationScreen} />
      <Route path="/organisasi/impor" component={OrganisationScreen} />
      <Route path="/organisasi/aturan" component={OrganisationScreen} />
      <Route path="/organisasi/pegawai/:person" component={OrganisationPersonScreen} />
      <Route path="/loket" component={CountersScreen} />
      <Route path="/loket/poster/:service" component={PosterScreen} />
      <Route default component={NotFoundScreen} />
    </Router>
  );
}

/** A change of screen is announced by moving focus to its title. */
function focusTitle(): void {
  requestAnimationFrame(() => document.querySelector('h1')?.focus({ preventScroll: true }));
}
