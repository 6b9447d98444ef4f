import * as z from "zod/mini";
import { Id } from "./id.ts";

/*
 * How long files of people are kept, kind by kind. The figures are ours where no source stands beside them; the programme
 * and the law of the place decide, and whoever runs a house writes their figures into its settings. What was found in a
 * file stays in the record when the file goes.
 */

export const fileKinds = ["x-ray", "x-ray-picture", "clip-judged", "clip-waiting", "paper", "voice", "upload"] as const;
export type FileKind = (typeof fileKinds)[number];

export interface KeepRule {
  readonly what: string;
  /** From when its days are counted. */
  readonly from: string;
  /** Null: it is kept until its person is erased. */
  readonly days: number | null;
  readonly source: string;
}

export const keepRules: Readonly<Record<FileKind, KeepRule>> = {
  "x-ray": {
    what: "an X-ray as it came, and its picture",
    from: "its arrival",
    days: null,
    source:
      "Unverified. Indian medical records are kept for 3 years at least; an X-ray of one treatment is asked for in the next.",
  },
  "x-ray-picture": {
    what: "the picture that was drawn from it for screens",
    from: "its arrival",
    days: null,
    source: "Ours: without it the X-ray can only be saved.",
  },
  "clip-judged": {
    what: "a dose on video",
    from: "the last verdict on it",
    days: 180,
    source: "Unverified, and what patients are told when they agree.",
  },
  "clip-waiting": {
    what: "a dose on video on which nobody has looked",
    from: "its arrival",
    days: null,
    source: "Ours: nothing is thrown away that somebody was to see.",
  },
  paper: {
    what: "a page of a paper that came with a patient",
    from: "its arrival",
    days: null,
    source: "Unverified, as with X-rays: a letter of one treatment is asked for in the next.",
  },
  voice: {
    what: "a spoken message about how somebody feels",
    from: "its arrival",
    days: 180,
    source: "Unverified, as a dose on video; what was reported stays in the record.",
  },
  upload: {
    what: "what has come of a file that is still being sent",
    from: "its last byte",
    days: 14,
    source: "Ours: the phone still has it whole, and begins anew.",
  },
};

/** How many days each kind is kept; null: until its person is erased. */
export const KeptDays = z.strictObject({
  "x-ray": z.nullable(z.int()),
  "x-ray-picture": z.nullable(z.int()),
  "clip-judged": z.nullable(z.int()),
  "clip-waiting": z.nullable(z.int()),
  paper: z.nullable(z.int()),
  voice: z.nullable(z.int()),
  upload: z.nullable(z.int()),
});
export type KeptDays = Readonly<z.infer<typeof KeptDays>>;

/** What an operation takes and gives that forgets files, and one that names those there are. */
export const ForgetOld = z.strictObject({ kept: KeptDays });
export const Forgotten = z.object({ forgotten: z.int() });
export const FilesAfter = z.strictObject({ after: z.nullable(Id) });
export const FilesNamed = z.object({ files: z.array(z.string()) });

export const usualKeptDays = Object.fromEntries(
  fileKinds.map((kind) => [kind, keepRules[kind].days]),
) as unknown as KeptDays;

/**
 * @param setting "clip-judged=90,x-ray=always": what it does not name is as usual
 * @throws what is wrong with it and how it is written
 */
export function keptDaysFrom(setting: string): KeptDays {
  const given = setting.split(",").map((part) => {
    const [, kind, days] = /^\s*([\w-]+)\s*=\s*(always|[1-9]\d{0,4})\s*$/.exec(part) ?? [];
    if (kind === undefined || !(kind in keepRules)) {
      throw new Error(
        `KHURAK_KEEP_DAYS cannot be read at "${part.trim()}": write ${fileKinds.join(", ")} as clip-judged=90,x-ray=always.`,
      );
    }
    return [kind, days === "always" ? null : Number(days)] as const;
  });
  return { ...usualKeptDays, ...Object.fromEntries(given) };
}

/** As it is written beside what was forgotten by it. */
export const ruleOf = (kind: FileKind, days: number) => `${kind}: ${days} days`;

/** The moment before which a kind is over its time; null when it is always kept. */
export function overBefore(kept: KeptDays, kind: FileKind, now: number): Date | null {
  const days = kept[kind];
  return days === null ? null : new Date(now - days * 86_400_000);
}
