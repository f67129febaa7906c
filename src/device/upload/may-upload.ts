import type { DeviceDatabase } from '../store/database.ts';
import { readMeta, usualUploadWishes, type UploadWishes } from '../store/meta.ts';

/** As far as `navigator.connection` exists: its type of link, undefined where the browser does not tell it. */
export interface LinkInformation {
  readonly type?: string | undefined;
}

/** Whether files may go now, by the person's wish and the link there is. Where nobody knows the link, they may. */
export function mayUpload({ paused, onlyWifi }: UploadWishes, link: LinkInformation | undefined): boolean {
  if (paused) return false;
  return !onlyWifi || link?.type === undefined || link.type === 'wifi' || link.type === 'ethernet';
}

/** As it stands now: the wish may change while files are being sent. */
export async function mayUploadNow(database: DeviceDatabase, navigator: object): Promise<boolean> {
  return mayUpload((await readMeta(database, 'uploads')) ?? usualUploadWishes, linkOf(navigator));
}

/** What this browser says of the link; an empty answer where it says nothing. */
export function linkOf(navigator: object): LinkInformation {
  return (navigator as { connection?: LinkInformation }).connection ?? {};
}
