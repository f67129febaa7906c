import { Download, RefreshCw, Trash } from 'lucide';
import { retryUploads } from '../../../device/store/uploads.ts';
import type { EvidenceItem } from '../../queries/evidence-of.ts';
import { byteText } from '../../state/byte-text.ts';
import { momentText, numberText } from '../../state/format.ts';
import { useApp, useEngine, useWords } from '../../state/use-app.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { Button } from '../kit/button.tsx';
import { Definition, DefinitionList } from '../kit/definition-list.tsx';
import { Notice } from '../kit/notice.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { Spinner } from '../kit/spinner.tsx';
import { reasonText, stateText, useEvidenceWords } from './evidence-words.ts';
import { useFileUrl } from './use-file-url.ts';

export interface EvidenceViewerProps {
  item: EvidenceItem;
  number: number;
  onClose: () => void;
  onRemove?: (() => void) | undefined;
}

/** One piece of evidence, whole: fetched only when it is opened. */
export function EvidenceViewer({ item, number, onClose, onRemove }: EvidenceViewerProps) {
  const words = useEvidenceWords();
  const { common } = useWords();
  const engine = useEngine();
  const isRefused = item.state.kind === 'refused';
  const retry = async () => {
    await retryUploads(engine.database, item.id);
    engine.poke();
  };
  const footer = (
    <>
      {isRefused && (
        <Button icon={RefreshCw} onClick={() => void retry()}>
          {words.retry}
        </Button>
      )}
      {onRemove && (
        <Button icon={Trash} onClick={onRemove}>
          {words.remove}
        </Button>
      )}
    </>
  );
  return (
    <Sheet
      open
      title={words.viewer(number)}
      onClose={onClose}
      closeLabel={common.close}
      {...(isRefused || onRemove ? { footer } : {})}
    >
      <div class="k-stack">
        {item.state.kind === 'refused' && (
          <Notice tone="bad" title={words.state.refused}>
            {reasonText(item.state.code, words)}
          </Notice>
        )}
        {item.state.kind === 'waiting' && item.state.why !== null && (
          <Notice tone="wait">{reasonText(item.state.why, words)}</Notice>
        )}
        <Whole item={item} number={number} />
        <Facts item={item} />
      </div>
    </Sheet>
  );
}

function Whole({ item: { id, body, state }, number }: { item: EvidenceItem; number: number }) {
  const words = useEvidenceWords();
  const { common } = useWords();
  const engine = useEngine();
  const { sha256, type, size } = body;
  const file = useFileUrl(engine, { id, part: 'file', sha256, type, fetches: state.kind === 'arrived' });
  if (file.url !== null && type === 'application/pdf') {
    return (
      <a class="k-button" data-tone="secondary" href={file.url} download={body.fileName ?? 'bukti.pdf'}>
        <span>{words.download}</span>
      </a>
    );
  }
  if (file.url !== null) {
    return <img class="ev-whole" src={file.url} alt={words.photo(number)} width={size?.width} height={size?.height} />;
  }
  if (file.state === 'loading') {
    return (
      <p role="status" class="ev-loading">
        <Spinner /> {words.loadingFull}
      </p>
    );
  }
  if (state.kind !== 'arrived') return <Notice tone="wait">{words.notArrived}</Notice>;
  const again = (
    <Button icon={Download} onClick={file.again}>
      {common.tryAgain}
    </Button>
  );
  return (
    <Notice tone="wait" live="status" action={again}>
      {words.cannotLoad}
    </Notice>
  );
}

function Facts({ item: { body, state } }: { item: EvidenceItem }) {
  const words = useEvidenceWords();
  const language = useApp((app) => app.language);
  const engine = useEngine();
  const workplace = useWorkplace(engine);
  const { place } = body;
  const degrees = (value: number) =>
    new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 5 }).format(value);
  return (
    <DefinitionList>
      <Definition term={words.stands}>{stateText(state, words)}</Definition>
      <Definition term={words.size}>{byteText(body.bytes, language)}</Definition>
      {workplace && <Definition term={words.taken}>{momentText(body.takenAt, workplace.zone, language)}</Definition>}
      {place && (
        <Definition term={words.place}>
          {words.placeText(degrees(place.latitude), degrees(place.longitude), numberText(place.accuracyM, language))}
        </Definition>
      )}
    </DefinitionList>
  );
}
