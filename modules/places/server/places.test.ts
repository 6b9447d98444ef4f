import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Claims } from "../../../server/turn/entering.ts";
import { codeOf, openTestHouse, type TestHouse, type TestOrganisation } from "../../../server/test-house.ts";
import { addFacility, addPlace, listFacilities, listPlaces, openOrganisation } from "../operations.ts";

let house: TestHouse;
let organisation: TestOrganisation;
let blockA: string;
let blockB: string;
let adminOfA: Claims;

before(async () => {
  house = await openTestHouse();
  organisation = await house.organisation();
  blockA = await organisation.place("block", organisation.district);
  blockB = await organisation.place("block", organisation.district);
  adminOfA = await organisation.member("admin", blockA);
});
after(() => house.close());

type Facility = Parameters<typeof house.send<typeof addFacility>>[1];
const facilityIn = (parentId: string, name: string, more: Partial<Facility> = {}): Facility =>
  ({ placeId: house.newId(), parentId, type: "phc", name, services: ["smear"], ...more }) as Facility;

test("an admin adds facilities to their own area and to no other", async () => {
  assert.equal(codeOf(await house.send(addFacility, facilityIn(blockB, "PHC B"), adminOfA)), "not-allowed");
  assert.equal(
    codeOf(await house.send(addFacility, facilityIn(organisation.district, "PHC Above"), adminOfA)),
    "not-allowed",
  );
  assert.equal(codeOf(await house.send(addFacility, facilityIn(blockA, "PHC A"), adminOfA)), "done");
  const other = await house.organisation();
  assert.equal(codeOf(await house.send(addFacility, facilityIn(other.district, "PHC Far"), adminOfA)), "not-allowed");
  assert.equal(
    codeOf(await house.send(addFacility, facilityIn(house.newId(), "PHC Nowhere"), adminOfA)),
    "not-allowed",
  );
});

test("an admin of the whole organisation reaches every place in it and none outside", async () => {
  const admin = await organisation.member("admin", null);
  assert.equal(codeOf(await house.send(addFacility, facilityIn(blockB, "PHC By Head"), admin)), "done");
  const other = await house.organisation();
  assert.equal(codeOf(await house.send(addFacility, facilityIn(other.district, "PHC Far"), admin)), "not-allowed");
});

test("one name once under one place, also when sixteen add it at the same moment", async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 16 }, () => house.send(addFacility, facilityIn(blockA, "PHC Twins"), adminOfA)),
  );
  assert.deepEqual(outcomes.map(codeOf).sort(), ["done", ...Array.from({ length: 15 }, () => "name-taken")]);
  const admin = await organisation.member("admin", null);
  assert.equal(codeOf(await house.send(addFacility, facilityIn(blockB, "PHC Twins"), admin)), "done");
});

test("a facility that was added and then edited before the answer came is not added again, nor changed", async () => {
  const facility = facilityIn(blockA, "PHC First Word");
  await house.act(addFacility, facility, adminOfA);
  assert.equal(
    codeOf(await house.send(addFacility, { ...facility, name: "PHC Second Word" }, adminOfA)),
    "already-added",
  );
  const { facilities } = await house.act(listFacilities, { search: "word" }, adminOfA);
  assert.deepEqual(
    facilities.map(({ name }) => name),
    ["PHC First Word"],
  );
});

test("nothing lies in a facility, and a district does not lie in a block", async () => {
  const admin = await organisation.member("admin", null);
  const phc = facilityIn(blockA, "PHC Leaf");
  await house.act(addFacility, phc, admin);
  assert.equal(codeOf(await house.send(addFacility, facilityIn(phc.placeId, "Room"), admin)), "does-not-lie-there");
  const upsideDown = {
    placeId: house.newId() as never,
    parentId: blockA as never,
    kind: "district",
    name: "Upside Down",
  } as const;
  assert.equal(codeOf(await house.send(addPlace, upsideDown, admin)), "does-not-lie-there");
});

