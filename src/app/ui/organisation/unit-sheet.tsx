import { zones } from '../../../domain/time/zone.ts';
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

/** A unit: its name, its place in the tree, its clock. */
export function UnitSheet({ unit, units, onClose }: UnitSheetProps) {
  const words = useWordsOf({ id, en });
  const body = unit?.body ?? { name: '', parentId: units[0]?.id ?? null, zone: units[0]?.body.zone ?? 'WIB' };
  return (
    <RecordSheet
      kind="unit"
      kept={unit}
      title={unit === null ? words.addUnit : words.editUnit}
      initial={{ name: body.name, code: body.code ?? '', parentId: body.parentId ?? '', zone: body.zone }}
      limits={{ name: 200, code: 40 }}
      bodyOf={({ name, code, parentId, zone }): Unit => ({
        name: name.trim(),
        parentId: parentId === '' ? null : (parentId as Uuid),
        zone,
        ...(code === '' ? {} : { code }),
      })}
      onClose={onClose}
    >
      {({ field }) => (
        <>
          <TextField {...field('name')} label={words.unitName} />
          <TextField {...field('code')} label={words.unitCode} hint={words.unitCodeHint} optional={words.optional} />
          <Select
            {...field('parentId')}
            label={words.parent}
            empty={words.noParent}
            options={unitOptions(units.filter((one) => one.id !== unit?.id))}
          />
          <RadioGroup
            {...field('zone')}
            look="segments"
            label={words.zone}
            options={zones.map((zone) => ({ value: zone, label: zone }))}
          />
        </>
      )}
    </RecordSheet>
  );
}
