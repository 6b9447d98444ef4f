import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { delimiter, join } from "node:path";

/*
 * A real S3 server for tests: OpenStack Swift with its S3 face, as Debian packs it (`apt-get install swift-proxy
 * swift-account swift-container swift-object`). Four programs on ports of their own over one folder, which must be on a
 * file system with extended attributes. Not for anybody's data: one copy, one disk, no cache.
 */

export interface Swift {
  /** As `KHURAK_FILES` takes it; the bucket is there and empty. */
  readonly address: string;
  /** Ends it as a power cut would, or starts it again on the same folder. */
  kill(): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A server that is just beginning may take a request and never answer it. */
const soon = () => AbortSignal.timeout(5_000);

const parts = ["account", "container", "object", "proxy"] as const;
const environment = { PATH: `/usr/bin${delimiter}/usr/sbin`, HOME: tmpdir() };
const programs = [...parts.map((part) => `swift-${part}-server`), "swift-ring-builder"];

/** Null, or what to say of the tests that are left out here. */
export const noSwift: string | null = (() => {
  const missing = programs.find((program) => !isInstalled(program));
  if (missing === undefined) return null;
  return `there is no ${missing} here: install Debian's swift-proxy, swift-account, swift-container and swift-object`;
})();

/** @param bucket made when the server has begun */
export async function startSwift(bucket = "files"): Promise<Swift> {
  const folder = await mkdtemp(join(tmpdir(), "khurak-swift-"));
  const ports = await freePorts(parts.length);
  await configure(folder, ports);
  let running: ChildProcess[] = [];
  const proxy = `127.0.0.1:${ports[3]}`;

  async function start(): Promise<void> {
    running = parts.map((part) =>
      spawn(`swift-${part}-server`, [join(folder, `${part}.conf`)], { env: environment, stdio: "ignore" }),
    );
    await Promise.race([
      untilItAnswers(`http://${proxy}/healthcheck`),
      ...running.map(
        (child, n) =>
          new Promise((_, reject) =>
            child.once("exit", () => reject(new Error(`swift-${parts[n]}-server ended by itself.`))),
          ),
      ),
    ]);
  }
  function kill(): void {
    for (const child of running) {
      child.removeAllListeners("exit");
      child.kill("SIGKILL");
    }
  }

  process.once("exit", kill);
  try {
    await start();
    await makeBucket(proxy, bucket);
  } catch (error) {
    // Whoever waits for this test would wait for its servers too.
    kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
  return {
    address: `s3+http://house%3Afiles:secret@${proxy}/${bucket}`,
    kill,
    start,
    async stop() {
      kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function makeBucket(proxy: string, bucket: string): Promise<void> {
  const { AwsClient } = await import("aws4fetch");
  const signed = new AwsClient({ accessKeyId: "house:files", secretAccessKey: "secret", service: "s3", retries: 0 });
  for (let tries = 0; ; tries += 1) {
    // The proxy answers before those behind it do.
    const asked = signed.fetch(`http://${proxy}/${bucket}`, { method: "PUT", signal: soon() });
    const made = await asked.catch(() => null);
    if (made?.ok) break;
    if (tries === 300) throw new Error(`Swift makes no bucket: ${made?.status ?? "no answer"}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function configure(folder: string, ports: readonly number[]): Promise<void> {
  const common = (port: number | undefined) => `
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = ${userInfo().username}
swift_dir = ${folder}
devices = ${join(folder, "disks")}
mount_check = false
log_level = CRITICAL
cors_allow_origin = *
fallocate_reserve = 0
`;
  await mkdir(join(folder, "disks", "d1"), { recursive: true });
  await writeFile(
    join(folder, "swift.conf"),
    "[swift-hash]\nswift_hash_path_suffix = a\nswift_hash_path_prefix = b\n[storage-policy:0]\nname = one\ndefault = yes\n",
  );
  for (const [n, part] of parts.entries()) {
    const text =
      part === "proxy"
        ? proxyParts
        : `[pipeline:main]\npipeline = ${part}-server\n[app:${part}-server]\nuse = egg:swift#${part}\n`;
    await writeFile(join(folder, `${part}.conf`), common(ports[n]) + text);
    if (part === "proxy") continue;
    for (const given of [["create", "4", "1", "1"], ["add", `r1z1-127.0.0.1:${ports[n]}/d1`, "1"], ["rebalance"]]) {
      execFileSync("swift-ring-builder", [join(folder, `${part}.builder`), ...given], {
        env: environment,
        stdio: "ignore",
      });
    }
  }
}

const proxyParts = `
[pipeline:main]
pipeline = catch_errors healthcheck cache listing_formats s3api tempauth bulk slo dlo symlink versioned_writes proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
# The proxy answers before those behind it do, and would then leave them alone for a minute.
error_suppression_limit = 100000
conn_timeout = 5
node_timeout = 30
[filter:tempauth]
use = egg:swift#tempauth
user_house_files = secret .admin
[filter:s3api]
use = egg:swift#s3api
cors_preflight_allow_origin = *
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:healthcheck]
use = egg:swift#healthcheck
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:bulk]
use = egg:swift#bulk
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
[filter:symlink]
use = egg:swift#symlink
[filter:versioned_writes]
use = egg:swift#versioned_writes
allow_object_versioning = true
`;

function isInstalled(program: string): boolean {
  return environment.PATH.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function untilItAnswers(address: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answered = await fetch(address, { signal: soon() }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("Swift did not begin within 30 seconds.");
}