test("only somebody with the whole organisation adds a place at the top", async () => {
  const top = () =>
    ({
      placeId: house.newId() as never,
      parentId: null,
      kind: "district",
      name: `District ${house.newId().slice(-5)}`,
    }) as const;
  assert.equal(codeOf(await house.send(addPlace, top(), adminOfA)), "not-allowed");
  assert.equal(codeOf(await house.send(addPlace, top(), await organisation.member("admin", null))), "done");
});

test("a facility cannot be added through the door for areas", async () => {
  const outcome = await house.send(
    addPlace,
    { placeId: house.newId() as never, parentId: blockA as never, kind: "facility" as never, name: "Sly" },
    organisation.builder,
  );
  assert.equal(codeOf(outcome), "not-understood");
});

test("the list says where each lies, from the top, and can be narrowed to one place", async () => {
  const inB = await house.act(listFacilities, { under: blockB as never }, adminOfA);
  assert.ok(inB.facilities.length > 0);
  for (const { liesIn } of inB.facilities) {
    assert.deepEqual(
      liesIn.map(({ kind }) => kind),
      ["district", "block"],
    );
    assert.equal(liesIn[1]?.placeId, blockB);
  }
  assert.equal(inB.total, inB.facilities.length);
});

test("places are listed with the one they lie in before them", async () => {
  const { places } = await house.act(listPlaces, {}, adminOfA);
  const seen = new Set<string | null>([null]);
  for (const { placeId, parentId } of places) {
    assert.ok(seen.has(parentId));
    seen.add(placeId);
  }
});

test("an organisation is opened once under its handle, in a time zone that there is, by the house alone", async () => {
  const organisationId = house.newId() as never;
  const opened = { organisationId, handle: "other-zila", name: "Other Zila" };
  const asHouse = { is: "house", name: "first-admin", organisation: organisationId } as const;
  const superAdmin = await organisation.member("super-admin", null);
  assert.equal(codeOf(await house.send(openOrganisation, opened, superAdmin)), "not-allowed");
  assert.deepEqual(await house.act(openOrganisation, opened, asHouse), { organisationId, opened: true });
  assert.deepEqual(await house.act(openOrganisation, opened, asHouse), { organisationId, opened: false });
  const another = { ...opened, organisationId: house.newId() as never };
  assert.equal(codeOf(await house.send(openOrganisation, another, asHouse)), "handle-taken");
  const onMars = { ...another, handle: "elsewhere", timeZone: "Mars/Olympus" };
  assert.equal(codeOf(await house.send(openOrganisation, onMars, asHouse)), "no-such-time-zone");
});

test("100,000 facilities: the first page and the five-hundredth are both right", { timeout: 60_000 }, async () => {
  const large = await house.organisation();
  await house.look(
    `with p as (
       insert into places.place (organisation, id, kind, name, parent, ancestry, added_at)
       select $1, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'facility', 'PHC ' || lpad(n::text, 6, '0'), $2,
              array[$2::uuid, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid], now()
       from generate_series(1, 100000) n returning id, name)
     insert into places.facility select $1, id, 'phc', '{}', lower(name) from p`,
    [large.id, large.district],
  );
  await house.look("analyze places.place, places.facility");
  const reader = await large.member("doctor", null);
  const started = performance.now();
  const first = await house.act(listFacilities, { limit: 50 }, reader);
  const mid = performance.now();
  const deep = await house.act(
    listFacilities,
    { limit: 50, after: JSON.stringify(["phc 025000", "01900000-0000-7000-8000-0000000061a8"]) },
    reader,
  );
  const end = performance.now();
  assert.equal(first.total, 100_000);
  assert.deepEqual([first.facilities[0]?.name, deep.facilities[0]?.name], ["PHC 000001", "PHC 025001"]);
  if (process.env["KHURAK_LOG"] === "debug")
    console.error(`# first page ${(mid - started).toFixed(0)} ms, page 501 ${(end - mid).toFixed(0)} ms`);
});
