import { StartError } from '../process/start-error.ts';

/** Why a backup or a restore did not happen, and what to do; nothing was changed. */
export class BackupError extends StartError {
  override name = 'BackupError';
}
