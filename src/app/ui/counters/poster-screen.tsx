import { Printer } from 'lucide';
import { useRoute } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import type { Poster } from '../../../protocol/counters.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { callPoster } from '../../engine/counter-calls.ts';
import type { CallResult } from '../../engine/server-calls.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { counters as en } from '../../words/en/counters.ts';
import { counters as id } from '../../words/id/counters.ts';
import { Button } from '../kit/button.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { NotFetched } from '../shared/not-fetched.tsx';
import { Screen } from '../shared/screen.tsx';
import { QrPicture } from '../shared/qr-picture.tsx';
import './counters.css';

/** One service's poster, a page of A4. */
export function PosterScreen() {
  const words = useWordsOf({ id, en });
  const { params } = useRoute();
  const [fetched, setFetched] = useState<CallResult<Poster> | null>(null);
  const load = async () => setFetched(await callPoster(params['service'] as Uuid));
  useEffect(() => void load(), []);
  return (
    <Screen title={words.posterTitle} backTo="/loket" width="wide">
      {fetched === null && <Skeleton label={words.loading} rows={5} />}
      {fetched?.kind === 'fault' && <NotFetched fault={fetched.fault} onAgain={() => void load()} />}
      {fetched?.kind === 'ok' && (
        <div class="k-stack">
          <div class="k-actions">
            <Button tone="primary" icon={Printer} onClick={() => print()}>
              {words.print}
            </Button>
          </div>
          <Paper poster={fetched.value} />
        </div>
      )}
    </Screen>
  );
}

/** What hangs on the wall is for citizens, and so in Indonesian whatever the admin reads. */
function Paper({ poster }: { poster: Poster }) {
  const words = useWordsOf({ id, en });
  const { code, organisationName, unitName, serviceName, questions } = poster;
  const address = `${location.host}/s/${code}`;
  return (
    <article class="poster" lang="id">
      <header>
        <strong>{unitName}</strong>
        <span>{organisationName}</span>
      </header>
      <h2>{words.posterHead}</h2>
      <p class="poster-service">{serviceName}</p>
      <p>{words.posterCall}</p>
      <QrPicture text={`${location.origin}/s/${code}`} label={words.posterQr} />
      <p>{words.posterTime(questions)}</p>
      <p>
        {words.posterOr} <strong class="poster-address">{address}</strong>
      </p>
    </article>
  );
}
