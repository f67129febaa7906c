import type { DeviceDatabase } from '../../device/store/database.ts';

/**
 * A database that goes away under the app: deleted, wanted by a newer version in another tab, or closed by the browser.
 * Gives back how to stop watching, since closing it on purpose is told in the same way.
 */
export function watchDatabase(database: DeviceDatabase, onLost: (reason: string) => void): () => void {
  const onWanted = ({ newVersion }: IDBVersionChangeEvent) =>
    onLost(newVersion === null ? 'DatabaseDeleted' : 'DatabaseUpgraded');
  const onClosed = () => onLost('DatabaseClosedByBrowser');
  database.on('versionchange', onWanted);
  database.on('close', onClosed);
  return () => {
    database.on('versionchange').unsubscribe(onWanted);
    database.on('close').unsubscribe(onClosed);
  };
}
