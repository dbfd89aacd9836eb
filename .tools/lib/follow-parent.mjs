/** Loaded before a script: ends it when the process that started it is gone, however that came. */
process.on('disconnect', () => process.exit(1));
// Listening must not keep a script alive that has done its work.
process.channel?.unref();
