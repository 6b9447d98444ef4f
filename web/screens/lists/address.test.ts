import assert from "node:assert/strict";
import { test } from "node:test";
import { narrowedBy, ordersOf, Wanted } from "../../../modules/reports/lists.ts";
import { patientSets } from "../../../modules/reports/numbers.ts";
import { type Asked, addressOf, askedBy, askedIn, askedOf, narrowedTimes, wantedOf } from "./address.ts";

const block = "01989a00-0000-7000-8000-000000000001";
const centre = "01989a00-0000-7000-8000-000000000002";
const asked = (address: string): Asked => {
  const [path = "", query = ""] = address.split("?");
  return askedIn(path.replace("/programme/", "") as Asked["set"], query);
};

test("a list handed on by its address is the same list", () => {
  const address = `/programme/on-treatment?area=${block}&place=${centre}&sex=female&regimen=bpalm&order=fewest-taken`;
  const read = asked(address);
  assert.deepEqual(wantedOf(read), { set: "on-treatment", placeId: centre, sex: "female", regimen: "bpalm" });
  assert.equal(narrowedTimes(read), 4);
  assert.deepEqual(asked(addressOf(read)), read);
});

test("every set has an address that says nothing twice: as it is read unless something is said", () => {
  for (const set of patientSets) {
    const plain = askedIn(set, "");
    assert.equal(addressOf(plain), `/programme/${set}`);
    assert.equal(plain.order, ordersOf(set)[0]);
    assert.deepEqual(wantedOf(plain), { set });
  }
});

test("what a list cannot be narrowed or ordered by, and what is no value, is not asked of the house", () => {
  const read = asked(`/programme/all?phase=intensive&sex=tall&order=fewest-taken&area=anywhere&search=Savitri`);
  assert.deepEqual(wantedOf(read), { set: "all" });
  assert.equal(read.order, "newest");
  // Were it kept, the name would stay in the browser's history.
  assert.equal(addressOf(read), "/programme/all");
});

test("to go to another set keeps the place, and of the rest what that set can be narrowed by", () => {
  const read = asked(
    `/programme/on-treatment?area=${block}&sex=male&phase=intensive&order=fewest-taken&list=${centre}`,
  );
  assert.deepEqual(askedOf("silent", read), asked(`/programme/silent?area=${block}&sex=male&phase=intensive`));
  // Whoever is in the intensive phase is not narrowed by it again.
  assert.deepEqual(askedOf("intensive", read), asked(`/programme/intensive?area=${block}&sex=male`));
  for (const set of patientSets) {
    const { set: _, placeId: __, ...rest } = wantedOf(askedOf(set, read));
    assert.ok(Object.keys(rest).every((trait) => narrowedBy(set).some((one) => one === trait)));
  }
});

test("a kept list opens as it was kept, at a block or at a health centre", () => {
  const kept = { listId: block as never, name: "Mine", order: "oldest" } as const;
  const wanted = Wanted.parse({ set: "silent", placeId: centre, sex: "female" });
  const there = askedBy({ ...kept, wanted }, [{ placeId: block }]);
  assert.deepEqual([there.area, there.place], [null, centre]);
  assert.deepEqual(wantedOf(there), wanted);
  const around = askedBy({ ...kept, wanted: { ...wanted, placeId: block as never } }, [{ placeId: block }]);
  assert.deepEqual([around.area, around.place], [block, null]);
});
