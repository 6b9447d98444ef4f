import * as z from "zod";
import { fileKinds, keepRules, type KeptDays, keptDaysFrom, usualKeptDays } from "../foundation/keep-rules.ts";

const yesOrNo = z.enum(["yes", "no"]);

/** Every setting: its name in the environment, what it means, what it is when nobody says. */
const Settings = z.object({
  NODE_ENV: z.string().optional().describe("`production` refuses generated secrets and demo people."),
  PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .default(4300)
    .describe("Where to listen; the next free port when it is taken."),
  HOST: z
    .string()
    .default("127.0.0.1")
    .describe("Which address to listen on. `0.0.0.0` lets other devices reach it; see docs/running-it.md on HTTPS."),
  KHURAK_ADDRESS: z
    .url()
    .optional()
    .describe(
      "The address people use, as https://khurak.example.org. Decides whether cookies are marked secure, and stands in the codes of papers; without it these lead to the address at which they were asked for.",
    ),
  KHURAK_BEHIND_PROXY: yesOrNo.default("no").describe("`yes` when a reverse proxy sets X-Forwarded-For."),
  KHURAK_ROLE: z
    .enum(["all", "web", "worker"])
    .default("all")
    .describe("What this process does: answer requests, run jobs, or both."),
  KHURAK_STATE: z.string().default(".khurak").describe("Folder for the embedded database and generated secrets."),
  KHURAK_FILES: z
    .string()
    .optional()
    .describe(
      "Where people's films and clips lie: a folder, or a bucket of an S3-compatible store as `s3+https://ACCESS-KEY:SECRET-KEY@host/bucket?region=…`, percent-encoded. Without it `files` in the state folder. Processes of one machine may share a folder while only one of them answers requests; a bucket may be shared by any number.",
    ),
  KHURAK_LEND_FILES_FROM: z
    .url()
    .optional()
    .describe(
      "The address at which browsers reach that store, as https://files.example.org: they then fetch single sealed files from it themselves, for a minute each. Without it every file goes through the house.",
    ),
  KHURAK_KEEP_DAYS: z
    .string()
    .optional()
    .describe(
      `For how many days which files are kept, each as \`kind=90\` or \`kind=always\`, with commas between. Without it: ${fileKinds
        .map(
          (kind) =>
            `\`${kind}=${keepRules[kind].days ?? "always"}\` (${keepRules[kind].what}, from ${keepRules[kind].from})`,
        )
        .join(", ")}.`,
    ),
  KHURAK_SECRET: z
    .string()
    .optional()
    .describe(
      "32 random bytes in base64: every other key is derived from it. Generated into the state folder when not set, except in production.",
    ),
  KHURAK_AUDIT_HEADS: z
    .string()
    .optional()
    .describe(
      "File to which the heads of the audit chain are added, best on a mount of another machine. Default: `audit-heads.jsonl` in the state folder.",
    ),
  DATABASE_URL: z
    .string()
    .optional()
    .describe("A PostgreSQL 15 or later, as a role that may create roles. Without it the embedded one is started."),
  KHURAK_DATABASE_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(1)
    .default(10)
    .describe("Connections kept to the database by one process."),
  KHURAK_DEMO: yesOrNo
    .optional()
    .describe("Fill an empty house with the demo district. Default: yes, but no in production."),
  KHURAK_METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe("Bearer token for /metrics and the details of /readyz. Without it only this machine may read them."),
  KHURAK_LOG: z.enum(["debug", "info", "warn", "error"]).default("warn").describe("How much to log."),
});

export type Configuration = z.infer<typeof Settings> & {
  readonly production: boolean;
  readonly demo: boolean;
  readonly kept: KeptDays;
};

export const settingNames = Object.keys(Settings.shape) as (keyof typeof Settings.shape)[];
export const describeSetting = (name: keyof typeof Settings.shape) => Settings.shape[name].description ?? "";

/** Reads the environment once. A wrong setting stops the start and says which and why. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(settingNames.map((name) => [name, environment[name] || undefined]));
  const read = Settings.safeParse(given);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`).join("\n");
    throw new Error(`These settings cannot be used:\n${wrong}\nWhat each one means is in docs/running-it.md.`);
  }
  const production = read.data.NODE_ENV === "production";
  const demo = (read.data.KHURAK_DEMO ?? (production ? "no" : "yes")) === "yes";
  if (production && demo) {
    throw new Error(
      "KHURAK_DEMO=yes cannot go with NODE_ENV=production: the demo's people share one printed password.",
    );
  }
  const { KHURAK_FILES: files, KHURAK_LEND_FILES_FROM: lends } = read.data;
  if (lends !== undefined && !files?.startsWith("s3+")) {
    throw new Error("KHURAK_LEND_FILES_FROM goes with a bucket in KHURAK_FILES: a folder lends nothing.");
  }
  const keep = read.data.KHURAK_KEEP_DAYS;
  return { ...read.data, production, demo, kept: keep === undefined ? usualKeptDays : keptDaysFrom(keep) };
}
