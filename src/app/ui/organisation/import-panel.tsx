import { useState } from 'preact/hooks';
import type { ImportKind } from '../../../protocol/import.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { imports as en } from '../../words/en/imports.ts';
import { imports as id } from '../../words/id/imports.ts';
import { ImportDesk } from '../shared/imports/import-desk.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';

const ofUnits = ['pegawai', 'unit', 'layanan'] as const satisfies readonly ImportKind[];
const ofAll = [...ofUnits, 'libur'] as const;

/** Files of people, units and services; of holidays, which are the whole organisation's, for its admins. */
export function ImportPanel({ onChange }: { onChange: () => void }) {
  const kinds = useEngine().session.roles.includes('admin') ? ofAll : ofUnits;
  const words = useWordsOf({ id, en });
  const [kind, setKind] = useState<ImportKind>('pegawai');
  const head = (
    <RadioGroup
      look="rows"
      label={words.what}
      value={kind}
      options={kinds.map((one) => ({ value: one, label: words.kinds[one].title, note: words.kinds[one].note }))}
      onValue={setKind}
    />
  );
  return <ImportDesk key={kind} kind={kind} history={kinds} head={head} onApplied={onChange} />;
}
