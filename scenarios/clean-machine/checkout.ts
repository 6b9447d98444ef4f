import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { endAll, homeOf } from "./running.ts";

const original = dirname(dirname(import.meta.dirname));

/**
 * A copy of this checkout, as somebody's fresh clone would be, below a folder that only its owner may enter and with a
 * space in its path. What setup had made here comes along, linked: it is the start that is tried, not the registry.
 */
export function copiedCheckout(t: TestContext, uid: number): string {
  const above = mkdtempSync(join(tmpdir(), "khurak clean "));
  const checkout = join(above, "a checkout");
  t.after(async () => {
    await endAll(checkout);
    for (const path of [homeOf(checkout), above]) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  });
  mkdirSync(checkout);
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: original,
    encoding: "utf8",
  });
  for (const file of listed.split("\0")) {
    // A file that was deleted and not yet committed is still listed.
    if (file !== "" && existsSync(join(original, file))) cpSync(join(original, file), join(checkout, file));
  }
  if (existsSync(join(original, "web/built")))
    cpSync(join(original, "web/built"), join(checkout, "web/built"), { recursive: true });
  if (uid !== process.getuid?.()) execFileSync("chown", ["-R", `${uid}:${uid}`, above]);
  // Linked files have one owner: they are never chowned, only the folder they hang in is.
  const [from, to] = [join(original, "node_modules"), join(checkout, "node_modules")];
  if (spawnSync("cp", ["-al", from, to]).status !== 0) {
    rmSync(to, { recursive: true, force: true });
    execFileSync("cp", ["-a", from, to]);
  }
  rmSync(join(to, ".vite-temp"), { recursive: true, force: true });
  chownSync(to, uid, uid);
  chmodSync(above, 0o700);
  return checkout;
}
