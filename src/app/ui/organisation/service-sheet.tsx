import { useState } from 'preact/hooks';
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

export function ServiceSheet({ service, units, onClose }: ServiceSheetProps) {
  const words = useWordsOf({ id, en });
  const [body, setBody] = useState<Service>(service?.body ?? { unitId: units[0]!.id, name: '' });
  return (
    <RecordSheet
      kind="service"
      kept={service}
      title={service === null ? words.addService : words.editService}
      body={{ ...body, name: body.name.trim() }}
      onClose={onClose}
    >
      <TextField
        label={words.serviceName}
        value={body.name}
        onValue={(name) => setBody({ ...body, name })}
        maxLength={200}
      />
      <Select
        label={words.unit}
        value={body.unitId}
        options={unitOptions(units)}
        onValue={(unitId) => setBody({ ...body, unitId: unitId as Uuid })}
      />
    </RecordSheet>
  );
}
