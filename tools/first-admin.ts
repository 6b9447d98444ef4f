/*
 * Opens the first organisation of a real house and gives it a super admin. Once there is one, that
 * person opens the rest. The password is asked for, so that it stands in no shell's history.
 */
import { randomBytes } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import type * as z from "zod/mini";
import type { House } from "../foundation/actor.ts";
import { newId } from "../foundation/id.ts";
import type { Operation } from "../foundation/operation.ts";
import { openAccount } from "../modules/access/operations.ts";
import { openOrganisation } from "../modules/places/operations.ts";
import { addMember } from "../modules/staff/operations.ts";
import { readConfiguration } from "../server/configuration.ts";
import { startPostgres } from "../server/database/embedded-postgres.ts";
import { openHouse } from "../server/house.ts";
import { holdTheHouse } from "../server/one-at-a-time.ts";
import { readRootSecret, secretsFrom } from "../server/secrets.ts";
import { say } from "../server/text.ts";
import { houseDoor } from "../server/turn.ts";

const undo: (() => Promise<void>)[] = [];
try {
  await openFirst();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  for (const step of undo.toReversed()) await step();
}

async function openFirst(): Promise<void> {
  const { values } = parseArgs({
    options: { organisation: { type: "string" }, name: { type: "string" }, "sign-in-name": { type: "string" } },
  });
  const { organisation: handle, name, "sign-in-name": signInName } = values;
  if (!handle || !name || !signInName) {
    throw new Error(
      'Say which: npm run first-admin -- --organisation my-district --name "My District TB Cell" --sign-in-name admin',
    );
  }
  const configuration = readConfiguration(process.env);
  const stateFolder = resolve(dirname(import.meta.dirname), configuration.KHURAK_STATE);
  const secrets = secretsFrom(readRootSecret(stateFolder, configuration.KHURAK_SECRET, configuration.production));
  const report = (line: string) => void process.stdout.write(`${line}\n`);
  let ownerUrl = configuration.DATABASE_URL;
  if (ownerUrl === undefined) {
    const hold = await holdTheHouse(stateFolder, () => "npm run first-admin");
    if (!hold.held)
      throw new Error(
        `Stop Khurak first, then run this again: its own database serves one at a time. It runs at ${hold.holder}`,
      );
    undo.push(() => hold.release());
    const postgres = await startPostgres({ stateFolder, password: secrets.password("database owner"), report });
    undo.push(() => postgres.stop());
    ownerUrl = postgres.url;
  }
  const house = await openHouse({
    configuration: { ...configuration, KHURAK_ROLE: "web" },
    ownerUrl,
    secrets,
    filesPlace: { is: "folder", folder: join(stateFolder, "files") },
    report,
  });
  undo.push(() => house.stop());
  if (!(await house.isEmpty()))
    throw new Error("This house has an organisation already: its super admin gives out further accounts.");

  const password = await askForPassword(`Password for ${signInName}@${handle} (8 letters or more): `);
  const freshId = () => newId(Date.now(), randomBytes(10));
  const organisationId = freshId();
  const memberId = freshId();
  const by: House = { is: "house", name: "first-admin", organisation: organisationId };
  async function act<O extends Operation>(operation: O, input: z.input<O["takes"]>): Promise<void> {
    const outcome = await house.turn.run({ operation, input, by, commandId: freshId(), door: houseDoor });
    if (outcome.is === "done") return;
    const { refused, params } = outcome.refusal;
    const fields = outcome.issues.map(({ at, code }) => `${at}: ${code}`).join(", ");
    throw new Error([say(`refusal.${refused}`, params, "en") || refused, fields].filter(Boolean).join(" "));
  }
  // The account's rules are asked for before anything is opened, so that a short password leaves nothing behind.
  const account = { memberId, signInName, password };
  if (!openAccount.takes.safeParse(account).success) {
    throw new Error(
      "The sign-in name is letters, digits, . _ -; the password has 8 letters or more and is not an easy one. Nothing was opened.",
    );
  }
  await act(openOrganisation, { organisationId, handle, name });
  await act(addMember, { memberId, assignmentId: freshId(), name: signInName, role: "super-admin", placeId: null });
  await act(openAccount, account);
  report(`Sign in as ${signInName}@${handle}.`);
}

/** From the terminal without showing it; from a pipe as its first line. */
async function askForPassword(question: string): Promise<string> {
  if (process.stdin.isTTY) process.stdout.write(question);
  const silent = new Writable({ write: (_, __, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY === true });
  for await (const line of lines) {
    lines.close();
    if (process.stdin.isTTY) process.stdout.write("\n");
    return line;
  }
  throw new Error("No password was given. Nothing was opened.");
}
