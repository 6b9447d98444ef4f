// `npm run bench -- empty-turn`: runs one benchmark by name, or says which there are.
import { readdirSync } from "node:fs";

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3));
const [wanted = ""] = process.argv.slice(2);
if (names.includes(wanted)) {
  await import(`./${wanted}.ts`);
} else {
  console.error(`There are these benchmarks: ${names.join(", ")}. Run one with: npm run bench -- ${names[0]}`);
  process.exitCode = 1;
}
