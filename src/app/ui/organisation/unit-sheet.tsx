import { useState } from 'preact/hooks';
import { zones, type Zone } from '../../../domain/time/zone.ts';
import type { Unit } from '../../../domain/unit/unit-body.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { RadioGroup } from '../kit/radio-group.tsx';
import { Select } from '../kit/select.tsx';
import { TextField } from '../kit/text-field.tsx';
import { RecordSheet } from './record-sheet.tsx';
import { unitOptions, type Kept, type UnitNode } from './structure.ts';

export interface UnitSheetProps {
  unit: Kept<Unit> | null;
  units: readonly UnitNode[];
  onClose: () => void;
}

export function UnitSheet({ unit, units, onClose }: UnitSheetProps) {
  const words = useWordsOf({ id, en });
  const [body, setBody] = useState<Unit>(
    unit?.body ?? { name: '', parentId: units[0]?.id ?? null, zone: units[0]?.body.zone ?? 'WIB' },
  );
  return (
    <RecordSheet
      kind="unit"
      kept={unit}
      title={unit === null ? words.addUnit : words.editUnit}
      body={{ ...body, name: body.name.trim() }}
      onClose={onClose}
    >
      <TextField
        label={words.unitName}
        value={body.name}
        onValue={(name) => setBody({ ...body, name })}
        maxLength={200}
      />
      <TextField
        label={words.unitCode}
        hint={words.unitCodeHint}
        optional={words.optional}
        value={body.code ?? ''}
        onValue={(code) => {
          const { code: _, ...rest } = body;
          setBody(code === '' ? rest : { ...rest, code });
        }}
        maxLength={40}
      />
      <Select
        label={words.parent}
        value={body.parentId ?? ''}
        empty={words.noParent}
        options={unitOptions(units.filter((one) => one.id !== unit?.id))}
        onValue={(parent) => setBody({ ...body, parentId: parent === '' ? null : (parent as Uuid) })}
      />
      <RadioGroup
        look="segments"
        label={words.zone}
        value={body.zone}
        options={zones.map((zone) => ({ value: zone, label: zone }))}
        onValue={(zone: Zone) => setBody({ ...body, zone })}
      />
    </RecordSheet>
  );
}
