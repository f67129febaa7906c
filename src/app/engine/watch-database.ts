import type { DeviceDatabase } from '../../device/store/database.ts';

/** A database that goes away under the app: deleted, wanted by a newer version in another tab, or closed by the browser. */
export function watchDatabase(database: DeviceDatabase, onLost: (reason: string) => void): void {
  database.on('versionchange', ({ newVersion }) => onLost(newVersion === null ? 'DatabaseDeleted' : 'DatabaseUpgraded'));
  database.on('close', () => onLost('DatabaseClosedByBrowser'));
}
