import { useLocation } from 'preact-iso';
import { callStructure } from '../../engine/organisation-calls.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { TabLinks } from '../kit/tab-links.tsx';
import { Fetched } from '../shared/fetched.tsx';
import { useFetched } from '../../state/use-fetched.ts';
import { Screen } from '../shared/screen.tsx';
import { ImportPanel } from './import-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { PolicyPanel } from './policy-panel.tsx';
import { UnitsPanel } from './units-panel.tsx';
import './organisation.css';

/** Units, people and rules, as an admin keeps them. All of it happens at the server and needs a connection. */
export function OrganisationScreen() {
  const words = useWordsOf({ id, en });
  const { path } = useLocation();
  const isAdmin = useEngine().session.roles.includes('admin');
  const { fetched: structure, again } = useFetched(callStructure, [path]);
  const links = [
    { href: '/organisasi', label: words.tabs.people },
    { href: '/organisasi/unit', label: words.tabs.units },
    { href: '/organisasi/impor', label: words.tabs.import },
    ...(isAdmin ? [{ href: '/organisasi/aturan', label: words.tabs.rules }] : []),
  ];
  return (
    <Screen title={words.title} backTo="/lainnya" width="wide">
      <div class="k-stack">
        <TabLinks label={words.title} links={links} current={path} />
        <Fetched fetched={structure} onAgain={again} loading={words.loading}>
          {(value) => (
            <>
              {path === '/organisasi' && <PeoplePanel structure={value} onChange={again} />}
              {path === '/organisasi/unit' && <UnitsPanel structure={value} onChange={again} />}
              {path === '/organisasi/impor' && <ImportPanel onChange={again} />}
              {isAdmin && path === '/organisasi/aturan' && <PolicyPanel structure={value} onChange={again} />}
            </>
          )}
        </Fetched>
      </div>
    </Screen>
  );
}
