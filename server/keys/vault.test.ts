import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { type Connection, within } from "../database/connection.ts";
import { openTestHouse, type TestHouse, type TestOrganisation } from "../test-house.ts";
import { openBytes, sealBytes, tokenOf } from "./sealing.ts";
import { openVault, type Vault } from "./vault.ts";

const master = Buffer.alloc(32, "master");
let house: TestHouse;
let ours: TestOrganisation;
let theirs: TestOrganisation;

before(async () => {
  house = await openTestHouse();
  [ours, theirs] = [await house.organisation(), await house.organisation()];
  // The members above have keys under the house's own master key; these tests bring another one.
  await house.look("alter table staff.member_name disable trigger all");
  await house.look("truncate house.person_key, house.organisation_key, staff.member_name");
});
after(() => house.close());

async function withVault<T>(
  organisation: string,
  work: (vault: Vault, connection: Connection) => Promise<T>,
  { keeper = openVault(master), commit = true } = {},
): Promise<T> {
  return within(house.database.begin, async (connection) => {
    await connection.send("select set_config('khurak.organisation', $1, true)", [organisation]);
    const done = await work(
      keeper.within(connection, () => organisation),
      connection,
    );
    if (commit) await connection.commit();
    else await connection.rollback();
    return done;
  });
}

const column = "people.identity.sealed";

test("what was sealed opens for that person, column and row, and nowhere else", async () => {
  const [person, other, row] = [house.newId(), house.newId(), house.newId()];
  const sealed = await withVault(ours.id, async (vault) => (await vault.keyFor(person))?.seal(column, row, "मीना"));
  assert.ok(sealed);
  await withVault(ours.id, async (vault) => {
    const key = await vault.keyFor(person);
    assert.equal(key?.open(column, row, sealed), "मीना");
    assert.throws(() => key?.open(column, house.newId(), sealed), "another row");
    assert.throws(() => key?.open("people.disease_history.note", row, sealed), "another column");
    const stranger = await vault.keyFor(other);
    assert.throws(() => stranger?.open(column, row, sealed), "another person");
  });
  await withVault(theirs.id, async (vault) => {
    const sameId = await vault.keyFor(person);
    assert.throws(() => sameId?.open(column, row, sealed), "the same id in another organisation");
  });
});

test("a single changed bit is noticed, and the same words are never sealed alike", () => {
  const key = Buffer.alloc(32, 1);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(), (plain, bit) => {
      const sealed = sealBytes(key, "here", plain);
      assert.deepEqual(openBytes(key, "here", sealed), Buffer.from(plain));
      assert.notDeepEqual(sealBytes(key, "here", plain), sealed);
      const at = bit % (sealed.length * 8);
      sealed[at >> 3] = (sealed[at >> 3] ?? 0) ^ (1 << (at & 7));
      assert.throws(() => openBytes(key, "here", sealed));
      assert.throws(() => openBytes(key, "here", sealed.subarray(0, -1)));
    }),
    { numRuns: 300 },
  );
});

test("with another master key nothing opens", async () => {
  const person = house.newId();
  await withVault(ours.id, (vault) => vault.keyFor(person));
  await assert.rejects(withVault(ours.id, (vault) => vault.keyFor(person), { keeper: openVault(Buffer.alloc(32, 9)) }));
});

test("a key wrapped for one person or organisation does not open in the place of another's", async () => {
  const [person, other] = [house.newId(), house.newId()];
  await withVault(ours.id, (vault) => vault.keyFor(person));
  await withVault(ours.id, (vault) => vault.keyFor(other));
  await house.look(
    "update house.person_key set wrapped = (select wrapped from house.person_key where person = $1) where person = $2",
    [person, other],
  );
  await assert.rejects(withVault(ours.id, (vault) => vault.keyFor(other)));
});

