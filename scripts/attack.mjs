import { runTestProgram } from './run-test-program.mjs';

await runTestProgram('test/attack/main.ts');
