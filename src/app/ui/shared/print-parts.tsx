import { employee as employeeShape } from '../../../domain/employee/employee.ts';
import type { Employee } from '../../../domain/employee/employee-body.ts';
import { postOn } from '../../../domain/employee/post-on.ts';
import { groupNip } from '../../../domain/nip/nip.ts';
import { organisation } from '../../../domain/organisation/organisation.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import { unit } from '../../../domain/unit/unit.ts';
import { recordById, recordsOfKind } from '../../../device/store/queries.ts';
import type { DeviceDatabase } from '../../../device/store/database.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { report as en } from '../../words/en/report.ts';
import { report as id } from '../../words/id/report.ts';
import '../kit/print.css';
import './print-parts.css';

export interface PrintedPerson {
  employeeId: Uuid;
  employee: Employee | null;
  /** The day of the document; it says who the superior was. */
  date: LocalDate;
}

export interface PrintHeadProps extends PrintedPerson {
  title: string;
  /** Further lines under the title. */
  facts: readonly (readonly [term: string, text: string])[];
}

/** On paper only: the agency's name with a place for its emblem, the title and both persons. */
export function PrintHead({ title, facts, ...person }: PrintHeadProps) {
  const words = useWordsOf({ id, en });
  const people = usePrintedPeople(person);
  return (
    <header class="print-head k-print-only">
      <div class="print-agency">
        <span class="print-emblem" aria-hidden="true" />
        <div>
          <strong>{people?.organisation}</strong>
          <div>{people?.unit}</div>
        </div>
      </div>
      <h2>{title}</h2>
      {facts.map(([term, text]) => (
        <p key={term}>
          {term}: {text}
        </p>
      ))}
      <div class="print-people">
        <PersonTable title={words.rated} person={person.employee} unit={people?.unit} />
        <PersonTable title={words.rater} person={people?.rater ?? null} unit={people?.unit} />
      </div>
    </header>
  );
}

function PersonTable({
  title,
  person,
  unit: place,
}: {
  title: string;
  person: Employee | null;
  unit: string | undefined;
}) {
  const words = useWordsOf({ id, en });
  const rows: (readonly [string, string | undefined])[] = person
    ? [
        [words.name, person.name],
        [words.nip, groupNip(person.nip)],
        [words.position, person.position],
        [words.unit, place],
      ]
    : [[words.name, words.noRater]];
  return (
    <table class="print-person">
      <caption>{title}</caption>
      <tbody>
        {rows.map(([term, text]) => (
          <tr key={term}>
            <th scope="row">{term}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** On paper only: where both sign. */
export function PrintSignatures(person: PrintedPerson) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const people = usePrintedPeople(person);
  const signs = [
    [words.rater, people?.rater ?? null],
    [words.rated, person.employee],
  ] as const;
  return (
    <footer class="print-signatures k-print-only">
      <p class="print-date">{plainDate(person.date, language)}</p>
      <div class="print-people">
        {signs.map(([title, who]) => (
          <div key={title} class="print-sign">
            <div>{title}</div>
            <strong>{who?.name ?? ' '}</strong>
            <div>
              {words.nip} {who ? groupNip(who.nip) : ''}
            </div>
          </div>
        ))}
      </div>
    </footer>
  );
}

function usePrintedPeople({ employee, date }: PrintedPerson) {
  const { database } = useEngine();
  return useLive(() => readPrintedPeople(database, employee, date), [database, employee, date]);
}

async function readPrintedPeople(database: DeviceDatabase, employee: Employee | null, date: LocalDate) {
  const post = employee && postOn(employee, date);
  const [organisations, place, rater] = await Promise.all([
    recordsOfKind(database, organisation),
    post ? recordById(database, unit, post.unitId) : undefined,
    post?.supervisorId ? recordById(database, employeeShape, post.supervisorId) : undefined,
  ]);
  return { organisation: organisations[0]?.body.name, unit: place?.body.name, rater: rater?.body ?? null };
}
