/*
 * How much smaller does a clip become, how much of it is lost, and what does that cost? Each clip by each program that
 * is here: `npm run bench -- clips [file.webm file.mp4 …]`, the demo's two clips unless others are named. The processor
 * time is that of the children, by the kernel's account, so it is told on Linux only. A Matroska file is put into an
 * MP4 first, its pictures untouched.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { compressClip } from "../modules/video-observation/server/clip-file/compress-clip.ts";
import { withFfmpeg } from "../modules/video-observation/server/clip-file/with-ffmpeg.ts";
import { withNodeAv } from "../modules/video-observation/server/clip-file/with-node-av.ts";
import { goWithoutBox } from "../server/files/box.ts";

goWithoutBox();
const demo = join(import.meta.dirname, "../demo-district/clips");
const named = process.argv.slice(2).filter((word) => /\.(webm|mp4|mkv)$/.test(word));
const paths = named.length > 0 ? named : ["dose-taken.webm", "too-dark.webm"].map((name) => join(demo, name));

const asMp4 = ["-c", "copy", "-an", "-movflags", "frag_keyframe+empty_moov", "-f", "mp4", "pipe:1"];
const clipAt = (path: string) =>
  path.endsWith(".mkv") ? execFileSync("ffmpeg", ["-v", "error", "-i", path, ...asMp4]) : readFileSync(path);

/** Of children that have ended, and of theirs: cutime and cstime of proc_pid_stat(5), in hundredths of a second. */
function childSeconds(): number {
  if (process.platform !== "linux") return Number.NaN;
  const stat = readFileSync("/proc/self/stat", "latin1");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

console.log("| clip | program | kB in | kB out | ratio | SSIM | CPU s | s |");
console.log("|---|---|--:|--:|--:|--:|--:|--:|");
for (const path of paths) {
  const clip = clipAt(path);
  for (const program of [withFfmpeg, withNodeAv]) {
    if (!(await program.works())) continue;
    const [cpu, began] = [childSeconds(), performance.now()];
    const made = await compressClip(clip, program);
    const took = [childSeconds() - cpu, (performance.now() - began) / 1000].map((seconds) => seconds.toFixed(1));
    const found =
      made.is === "kept"
        ? [made.why, "", ""]
        : [(made.bytes.length / 1000).toFixed(0), made.ratio.toFixed(2), made.ssim.toFixed(3)];
    console.log(
      `| ${[basename(path), program.name, (clip.length / 1000).toFixed(0), ...found, ...took].join(" | ")} |`,
    );
  }
}
