import { ArrowUp, Check, CircleAlert, CloudUpload, FileText, Hourglass, ImageDown, Smartphone, X } from 'lucide';
import { useState } from 'preact/hooks';
import type { EvidenceItem, EvidenceState } from '../../queries/evidence-of.ts';
import { useEngine } from '../../state/use-app.ts';
import { Icon, type IconNode } from '../kit/icon.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import type { Tone } from '../kit/tone.ts';
import { EvidenceViewer } from './evidence-viewer.tsx';
import { stateText, useEvidenceWords } from './evidence-words.ts';
import { useFileUrl } from './use-file-url.ts';
import './evidence.css';

const looks: Record<EvidenceState['kind'], { tone: Tone; icon: IconNode }> = {
  pending: { tone: 'neutral', icon: Smartphone },
  waiting: { tone: 'wait', icon: CloudUpload },
  sending: { tone: 'progress', icon: ArrowUp },
  arrived: { tone: 'ok', icon: Check },
  missing: { tone: 'wait', icon: Hourglass },
  refused: { tone: 'bad', icon: CircleAlert },
};

export interface EvidenceTilesProps {
  items: readonly EvidenceItem[];
  onRemove?: ((item: EvidenceItem) => void) | undefined;
}

/** Evidence as small pictures, each with where it stands; a tap opens it whole. */
export function EvidenceTiles({ items, onRemove }: EvidenceTilesProps) {
  const words = useEvidenceWords();
  const [openId, setOpenId] = useState<string | null>(null);
  const at = items.findIndex((item) => item.id === openId);
  const open = items[at];
  if (items.length === 0) return null;
  return (
    <>
      <ul class="ev-tiles" aria-label={words.title}>
        {items.map((item, index) => (
          <Tile
            key={item.id}
            item={item}
            number={index + 1}
            onOpen={() => setOpenId(item.id)}
            onRemove={onRemove && (() => onRemove(item))}
          />
        ))}
      </ul>
      {open && (
        <EvidenceViewer
          item={open}
          number={at + 1}
          onClose={() => setOpenId(null)}
          onRemove={
            onRemove &&
            (() => {
              setOpenId(null);
              onRemove(open);
            })
          }
        />
      )}
    </>
  );
}

interface TileProps {
  item: EvidenceItem;
  number: number;
  onOpen: () => void;
  onRemove: (() => void) | undefined;
}

function Tile({ item, number, onOpen, onRemove }: TileProps) {
  const words = useEvidenceWords();
  const text = stateText(item.state, words);
  const { tone, icon } = looks[item.state.kind];
  return (
    <li class="ev-tile">
      <button type="button" class="ev-open" aria-label={words.openLabel(number, text)} onClick={onOpen}>
        <Thumbnail item={item} />
        <span class="ev-state" data-tone={tone}>
          <Icon node={icon} size={20} />
          <span>{text}</span>
        </span>
      </button>
      {onRemove && <IconButton icon={X} label={words.removeLabel(number)} onClick={onRemove} />}
    </li>
  );
}

/** The small picture, or words in its place; never a broken one. */
function Thumbnail({ item: { id, body, state } }: { item: EvidenceItem }) {
  const words = useEvidenceWords();
  const engine = useEngine();
  const sha256 = body.preview?.sha256 ?? null;
  const type = body.type;
  const file = useFileUrl(engine, { id, part: 'preview', sha256, type, fetches: state.kind === 'arrived' });
  if (type === 'application/pdf') {
    return (
      <span class="ev-picture ev-document">
        <Icon node={FileText} size={32} />
        <span class="ev-name">{body.fileName ?? words.pdf}</span>
      </span>
    );
  }
  if (file.url !== null) return <img class="ev-picture" src={file.url} alt="" />;
  return (
    <span class="ev-picture">
      <Icon node={state.kind === 'missing' ? Hourglass : ImageDown} size={32} />
      {file.state === 'absent' && state.kind === 'arrived' && <span class="ev-name">{words.notHere}</span>}
    </span>
  );
}
