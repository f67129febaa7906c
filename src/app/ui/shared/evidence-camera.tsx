import { Camera, Check } from 'lucide';
import { useState } from 'preact/hooks';
import { useWords } from '../../state/use-app.ts';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useEvidenceWords } from './evidence-words.ts';
import { useCamera } from './use-camera.ts';

export interface EvidenceCameraProps {
  /** How many more photos the record may have. */
  room: number;
  onPhoto: (photo: File) => void;
  /** The device's own camera program, where the page's does not do. */
  onCameraApp: () => void;
  onClose: () => void;
}

/** Takes photos one after the other without leaving the form. */
export function EvidenceCamera({ room, onPhoto, onCameraApp, onClose }: EvidenceCameraProps) {
  const words = useEvidenceWords();
  const { common } = useWords();
  const camera = useCamera();
  const [taken, setTaken] = useState(0);
  const isDown = camera.state === 'denied' || camera.state === 'absent';
  const shoot = async () => {
    const photo = await camera.take();
    if (photo === null) return;
    setTaken((count) => count + 1);
    onPhoto(photo);
    if (room <= 1) onClose();
  };
  const elsewhere = () => {
    onCameraApp();
    onClose();
  };
  const footer = (
    <>
      {!isDown && (
        <Button
          tone="primary"
          icon={Camera}
          busy={camera.state === 'starting' && words.camera.starting}
          onClick={() => void shoot()}
        >
          {words.camera.shoot}
        </Button>
      )}
      {taken > 0 ? (
        <Button icon={Check} onClick={onClose}>
          {words.camera.done(taken)}
        </Button>
      ) : (
        <Button onClick={elsewhere}>{words.camera.app}</Button>
      )}
    </>
  );
  return (
    <Sheet open title={words.takePhoto} onClose={onClose} closeLabel={common.close} footer={footer}>
      {isDown ? (
        <Notice tone="wait" live="status">
          {camera.state === 'denied' ? words.camera.denied : words.camera.absent}
        </Notice>
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- what the camera sees has no words
        <video ref={camera.video} class="ev-camera" aria-label={words.camera.view} playsInline muted />
      )}
    </Sheet>
  );
}
