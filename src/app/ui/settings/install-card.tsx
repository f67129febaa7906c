import { Download } from 'lucide';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { settings as en } from '../../words/en/settings.ts';
import { settings as id } from '../../words/id/settings.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { Notice } from '../kit/notice.tsx';
import { isInstalled, platformOf, type Platform } from './platform.ts';

/** Installed already, offered by the browser, or told how. */
export function InstallCard() {
  const words = useWordsOf({ id, en }).install;
  const install = useApp((state) => state.install);
  if (isInstalled()) {
    return (
      <Card title={words.title}>
        <Notice tone="ok">{words.installed}</Notice>
      </Card>
    );
  }
  return (
    <Card title={words.title}>
      <p>{words.why}</p>
      {install && (
        <div class="k-actions">
          <Button tone="primary" icon={Download} onClick={() => void install()}>
            {words.action}
          </Button>
        </div>
      )}
      <Steps open={install === null} />
    </Card>
  );
}

function Steps({ open }: { open: boolean }) {
  const words = useWordsOf({ id, en }).install;
  const own = platformOf(navigator);
  const ways: Record<Platform, { title: string; steps: readonly string[] }> = {
    android: { title: words.androidTitle, steps: words.android },
    ios: { title: words.iosTitle, steps: words.ios },
    other: { title: words.otherTitle, steps: words.other },
  };
  const order = (['android', 'ios', 'other'] as const).filter((one) => one !== own);
  return (
    <div>
      {[own, ...order].map((platform) => (
        <Disclosure key={platform} summary={ways[platform].title} open={open && platform === own}>
          <ol class="settings-steps">
            {ways[platform].steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Disclosure>
      ))}
    </div>
  );
}
