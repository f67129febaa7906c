import { runBackupCommand } from './run-backup-command.mjs';

await runBackupCommand('backup');
