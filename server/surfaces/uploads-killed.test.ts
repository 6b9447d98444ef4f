import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { newId } from "../../foundation/id.ts";
import { uploadStoreIn } from "../files/upload-store.ts";

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "khurak-uploads-killed-"));
});
after(() => rm(folder, { recursive: true }));

const clip = randomBytes(3_000_000);
const upload = newId(Date.now(), randomBytes(10));
const key = randomBytes(32);

/** The web server as it ships, with a turn that says yes to everybody: of the house only the disk is asked here. */
async function serve(): Promise<{ server: ChildProcess; address: string }> {
  const here = (name: string) => JSON.stringify(join(import.meta.dirname, name));
  const script = join(folder, "server.mts");
  await writeFile(
    script,
    `import { pino } from ${here("../../node_modules/pino/pino.js")};
    import { Registry } from ${here("../../node_modules/prom-client/index.js")};
    import { mayUploadClip } from ${here("../../modules/video-observation/operations.ts")};
    import { uploadStoreIn } from ${here("../files/upload-store.ts")};
    import { buildWebServer } from ${here("web-server.ts")};
    const answer = { upload: "${upload}", bytes: ${clip.length}, state: "awaited" };
    const app = await buildWebServer({
      rest: {
        operations: [mayUploadClip],
        turn: { run: async () => ({ is: "done", answer, already: false }), react: async () => {} },
        readToken: async () => null,
        clock: Date.now,
        secure: false,
      },
      uploads: uploadStoreIn(${JSON.stringify(join(folder, "uploads"))}, Buffer.from("${key.toString("hex")}", "hex"), Date.now),
      health: { checks: {}, notes: {}, registry: new Registry(), metricsToken: undefined, patienceMs: 1 },
      log: pino({ level: "silent" }),
      behindProxy: false,
      webFolder: null,
      requestsPerMinute: 1_000_000,
    });
    console.log(await app.listen({ port: 0, host: "127.0.0.1" }));`,
  );
  const server = spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const origin of createInterface({ input: server.stdout })) {
    return { server, address: `${origin}/api/patients/${upload}/clips/${upload}/upload` };
  }
  throw new Error("The server ended before it said where it is.");
}

const tus = (more: Record<string, string | number> = {}) =>
  ({ "tus-resumable": "1.0.0", ...more }) as Record<string, string>;

test("a server killed while it takes pieces has every byte it spoke of, and the sender goes on", {
  timeout: 60_000,
}, async () => {
  let spokenOf = 0;
  for (let round = 0; round < 6; round += 1) {
    const { server, address } = await serve();
    const standsAt = async () =>
      Number((await fetch(address, { method: "HEAD", headers: tus() })).headers.get("upload-offset"));
    await fetch(address, { method: "POST", headers: tus({ "upload-length": clip.length }) });
    const at = await standsAt();
    assert.ok(at >= spokenOf, `It had spoken of ${spokenOf}, and has ${at}.`);
    const patch = request(address, {
      method: "PATCH",
      headers: tus({
        "upload-offset": at,
        "content-type": "application/offset+octet-stream",
        "content-length": clip.length - at,
      }),
    });
    patch.on("error", () => {});
    patch.write(clip.subarray(at, at + randomInt(70_000, 600_000)));
    do spokenOf = await standsAt();
    while (spokenOf === at);
    server.kill("SIGKILL");
    await once(server, "exit");
    patch.destroy();
  }
  const store = uploadStoreIn(join(folder, "uploads"), key, Date.now);
  const kept = (await store.read(upload)) ?? Buffer.alloc(0);
  assert.ok(spokenOf > 0 && kept.length >= spokenOf);
  assert.deepEqual(kept, clip.subarray(0, kept.length));
});
