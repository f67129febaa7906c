import { useState } from 'preact/hooks';
import type { ImportKind } from '../../../protocol/import.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { imports as en } from '../../words/en/imports.ts';
import { imports as id } from '../../words/id/imports.ts';
import { ImportDesk } from '../shared/imports/import-desk.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';

const kinds = ['pegawai', 'unit', 'layanan', 'libur'] as const satisfies readonly ImportKind[];

/** Files of the whole organisation: people, units, services, holidays. */
export function ImportPanel({ onChange }: { onChange: () => void }) {
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
