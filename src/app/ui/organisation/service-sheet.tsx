import type { Service } from '../../../domain/service/service-body.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { Select } from '../kit/select.tsx';
import { TextField } from '../kit/text-field.tsx';
import { RecordSheet } from './record-sheet.tsx';
import { unitOptions, type Kept, type UnitNode } from './structure.ts';

export interface ServiceSheetProps {
  service: Kept<Service> | null;
  units: readonly UnitNode[];
  onClose: () => void;
}

/** A service of a unit. */
export function ServiceSheet({ service, units, onClose }: ServiceSheetProps) {
  const words = useWordsOf({ id, en });
  const { name, unitId } = service?.body ?? { name: '', unitId: units[0]!.id };
  return (
    <RecordSheet<{ readonly name: string; readonly unitId: string }>
      kind="service"
      kept={service}
      title={service === null ? words.addService : words.editService}
      initial={{ name, unitId }}
      limits={{ name: 200 }}
      bodyOf={(typed): Service => ({ name: typed.name.trim(), unitId: typed.unitId as Uuid })}
      onClose={onClose}
    >
      {({ field }) => (
        <>
          <TextField {...field('name')} label={words.serviceName} />
          <Select {...field('unitId')} label={words.unit} options={unitOptions(units)} />
        </>
      )}
    </RecordSheet>
  );
}
