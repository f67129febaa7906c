/**
 * npm ends without its child when it is stopped by its process id: only its shell hears of it. The child notices that its
 * parent has changed and asks itself to stop, as Ctrl-C would have.
 */
export function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
