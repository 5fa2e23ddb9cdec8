/**
 * Calls `work` once when the process that started this one is gone, where that was npm. npm hands SIGTERM to the
 * shell between it and us, and that shell dies without passing it on: without this the hall would live on unseen.
 * Started by hand (`node build/start.ts &`), a hall may outlive its terminal.
 */
export function whenNpmIsGone(
  work: () => void,
  world: { env: NodeJS.ProcessEnv; parent(): number } = { env: process.env, parent: () => process.ppid },
): void {
  if (world.env.npm_lifecycle_event === undefined) return;
  const parent = world.parent();
  const timer = setInterval(() => {
    if (world.parent() === parent) return;
    clearInterval(timer);
    work();
  }, 250);
  timer.unref();
}
