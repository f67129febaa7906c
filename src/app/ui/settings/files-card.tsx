import { writeMeta, type UploadWishes } from '../../../device/store/meta.ts';
import { linkOf, mayUpload } from '../../../device/upload/may-upload.ts';
import { uploadOverview } from '../../queries/upload-overview.ts';
import { byteText } from '../../state/byte-text.ts';
import { numberText } from '../../state/format.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { settings as en } from '../../words/en/settings.ts';
import { settings as id } from '../../words/id/settings.ts';
import { Card } from '../kit/card.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Definition, DefinitionList } from '../kit/definition-list.tsx';
import { Meter } from '../kit/meter.tsx';
import { Notice } from '../kit/notice.tsx';
import { Reading } from '../kit/reading.tsx';
import { reasonText, useEvidenceWords } from '../shared/evidence-words.ts';

/** Photos and documents: what waits, how far it has come, when it may go, and what it takes up here. */
export function FilesCard() {
  const words = useWordsOf({ id, en }).files;
  const language = useApp((state) => state.language);
  const evidenceWords = useEvidenceWords();
  const engine = useEngine();
  const overview = useLive(() => uploadOverview(engine), [engine]);
  if (overview === undefined) return <Reading />;
  const { waiting, waitingBytes, sentBytes, refused, why, keptBytes, safeBytes, wishes } = overview;
  const link = linkOf(navigator);
  const text = (bytes: number) => byteText(bytes, language);
  const total = waitingBytes + sentBytes;

  async function wish(change: Partial<UploadWishes>) {
    await writeMeta(engine.database, 'uploads', { ...wishes, ...change });
    engine.poke();
  }

  return (
    <Card title={words.title}>
      <DefinitionList>
        <Definition term={words.waiting}>{words.waitingText(waiting, text(waitingBytes))}</Definition>
        {refused > 0 && <Definition term={words.refused}>{numberText(refused, language)}</Definition>}
        <Definition term={words.kept}>{text(keptBytes)}</Definition>
        <Definition term={words.safe}>{text(safeBytes)}</Definition>
      </DefinitionList>
      {waiting > 0 && (
        <Meter
          kind="progress"
          label={words.progress}
          value={sentBytes}
          max={total}
          text={words.progressText(text(sentBytes), text(total))}
        />
      )}
      <div role="status">
        {waiting > 0 && why !== null && <Notice tone="wait">{reasonText(why, evidenceWords)}</Notice>}
        {waiting > 0 && !mayUpload(wishes, link) && (
          <Notice tone="wait">{wishes.paused ? words.paused : words.waitsForWifi}</Notice>
        )}
      </div>
      <Checkbox
        label={words.onlyWifi}
        checked={wishes.onlyWifi}
        disabled={link.type === undefined && !wishes.onlyWifi}
        hint={link.type === undefined && words.linkUnknown}
        onChecked={(onlyWifi) => void wish({ onlyWifi })}
      />
      <Checkbox label={words.pause} checked={wishes.paused} onChecked={(paused) => void wish({ paused })} />
      <p class="k-hint">{words.freed}</p>
    </Card>
  );
}
