import { runTestProgram } from './run-test-program.mjs';

await runTestProgram('test/chaos/main.ts');
