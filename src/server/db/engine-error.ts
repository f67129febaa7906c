import { StartError } from '../process/start-error.ts';

/** The embedded PostgreSQL cannot run here; the message says why and what to do. */
export class EngineError extends StartError {
  override name = 'EngineError';
}

/** Another running server holds the same data directory. */
export class EngineBusy extends EngineError {
  override name = 'EngineBusy';
}
