// Runs inside the utility process: turns the shell's "stop" into the signal that the host ends cleanly on.
// The host itself is a plain Node program and knows nothing of Electron.
process.parentPort.on('message', (event) => {
  if (event.data === 'stop') process.emit('SIGTERM');
});

// In the built app both files end in .js; from source both end in .ts.
const host = new URL(`../host/main${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
await import(host.href);
