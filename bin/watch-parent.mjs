// Preloaded into every child process of `skein up`: when the parent is gone, however it died, the child ends too.
// Next hands this preload on to processes of its own, whose channel to it must be left alone: only the direct child acts.
if (process.channel && String(process.ppid) === process.env.SKEIN_PARENT_PID) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), 8000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // The listener above keeps the channel open; it must not keep the process alive.
  process.channel.unref();
}
