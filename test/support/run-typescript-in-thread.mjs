import { register } from 'node:module';

// As run-typescript.mjs, for `execArgv` of a worker thread.
register('./run-typescript.mjs', import.meta.url);
