// The only file here that an old Node can read: a .ts entry would fail on it before its first line ran.
const wanted = 24;
const [major] = process.versions.node.split(".").map(Number);

if (major < wanted) {
  console.error(
    `Khurak needs Node ${wanted}, and this is ${process.versions.node}. Run it through \`npm start\`, which brings its own ` +
      `on Linux; elsewhere install Node ${wanted} first.`,
  );
  process.exit(1);
}

// Between npm and us there may be a shell, which ends at a SIGTERM without passing it on: when it is gone, we go too.
if (process.env.npm_lifecycle_event) {
  const above = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === above) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}
await import("./resolve-drizzle.mjs");
await import("./main.ts");
