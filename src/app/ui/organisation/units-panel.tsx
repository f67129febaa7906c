import { Building2, Plus } from 'lucide';
import { useState } from 'preact/hooks';
import type { Service } from '../../../domain/service/service-body.ts';
import type { Structure } from '../../../protocol/organisation.ts';
import type { Unit } from '../../../domain/unit/unit-body.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Icon } from '../kit/icon.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { List } from '../kit/list.tsx';
import { Section } from '../kit/section.tsx';
import { ServiceSheet } from './service-sheet.tsx';
import { servicesOf, unitTree, type Kept } from './structure.ts';
import { UnitSheet } from './unit-sheet.tsx';

type Opened =
  | { readonly kind: 'none' }
  | { readonly kind: 'unit'; readonly unit: Kept<Unit> | null }
  | { readonly kind: 'service'; readonly service: Kept<Service> | null };

/** The units as a tree with their people, and the services they give. */
export function UnitsPanel({ structure, onChange }: { structure: Structure; onChange: () => void }) {
  const words = useWordsOf({ id, en });
  const [opened, setOpened] = useState<Opened>({ kind: 'none' });
  const units = unitTree(structure);
  const services = servicesOf(structure);
  const nameOf = (unitId: Uuid) => units.find((one) => one.id === unitId)?.body.name ?? '';
  function close() {
    setOpened({ kind: 'none' });
    onChange();
  }
  return (
    <>
      <Section
        title={words.tabs.units}
        action={
          <Button tone="quiet" icon={Plus} onClick={() => setOpened({ kind: 'unit', unit: null })}>
            {words.addUnit}
          </Button>
        }
      >
        <Card>
          <List label={words.tabs.units}>
            {units.map((unit) => (
              <div key={unit.id} class="org-unit" style={{ '--level': String(unit.level) }}>
                <ListRow
                  onPress={() => setOpened({ kind: 'unit', unit })}
                  leading={<Icon node={Building2} />}
                  title={unit.body.name}
                  meta={[unit.body.code, unit.body.zone, words.peopleCount(unit.people)].filter(Boolean).join(' · ')}
                />
              </div>
            ))}
          </List>
        </Card>
      </Section>
      <Section
        title={words.services}
        action={
          <Button tone="quiet" icon={Plus} onClick={() => setOpened({ kind: 'service', service: null })}>
            {words.addService}
          </Button>
        }
      >
        {services.length === 0 && <p class="k-soft">{words.noServices}</p>}
        {services.length > 0 && (
          <Card>
            <List label={words.services}>
              {services.map((service) => (
                <ListRow
                  key={service.id}
                  onPress={() => setOpened({ kind: 'service', service })}
                  title={service.body.name}
                  meta={nameOf(service.body.unitId)}
                />
              ))}
            </List>
          </Card>
        )}
      </Section>
      {opened.kind === 'unit' && <UnitSheet unit={opened.unit} units={units} onClose={close} />}
      {opened.kind === 'service' && <ServiceSheet service={opened.service} units={units} onClose={close} />}
    </>
  );
}
