/**
 * npm runs a script through a shell, and a shell that is told to stop may end without telling its script:
 * the portal would go on serving, belonging to nobody. So a script of npm's tells itself when its parent
 * is gone. One started by hand may outlive its shell, as `nohup` wants it.
 */
export function endWithParent(env = process.env) {
  if (!env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const look = () => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  };
  const timer = setInterval(look, 250);
  timer.unref();
}
