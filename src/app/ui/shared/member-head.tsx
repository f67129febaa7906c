import type { Employee } from '../../../domain/employee/employee-body.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { MemberTabs } from './member-tabs.tsx';
import './member-head.css';

/** Whom a superior is looking at, and the screens about that person. */
export function MemberHead({ person, employee }: { person: Uuid; employee: Employee }) {
  return (
    <div>
      <h2 class="member-name">{employee.name}</h2>
      <p class="k-soft member-post">{employee.position}</p>
      <MemberTabs person={person} />
    </div>
  );
}
