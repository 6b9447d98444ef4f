import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkout } from "./house.ts";

interface Frame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: Frame }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/**
 * Time in functions themselves, by the package or folder that they stand in, and the ten that take most.
 *
 * @param seconds of the end of the profile: before them the server started, and loaded its code
 * @returns two tables in markdown
 */
export async function readProfile(folder: string, seconds: number): Promise<string> {
  const [places, functions] = [new Map<string, number>(), new Map<string, number>()];
  const add = (to: Map<string, number>, name: string, time: number) => to.set(name, (to.get(name) ?? 0) + time);
  for (const file of await readdir(folder)) {
    const { nodes, samples, timeDeltas } = JSON.parse(await readFile(join(folder, file), "utf8")) as Profile;
    const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
    let left = timeDeltas.reduce((sum, delta) => sum + delta, 0);
    for (const [at, id] of samples.entries()) {
      const [frame, time] = [frames.get(id), timeDeltas[at] ?? 0];
      left -= time;
      if (!frame || left > seconds * 1_000_000 || frame.functionName === "(idle)") continue;
      add(places, placeOf(frame), time);
      add(functions, `${frame.functionName || "a nameless function"} in ${fileOf(frame)}`, time);
    }
  }
  const whole = [...places.values()].reduce((sum, one) => sum + one, 0);
  const tableOf = (title: string, spent: ReadonlyMap<string, number>, most: number) => {
    const shown = [...spent].toSorted(([, a], [, b]) => b - a).slice(0, most);
    const lines = shown.map(([where, time]) => `| ${where} | ${((100 * time) / whole).toFixed(1)} % |`);
    return [`| ${title} | share |`, "|---|--:|", ...lines].join("\n");
  };
  return [
    tableOf("our server's own time, three requests a record", places, 16),
    tableOf("the functions that take most of it", functions, 12),
  ].join("\n\n");
}

const fileOf = ({ url, lineNumber }: Frame) =>
  url === "" ? "V8" : `${url.replace(/.*node_modules\//, "").replace(`file://${checkout}/`, "")}:${lineNumber + 1}`;

function placeOf({ functionName, url }: Frame): string {
  if (functionName === "(garbage collector)") return "garbage collection";
  if (functionName === "(program)") return "node itself: sockets, JSON, native code";
  const [, inPackage] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (inPackage) return inPackage;
  if (url.startsWith("node:internal/crypto") || url === "node:crypto") return "node:crypto";
  if (url.startsWith("node:")) return "node's own JavaScript";
  const at = url.indexOf(checkout);
  return at < 0 ? "built-in functions" : url.slice(at + checkout.length + 1).replace(/\/[^/]*$/, "");
}