test("sixteen who need the first key of an organisation at once make one", async () => {
  const { id } = await house.organisation();
  const person = house.newId();
  const row = house.newId();
  const sealed = await Promise.all(
    Array.from({ length: 12 }, () =>
      withVault(id, async (vault) => (await vault.keyFor(person))?.seal(column, row, "one")),
    ),
  );
  await withVault(id, async (vault) => {
    const key = await vault.keyFor(person);
    for (const one of sealed) assert.equal(one && key?.open(column, row, one), "one");
  });
});

test("a key that was made in a turn that was not kept is forgotten with it", async () => {
  const { id } = await house.organisation();
  await house.look("delete from house.organisation_key where organisation = $1", [id]);
  await house.look("delete from house.person_key where organisation = $1", [id]);
  const keeper = openVault(master);
  const [lost, person, row] = [house.newId(), house.newId(), house.newId()];
  await withVault(id, (vault) => vault.keyFor(lost), { keeper, commit: false });
  const sealed = await withVault(id, async (vault) => (await vault.keyFor(person))?.seal(column, row, "kept"), {
    keeper,
  });
  const read = await withVault(id, async (vault) => sealed && (await vault.keyFor(person))?.open(column, row, sealed));
  assert.equal(read, "kept", "A house that has just started reads it too.");
});

test("a destroyed key opens nothing and is never made again", async () => {
  const [person, row] = [house.newId(), house.newId()];
  const key = await withVault(ours.id, (vault) => vault.keyFor(person));
  assert.ok(key?.seal(column, row, "gone"));
  assert.equal(await withVault(ours.id, (vault) => vault.destroy(person, house.clock.now)), true);
  assert.equal(await withVault(ours.id, (vault) => vault.destroy(person, house.clock.now)), false);
  assert.equal(await withVault(ours.id, (vault) => vault.keyFor(person)), null);
  assert.deepEqual(await withVault(ours.id, async (vault) => [...(await vault.keysOf([person])).keys()]), []);
  const kept = await house.look(
    "select wrapped, destroyed_at is not null as destroyed from house.person_key where person = $1",
    [person],
  );
  assert.deepEqual(kept, [{ wrapped: null, destroyed: true }]);
});

test("the same word has one token in an organisation and another in the next", async () => {
  const tokens = (organisation: string) =>
    withVault(organisation, async (vault) => (await vault.tokens(["name sunita", "phone +919800000000"])).map(String));
  assert.deepEqual(await tokens(ours.id), await tokens(ours.id));
  const [mine, others] = [await tokens(ours.id), await tokens(theirs.id)];
  assert.equal(new Set([...mine, ...others]).size, 4);
  assert.equal(tokenOf(master, "a word").length, 8);
});

test("a file has a key of its own, which opens it and nothing else; older files open under the person's", async () => {
  const [person, file, other] = [house.newId(), house.newId(), house.newId()];
  const place = "diagnosis.xray_file.original";
  await withVault(ours.id, async (vault) => {
    const key = await vault.keyFor(person);
    assert.ok(key);
    const [film, another] = [Buffer.from("a film"), Buffer.from("another")];
    const [sealed, sealedOther] = [key.sealFile(place, file, film), key.sealFile(place, other, another)];
    assert.deepEqual(key.openFile(place, file, sealed), film);
    const lent = key.keyOfFile(place, file);
    assert.deepEqual(openBytes(lent.key, lent.place, sealed, 2), film);
    const itsPlace = key.keyOfFile(place, other).place;
    assert.throws(() => openBytes(lent.key, itsPlace, sealedOther, 2), "another file");
    assert.throws(() => openBytes(lent.key, lent.place, key.seal(place, file, "words")), "the person's words");
    assert.throws(() => key.openFile(place, other, sealed), "in another's place");
    assert.throws(
      () => key.openFile(place, file, Buffer.concat([Buffer.of(1), sealed.subarray(1)])),
      "said to be older",
    );
    assert.deepEqual(key.openFile(place, file, key.seal(place, file, "a film")), film, "as files were sealed before");
  });
});
