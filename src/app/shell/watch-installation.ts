import { appStore } from '../state/app-state.ts';

interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** Keeps the browser's own offer to install, so that the settings can make it when the person asks. */
export function watchInstallation(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    const offer = event as InstallPrompt;
    appStore.setState({
      install: async () => {
        await offer.prompt();
        appStore.setState({ install: null });
      },
    });
  });
  addEventListener('appinstalled', () => appStore.setState({ install: null }));
}
