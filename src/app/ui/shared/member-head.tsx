import type { Employee } from '../../../domain/employee/employee-body.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { MemberTabs } from './member-tabs.tsx';

/** Whom a superior is looking at, and the screens about that person. */
export function MemberHead({ person, employee }: { person: Uuid; employee: Employee }) {
  return (
    <>
      <div>
        <h2>{employee.name}</h2>
        <p class="k-soft">{employee.position}</p>
      </div>
      <MemberTabs person={person} />
    </>
  );
}
