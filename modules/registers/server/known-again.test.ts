import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openWithRegisters } from "../../../scenarios/with-registers.ts";
import { registerChild } from "../../children/operations.ts";
import { readImmunization, recordDoses } from "../../immunization/operations.ts";
import { compareRows, confirmImport } from "../operations.ts";

/* Who of a register is here already, and what is added to whom. */

let opened: Awaited<ReturnType<typeof openWithRegisters>>;
let world: (typeof opened)["world"];
before(async () => {
  opened = await openWithRegisters();
  ({ world } = opened);
});
after(() => world.house.close());

test("the same file again finds each row here, adds no child and no dose; two admins at once as well", async () => {
  const rows = Array.from({ length: 5 }, (_, at) => opened.row(at + 2));
  await opened.brought(rows);
  const again = await opened.compared(rows);
  assert.deepEqual(
    again.map(({ stands, imported }) => [stands, imported]),
    rows.map(() => ["same", true]),
  );
  const other = await world.ours.member("admin", world.ours.district);
  const [one, two] = [await opened.sent(rows), await opened.sent(rows, null, other)];
  for (const importId of [one, two])
    await world.house.act(confirmImport, { importId, registerSeen: true } as never, world.admin);
  await Promise.all([opened.run(one), opened.run(two)]);
  assert.deepEqual([(await opened.read(one)).ends.known, (await opened.read(two)).ends.known], [5, 5]);
});

test("who is here already gets only what is missing; who looks alike is shown; a stranger's child is not named", async () => {
  const born = { day: "2026-06-01" as never, exact: true };
  const known = await world.registered(world.worker, { name: "Meera", sex: "female", born });
  const first = {
    doseId: world.house.newId(),
    vaccine: "BCG",
    on: "2026-06-02",
    evidence: "card",
    batch: null,
    expiresOn: null,
    site: null,
  };
  await world.house.act(recordDoses, { childId: known.childId, doses: [first] } as never, world.worker);
  const same = opened.row(
    2,
    { ...known.identity },
    {
      doses: [
        { vaccine: "BCG", on: "2026-06-01" },
        { vaccine: "OPV", on: "2026-07-13" },
      ],
    },
  );
  const alike = opened.row(3, { ...known.identity, name: "Kavita" });
  const [isSame, isAlike] = await opened.compared([same, alike]);
  assert.deepEqual([isSame?.stands, isSame?.children[0]?.childId, isAlike?.stands], ["same", known.childId, "alike"]);

  const importId = await opened.brought([{ ...same, choice: { is: "same", childId: known.childId } }]);
  assert.equal((await opened.read(importId)).ends.added, 1);
  const { doses } = await world.house.act(readImmunization, { childId: known.childId }, world.worker);
  assert.deepEqual(
    doses.map(({ vaccine, on }) => [vaccine, on]),
    [
      ["BCG", "2026-06-02"],
      ["OPV", "2026-07-13"],
    ],
  );

  const away = await world.facility();
  const awayAdmin = await world.ours.member("admin", away);
  const hidden = { ...known.identity, phone: { number: "+919812300001", of: "mother" as const } };
  await world.house.act(registerChild, world.fresh({ ...hidden, mother: "Rukmini Xalxo" }), world.worker);
  const [elsewhere] = (
    await world.house.act(
      compareRows,
      {
        placeId: away,
        rows: [
          {
            line: 2,
            name: "Meera",
            sex: "female",
            born,
            ofBirth: null,
            mother: "Rukmini Xalxo",
            guardian: null,
            phone: hidden.phone,
          },
        ],
      } as never,
      awayAdmin,
    )
  ).rows;
  assert.deepEqual([elsewhere?.stands, elsewhere?.children], ["elsewhere", []]);
});

test("a child of another area takes no doses from somebody's register, whatever the row says", async () => {
  const away = await world.facility();
  const theirs = await world.ours.member("worker", away);
  const hidden = world.fresh({}, away);
  await world.house.act(registerChild, hidden, theirs);
  const near = await world.ours.member("admin", world.phc);
  const importId = await opened.sent(
    [opened.row(2, {}, { choice: { is: "same", childId: hidden.childId } })],
    null,
    near,
  );
  await world.house.act(confirmImport, { importId, registerSeen: true } as never, near);
  await opened.run(importId);
  const [line] = await opened.linesOf(importId);
  assert.deepEqual([line?.end, line?.why, line?.doses], ["left", "cared-for-elsewhere", []]);
});
