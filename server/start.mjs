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
await import("./main.ts");
