import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { skmAdmin as en } from '../../words/en/skm-admin.ts';
import { skmAdmin as id } from '../../words/id/skm-admin.ts';
import { Notice } from '../kit/notice.tsx';
import { ImportForm } from './import-form.tsx';
import { ResponsesList } from './responses-list.tsx';
import { UnitScreen } from './unit-screen.tsx';

/** Questionnaires of a unit: which are there, which are taken out, and earlier ones brought in. */
export function ResponsesScreen() {
  const words = useWordsOf({ id, en });
  const { session } = useEngine();
  return (
    <UnitScreen title={words.responses}>
      {(unit, places) => {
        const services = places.services.filter(({ unitId }) => unitId === unit);
        return (
          <>
            <ResponsesList unit={unit} />
            {!session.roles.includes('admin') ? null : services.length === 0 ? (
              <Notice>{words.noService}</Notice>
            ) : (
              <ImportForm unit={unit} services={services} />
            )}
          </>
        );
      }}
    </UnitScreen>
  );
}
