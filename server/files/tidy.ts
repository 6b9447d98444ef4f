import type { AnswerOf } from "../../foundation/operation.ts";
import { isRefusal, type Refusal } from "../../foundation/refusal.ts";
import { overBefore } from "../../foundation/keep-rules.ts";
import type { FilesOfModule, HouseSend, Job, JobHands, Module } from "../module.ts";
import { reconcile } from "./reconcile.ts";

/** How files and records stood when this process looked last. */
export interface FilesStanding {
  /** Milliseconds since 1970; null: not since it began. */
  readonly lookedAt: number | null;
  /** Named by a record, and not in the store. */
  readonly missing: number;
  /** In the store, older than a day, named by no record: removed. */
  readonly orphansRemoved: number;
  /** The same, and left: there are too many of them for waste. */
  readonly orphansLeft: number;
}

export interface Tidy {
  readonly job: Job;
  standing(): FilesStanding;
}

const dayMs = 86_400_000;
/** Waste is what a kill leaves between a file and its record. More than this is a database that is not the files' own. */
const wasteAtMost = { files: 100, share: 0.1 };

/**
 * Each night: forgets what is over its time, kind by kind and organisation by organisation, then looks whether files and
 * records still know of each other.
 *
 * @param report a sentence for whoever runs the house
 */
export function tidyOf(modules: readonly Module[], report: (found: object, says: string) => void): Tidy {
  let standing: FilesStanding = { lookedAt: null, missing: 0, orphansRemoved: 0, orphansLeft: 0 };
  const withFiles = modules.flatMap(({ files }) => files ?? []);

  async function lookInto(organisation: string, send: HouseSend, { files, now }: JobHands): Promise<FilesStanding> {
    const named = withFiles.map((of) => namesOf(of, send));
    const found = await reconcile(files.list(organisation), named);
    const old = found.orphans.filter(({ at }) => at < now - dayMs);
    const isWaste = old.length <= Math.max(wasteAtMost.files, wasteAtMost.share * found.files);
    if (isWaste) for (const { id } of old) await files.remove(organisation, id);
    const missing: string[] = [];
    // One that was kept while we walked is there by now.
    for (const id of found.missing) if ((await files.read(organisation, id)) === null) missing.push(id);
    const ids = (of: readonly string[]) => of.slice(0, 100);
    if (missing.length > 0) {
      report({ organisation, files: ids(missing), all: missing.length }, "the store lacks files that records name");
    }
    if (old.length > 0) {
      const says = isWaste
        ? "files that no record names were removed"
        : "too many files have no record: none was removed";
      report({ organisation, files: ids(old.map(({ id }) => id)), all: old.length }, says);
    }
    const [orphansRemoved, orphansLeft] = isWaste ? [old.length, 0] : [0, old.length];
    return { lookedAt: now, missing: missing.length, orphansRemoved, orphansLeft };
  }

  return {
    standing: () => standing,
    job: {
      name: "files.tidy",
      at: "40 2 * * *",
      timeZone: "Asia/Kolkata",
      async run(hands) {
        const { uploads, files, now, kept } = hands;
        const before = overBefore(kept, "upload", now);
        if (before) await uploads.forgetOlderThan(now - before.getTime());
        await files.forgetUnfinished(now - dayMs);
        const all: FilesStanding[] = [];
        await hands.everywhere(async (send, organisation) => {
          for (const { forget } of withFiles) {
            for (;;) {
              const answer = await send(forget, { kept });
              if (isRefusal(answer) || answer.forgotten === 0) break;
            }
          }
          all.push(await lookInto(organisation, send, hands));
        });
        const sum = (of: (one: FilesStanding) => number) => all.reduce((so, one) => so + of(one), 0);
        standing = {
          lookedAt: now,
          missing: sum(({ missing }) => missing),
          orphansRemoved: sum(({ orphansRemoved }) => orphansRemoved),
          orphansLeft: sum(({ orphansLeft }) => orphansLeft),
        };
      },
    },
  };
}

/** In one sentence, for /readyz. */
export function noteOfFiles({ lookedAt, missing, orphansRemoved, orphansLeft }: FilesStanding, now: number): string {
  if (lookedAt === null) return "not compared with the records since this process began; that is done each night";
  const hours = Math.round((now - lookedAt) / 3_600_000);
  const left = orphansLeft > 0 ? ` ${orphansLeft} have no record and were left, as they are too many.` : "";
  return `compared with the records ${hours} h ago: ${missing} missing, ${orphansRemoved} without a record removed.${left}`;
}

async function* namesOf({ list }: FilesOfModule, send: HouseSend): AsyncGenerator<string> {
  for (let after: string | null = null; ; ) {
    const answer: AnswerOf<typeof list> | Refusal = await send(list, { after });
    if (isRefusal(answer)) throw new Error(`${list.name} names no files.`);
    yield* answer.files;
    after = answer.files.at(-1) ?? null;
    if (after === null) return;
  }
}
