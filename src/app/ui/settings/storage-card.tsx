import { useEffect, useState } from 'preact/hooks';
import { askPersistence, readDeviceStorage, type DeviceStorage } from '../../engine/device-storage.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { settings as en } from '../../words/en/settings.ts';
import { settings as id } from '../../words/id/settings.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Definition, DefinitionList } from '../kit/definition-list.tsx';
import { Meter } from '../kit/meter.tsx';
import { Notice } from '../kit/notice.tsx';
import { Reading } from '../kit/reading.tsx';
import { byteText } from '../../state/byte-text.ts';

export function StorageCard() {
  const words = useWordsOf({ id, en }).storage;
  const language = useApp((state) => state.language);
  const [storage, setStorage] = useState<DeviceStorage | null>(null);
  const [answer, setAnswer] = useState<boolean | null>(null);
  useEffect(() => {
    void readDeviceStorage().then(setStorage);
  }, [answer]);
  if (storage === null) return <Reading />;
  const { usedBytes, leftBytes, persistent } = storage;
  const text = (bytes: number | null) => (bytes === null ? words.unknown : byteText(bytes, language));
  return (
    <Card title={words.title}>
      {usedBytes !== null && leftBytes !== null && (
        <Meter
          label={words.meter}
          value={usedBytes}
          max={usedBytes + leftBytes}
          text={words.meterText(text(usedBytes), text(usedBytes + leftBytes))}
        />
      )}
      <DefinitionList>
        <Definition term={words.used}>{text(usedBytes)}</Definition>
        <Definition term={words.left}>{text(leftBytes)}</Definition>
        <Definition term={words.keep}>{keepText(persistent, words)}</Definition>
      </DefinitionList>
      <div role="status">
        {answer !== null && <Notice tone={answer ? 'ok' : 'wait'}>{answer ? words.granted : words.denied}</Notice>}
      </div>
      {persistent === false && (
        <div class="k-actions">
          <Button onClick={() => void askPersistence().then(setAnswer)}>{words.ask}</Button>
        </div>
      )}
    </Card>
  );
}

function keepText(persistent: boolean | null, words: (typeof id)['storage']): string {
  if (persistent === null) return words.unknown;
  return persistent ? words.kept : words.notKept;
}
