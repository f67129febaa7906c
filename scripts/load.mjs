import { runTestProgram } from './run-test-program.mjs';

await runTestProgram('test/load/main.ts');
