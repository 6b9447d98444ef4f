// Dependency-free, so that an old Node can read it and say so; the rest is TypeScript.
const wanted = 24;
if (Number(process.versions.node.split(".")[0]) < wanted) {
  console.error(`The cases need Node ${wanted}, and this is ${process.versions.node}: use \`npm run --silent cases\`.`);
  process.exit(1);
}
const { judgeCases } = await import("./cases/judge.ts");
process.exitCode = await judgeCases(process.argv.slice(2));
