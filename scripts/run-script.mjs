/** A failure whose message is all that a person needs; anything else that is thrown keeps its stack. */
export class ScriptError extends Error {}

/** Runs a script's steps and makes the process end as they did. */
export async function runScript(steps) {
  try {
    const code = await steps();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
