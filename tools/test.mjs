// Dependency-free, so that an old Node can read it and say so; the rest is TypeScript.
const wanted = 24;
if (Number(process.versions.node.split(".")[0]) < wanted) {
  console.error(`The tests need Node ${wanted}, and this is ${process.versions.node}: run them through \`npm test\`.`);
  process.exit(1);
}
const { testAll } = await import("./test/everything.ts");
process.exitCode = await testAll(process.argv.slice(2));
