import { Target } from 'lucide';
import { useRoute } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { achievement } from '../../../domain/achievement/achievement.ts';
import type { Refusal } from '../../../domain/refusal/refusal.ts';
import { lastDay, yearPeriod } from '../../../domain/period/period.ts';
import { yearOf } from '../../../domain/time/local-date.ts';
import { recordById } from '../../../device/store/queries.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { Engine } from '../../engine/engine.ts';
import { standingRefusal } from '../../queries/standing-refusal.ts';
import { ownResults, yearOfIndicator } from '../../queries/own-plan.ts';
import { verdictsOn } from '../../queries/verdicts.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { readToday } from '../../state/today.ts';
import { achievement as en } from '../../words/en/achievement.ts';
import { achievement as id } from '../../words/id/achievement.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Screen } from '../shared/screen.tsx';
import { emptyAchievement, formOfAchievement, type AchievementForm, type PlacedIndicator } from './achievement-form.ts';
import { AchievementPage } from './achievement-page.tsx';

interface Opened {
  readonly draftKey: string;
  readonly initial: AchievementForm;
  /** The record that is changed; undefined for a new one. */
  readonly id: Uuid | undefined;
  readonly indicators: readonly PlacedIndicator[];
  /** Why it was sent back, where it stands so. */
  readonly returned: string | null;
  /** Why it was refused, where it was. */
  readonly standing: readonly Refusal[];
}

/** Catat capaian: a new achievement of an indicator, a changed one, or a correction. */
export function AchievementScreen() {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { params, query } = useRoute();
  const target = { edit: params['id'], corrects: query['koreksi'], indicator: query['indikator'] ?? '' };
  const [opened, setOpened] = useState<Opened | null | undefined>(undefined);
  useEffect(() => void open(engine, target).then(setOpened, () => setOpened(null)), [target.edit, target.corrects]);
  const title = target.edit ? words.titleEdit : target.corrects ? words.titleCorrect : words.titleNew;
  const toPlan = <LinkButton href="/kinerja">{words.toPlan}</LinkButton>;
  return (
    <Screen title={title} backTo="/kinerja">
      {opened === undefined && <Skeleton label={words.opening} rows={6} />}
      {opened === null && (
        <EmptyState icon={Target} action={toPlan}>
          {words.missingRecord}
        </EmptyState>
      )}
      {opened?.indicators.length === 0 && (
        <EmptyState icon={Target} action={toPlan}>
          {words.noPlan}
        </EmptyState>
      )}
      {opened && opened.indicators.length > 0 && (
        <AchievementPage key={opened.draftKey} {...opened} field={query['isian']} />
      )}
    </Screen>
  );
}

async function open(
  engine: Engine,
  { edit, corrects, indicator }: { edit: string | undefined; corrects: string | undefined; indicator: string },
): Promise<Opened | null> {
  const today = await readToday(engine);
  const baseId = (edit ?? corrects) as Uuid | undefined;
  const base = baseId && (await recordById(engine.database, achievement, baseId));
  if (baseId && !base) return null;
  const year = base ? yearOf(base.body.date) : await yearOfIndicator(engine, indicator, today);
  const results = await ownResults(engine, year);
  const indicators = results.flatMap((result) => result.indicators.map((one) => ({ indicator: one, result })));
  const fresh = { indicators, id: undefined, returned: null, standing: [] };
  if (!base) {
    // What was reached of a year that is over is of one of its days.
    const date = year === yearOf(today) ? today : lastDay(yearPeriod(year));
    return { ...fresh, draftKey: `achievement/new/${indicator}`, initial: emptyAchievement(date, indicator) };
  }
  if (!edit) {
    const initial = { ...formOfAchievement(base.body), corrects: base.id };
    return { ...fresh, draftKey: `achievement/correct/${base.id}`, initial };
  }
  const verdict = (await verdictsOn(engine.database, [base])).get(base.id);
  return {
    draftKey: `achievement/${base.id}`,
    initial: formOfAchievement(base.body),
    id: base.id,
    indicators,
    returned: verdict?.kind === 'dikembalikan' ? verdict.reason : null,
    standing: await standingRefusal(engine.database, base.id),
  };
}
