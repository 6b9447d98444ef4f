import { readdirSync, readFileSync } from "node:fs";

/**
 * Memory of a process and all that it started, PostgreSQL among it where it is ours.
 *
 * @returns a sentence: resident (RSS) of each node, and what all hold together with shared pages counted once (PSS)
 */
export function memoryOf(root: number): string {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    if (stat !== "") parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
  }
  const below = (pid: number): number[] => [
    pid,
    ...[...parents].filter(([, parent]) => parent === pid).flatMap(([child]) => below(child)),
  ];
  const tree = below(root).map((pid) => ({
    name: read(`/proc/${pid}/cmdline`).replaceAll("\0", " "),
    rss: kilobytes(read(`/proc/${pid}/status`), "VmRSS"),
    pss: kilobytes(read(`/proc/${pid}/smaps_rollup`), "Pss"),
  }));
  // npm's shell names it too, and holds next to nothing.
  const house = tree.filter(({ name }) => name.includes("server/start.mjs")).toSorted((a, b) => b.rss - a.rss)[0];
  const postgres = tree.filter(({ name }) => name.includes("postgres"));
  const sum = (of: typeof tree) => megabytes(of.reduce((total, { pss }) => total + pss, 0));
  const own = postgres.length > 0 ? `, PostgreSQL's ${postgres.length} processes ${sum(postgres)} MB (PSS)` : "";
  return `node ${megabytes(house?.rss ?? 0)} MB (RSS)${own}, the whole tree ${sum(tree)} MB (PSS)`;
}

const megabytes = (count: number) => (count / 1024).toFixed(0);
const kilobytes = (text: string, name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? 0);

/** Nothing for a process that ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
