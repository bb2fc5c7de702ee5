// Preloaded into every child process of `skein up`: when the parent is gone, however it died, the child ends too.
if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), 8000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // The listener above keeps the channel open; it must not keep the process alive.
  process.channel.unref();
}
