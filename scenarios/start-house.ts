import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, type QueryResultRow } from "pg";
import { buildDemoDistrict } from "../demo-district/build.ts";
import { demoOrganisation } from "../demo-district/district.ts";
import { waitingPatients } from "../demo-district/patients.ts";
import { demoPeople } from "../demo-district/people.ts";
import type { Role } from "../foundation/actor.ts";
import { newId } from "../foundation/id.ts";
import { readConfiguration } from "../server/configuration.ts";
import { makeTestDatabase, testSecrets } from "../server/database/test-database.ts";
import type { FilesPlace } from "../server/files/place.ts";
import { openHouse } from "../server/house.ts";

type StaffRole = Exclude<Role, "patient" | "finder">;

export interface StartedHouse {
  readonly origin: string;
  readonly people: Readonly<Record<StaffRole, { readonly name: string; readonly password: string }>>;
  /** Looks at the database as its superuser, past every wall. */
  look<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

/** Files on a store instead of in a folder, and where browsers reach it. */
interface FilesElsewhere {
  readonly place: FilesPlace;
  readonly lendsFrom: string;
}

/**
 * The whole product as it ships, on a database of its own, filled with the demo district.
 *
 * @param patients those whose months are told too take their seconds: only where they are looked at
 */
export async function startHouse(patients = waitingPatients, elsewhere?: FilesElsewhere): Promise<StartedHouse> {
  const at = await makeTestDatabase();
  const filesFolder = await mkdtemp(join(tmpdir(), "khurak-scenario-files-"));
  const house = await openHouse({
    configuration: {
      ...readConfiguration({ KHURAK_LOG: "error" }),
      KHURAK_LEND_FILES_FROM: elsewhere?.lendsFrom,
    },
    ownerUrl: at.ownerUrl,
    secrets: testSecrets,
    filesPlace: elsewhere?.place ?? { is: "folder", folder: filesFolder },
    report: () => {},
    mustBeDurable: false,
  });
  const password = "test-of-the-demo";
  await buildDemoDistrict({
    turnAt: (clock) => house.turnAt(clock),
    uploads: house.uploads,
    idsOf: () => () => newId(Date.now(), randomBytes(10)),
    password,
    now: Date.now(),
    report: () => {},
    patients,
  });
  // Below 5060, where browsers refuse to go.
  const port = await house.listen(4400 + (randomBytes(2).readUInt16BE() % 600), "127.0.0.1");
  const superuser = new Client({ connectionString: at.superUrl });
  await superuser.connect();
  const people = Object.fromEntries(
    // Of several with one role the first.
    demoPeople.toReversed().map(({ name, role }) => [role, { name: `${name}@${demoOrganisation.handle}`, password }]),
  ) as StartedHouse["people"];
  return {
    origin: `http://localhost:${port}`,
    people,
    look: async (text, values = []) => (await superuser.query(text, [...values])).rows as never,
    async stop() {
      await house.stop();
      await superuser.end();
      await at.drop();
      await rm(filesFolder, { recursive: true });
    },
  };
}
