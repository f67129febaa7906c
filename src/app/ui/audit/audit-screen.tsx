import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import { kinds } from '../../../domain/kinds.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { AuditLineRead, AuditQuery } from '../../../protocol/audit.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { callAudit, searchOf } from '../../engine/monitor-calls.ts';
import { callPeople } from '../../engine/organisation-calls.ts';
import { momentText } from '../../state/format.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { audit as en } from '../../words/en/audit.ts';
import { organisation as enRoles } from '../../words/en/organisation.ts';
import { audit as id } from '../../words/id/audit.ts';
import { organisation as idRoles } from '../../words/id/organisation.ts';
import { Button } from '../kit/button.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { Select } from '../kit/select.tsx';
import { TextField } from '../kit/text-field.tsx';
import { TableScroll } from '../kit/table-scroll.tsx';
import { Fetched } from '../shared/fetched.tsx';
import { useFetched } from '../../state/use-fetched.ts';
import { Screen } from '../shared/screen.tsx';
import { WordedDateField } from '../shared/worded-date-field.tsx';
import { ownValue } from '../../../std/own-value.ts';
import './audit.css';

/** Who did what to which record, the newest first. */
export function AuditScreen() {
  const words = useWordsOf({ id, en });
  const [query, setQuery] = useState<AuditQuery>({});
  const { fetched: state, again } = useFetched(() => callAudit(query), [JSON.stringify(query)]);
  return (
    <Screen title={words.title} backTo="/lainnya" width="wide">
      <div class="k-stack">
        <p class="k-soft">{words.intro}</p>
        <AuditFilters query={query} onQuery={setQuery} />
        <Fetched fetched={state} onAgain={again} loading={words.loading}>
          {({ lines, next }) => (
            <>
              {lines.length === 0 ? <p role="status">{words.none}</p> : <AuditTable lines={lines} />}
              <div class="k-actions">
                {query.after !== undefined && (
                  <Button onClick={() => setQuery({ ...query, after: undefined })}>{words.newest}</Button>
                )}
                {next !== null && <Button onClick={() => setQuery({ ...query, after: next })}>{words.older}</Button>}
                <LinkButton
                  icon={Download}
                  href={`/api/audit.csv${searchOf({ ...query, after: undefined })}`}
                  target="_blank"
                  download=""
                >
                  {words.save}
                </LinkButton>
              </div>
            </>
          )}
        </Fetched>
        <p class="k-hint">{words.kept}</p>
      </div>
    </Screen>
  );
}

function AuditFilters({ query, onQuery }: { query: AuditQuery; onQuery: (query: AuditQuery) => void }) {
  const words = useWordsOf({ id, en });
  const [search, setSearch] = useState('');
  const { fetched: found } = useFetched(() => callPeople({ search }), [search]);
  const people = found.kind === 'ok' ? found.value.people.slice(0, 20) : [];
  const look = (changed: AuditQuery) => onQuery({ ...query, after: undefined, ...changed });
  const day = (value: string) => (value === '' ? undefined : (value as LocalDate));
  return (
    <div class="audit-look">
      <TextField label={words.search} type="search" value={search} onValue={setSearch} />
      <Select
        label={words.person}
        value={query.person ?? ''}
        empty={words.everybody}
        options={people.map((one) => ({ value: one.id as string, label: one.name }))}
        onValue={(person) => look({ person: person === '' ? undefined : (person as Uuid) })}
      />
      <Select
        label={words.kind}
        value={query.kind ?? ''}
        empty={words.allKinds}
        options={[...kinds.keys()].map((kind) => ({ value: kind, label: ownValue(words.kinds, kind) ?? kind }))}
        onValue={(kind) => look({ kind: kind === '' ? undefined : kind })}
      />
      <WordedDateField label={words.from} value={query.from ?? ''} onValue={(value) => look({ from: day(value) })} />
      <WordedDateField label={words.to} value={query.to ?? ''} onValue={(value) => look({ to: day(value) })} />
    </div>
  );
}

function AuditTable({ lines }: { lines: readonly AuditLineRead[] }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const zone = useWorkplace(useEngine())?.zone ?? 'WIB';
  const actionText = ({ action }: AuditLineRead) => {
    const [verb = '', ...rest] = action.split(':');
    return [ownValue(words.actions, verb) ?? verb, ...rest].join(' ');
  };
  return (
    <TableScroll label={words.title}>
      <table class="k-table audit-table">
        <thead>
          <tr>
            {words.columns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={`${line.at} ${at}`}>
              <td>{momentText(line.at, zone, language)}</td>
              <td>{line.actorName ?? ownValue(words.actors, line.actorKind) ?? line.actorKind}</td>
              <td>
                {actionText(line)}
                <AuditDetails line={line} />
              </td>
              <td>
                {line.kind && (ownValue(words.kinds, line.kind) ?? line.kind)}
                <span class="audit-id">
                  {line.recordName ?? (line.recordId && words.unnamed(line.recordId.slice(0, 8)))}
                  {line.rev !== null && line.rev > 1 && ` · ${words.rev(line.rev)}`}
                </span>
              </td>
              <td>{line.result === 'ok' ? words.ok : (ownValue(words.results, line.result) ?? line.result)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** What changed from what to what, and what else the line says of itself. */
function AuditDetails({ line: { changes = [], detail } }: { line: AuditLineRead }) {
  const words = useWordsOf({ id, en });
  const { roleNames } = useWordsOf({ id: idRoles, en: enRoles });
  const held = (names: readonly string[]) =>
    names.map((name) => ownValue(roleNames as Readonly<Record<string, string>>, name) ?? name).join(', ') ||
    words.nothing;
  const lines = [
    ...changes.map(({ field, before, after }) =>
      words.changed(ownValue(words.fields, field) ?? field, before ?? words.nothing, after ?? words.nothing),
    ),
    ...(detail?.before && detail.after ? [words.fromTo(held(detail.before), held(detail.after))] : []),
    ...(detail?.file ? [detail.file] : []),
    ...(detail?.added === undefined ? [] : [words.counts(detail.added, detail.changed ?? 0, detail.same ?? 0)]),
    ...(detail?.count === undefined ? [] : [words.count(detail.count)]),
    ...(detail?.failed ? [words.failed(detail.failed)] : []),
  ];
  return (
    <>
      {lines.map((text) => (
        <span key={text} class="audit-id">
          {text}
        </span>
      ))}
    </>
  );
}
