/*
 * What does it cost to keep and to read a file on an S3 store through ours, beside plain calls of the AWS SDK to the same
 * server? `npm run bench -- files`, where Debian's Swift is installed. Ours looks again whether what it kept is there,
 * compares what it reads with its hash, and seals nothing here: that is the caller's. Kinds take turns, and the best of
 * three rounds counts.
 */
import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { newId } from "../foundation/id.ts";
import { filesPlaceOf, openFiles } from "../server/files/place.ts";
import { noSwift, startSwift } from "../server/files/test-swift.ts";

if (noSwift !== null) {
  console.error(`This cannot be measured here: ${noSwift}.`);
  process.exit(1);
}
const swift = await startSwift();
const place = filesPlaceOf(swift.address, "/");
if (place.is !== "bucket") throw new Error("Swift is a bucket.");
const { origin, bucket, accessKey, secretKey, region } = place.at;
const { files, uploads } = openFiles(place, { uploadsKey: randomBytes(32), clock: Date.now, lendsFrom: origin });
const sdk = new S3Client({
  endpoint: origin,
  region,
  forcePathStyle: true,
  credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
});
const organisation = newId(Date.now(), randomBytes(10));
const freshId = () => newId(Date.now(), randomBytes(10));

async function sdkPut(Key: string, Body: Buffer, looksAgain: boolean): Promise<void> {
  await sdk.send(new PutObjectCommand({ Bucket: bucket, Key, Body }));
  if (looksAgain) await sdk.send(new HeadObjectCommand({ Bucket: bucket, Key }));
}
async function sdkGet(Key: string): Promise<void> {
  const { Body } = await sdk.send(new GetObjectCommand({ Bucket: bucket, Key }));
  await Body?.transformToByteArray();
}

/** @returns milliseconds each, the best of three rounds, the kinds in turn */
async function best(count: number, kinds: Readonly<Record<string, () => Promise<unknown>>>): Promise<number[]> {
  const found = Object.keys(kinds).map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 4; round += 1) {
    for (const [n, work] of Object.values(kinds).entries()) {
      const began = performance.now();
      for (let at = 0; at < count; at += 1) await work();
      // The first round warms up.
      if (round > 0) found[n] = Math.min(found[n] ?? 0, (performance.now() - began) / count);
    }
  }
  return found;
}

const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(" | ")} |`);
row("file", "job", "ours, ms", "SDK, ms", "ours / SDK");
row("---", "---", "--:", "--:", "--:");
for (const [name, size, count] of [
  ["64 kB", 65_536, 60],
  ["a clip, 750 kB", 750_000, 40],
  ["an X-ray, 10 MB", 10_000_000, 8],
] as const) {
  const bytes = randomBytes(size);
  const id = freshId();
  await files.keep(organisation, id, bytes);
  const [keep = 0, put = 0, putAndLook = 0] = await best(count, {
    ours: () => files.keep(organisation, freshId(), bytes),
    sdk: () => sdkPut(`sdk/${freshId()}`, bytes, false),
    looks: () => sdkPut(`sdk/${freshId()}`, bytes, true),
  });
  const [read = 0, lent = 0, get = 0] = await best(count, {
    ours: () => files.read(organisation, id),
    async lent() {
      const given = await files.lend(organisation, id);
      await (await fetch(given?.address ?? "")).arrayBuffer();
    },
    sdk: () => sdkGet(`kept/${organisation}/${id}`),
  });
  const say = (job: string, ours: number, theirs: number) =>
    row(name, job, ours.toFixed(1), theirs.toFixed(1), (ours / theirs).toFixed(2));
  say("keep, beside put", keep, put);
  say("keep, beside put and look again", keep, putAndLook);
  say("read, beside get", read, get);
  say("lend and fetch past the house, beside get", lent, get);
}
const clip = randomBytes(750_000);
const [pieces = 0] = await best(4, {
  async ours() {
    const id = freshId();
    await uploads.create(id, clip.length);
    for (let at = 0; at < clip.length; at += 65_536) {
      await uploads.append(id, at, Readable.from([clip.subarray(at, at + 65_536)]));
    }
    await uploads.read(id);
    await uploads.remove(id);
  },
});
row("a clip, 750 kB", "sent in 12 pieces, read, removed", pieces.toFixed(0), "", "");
await swift.stop();
process.exit();
