import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "drizzle-orm";
import { within } from "../database/connection.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";
import { faultOf } from "./fault.ts";

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

const canary = "Rukmini Kanarybai";
const failing: Readonly<Record<string, () => unknown>> = {
  "a value that the database cannot read": () => sql`select ${canary}::uuid`,
  "a key that is there already": () =>
    sql`insert into places.organisation select id, handle, ${canary}, null, 'UTC', now() from places.organisation`,
  "a query that is no SQL": () => sql`select ${canary} from from`,
};
for (const [what, statement] of Object.entries(failing)) {
  test(`the log of ${what} does not quote it`, async () => {
    const organisation = await house.organisation();
    const error = await within(house.database.begin, async ({ tx, send }) => {
      await send("select set_config('khurak.organisation', $1, true)", [organisation.id]);
      await tx.execute(statement() as never);
    }).then(
      () => assert.fail("it should have failed"),
      (thrown: unknown) => thrown,
    );
    assert.match(String(error), /Kanarybai/, "the error itself quotes it, or this test shows nothing");
    const logged = JSON.stringify(faultOf(error));
    assert.doesNotMatch(logged, /Kanarybai|Rukmini/);
    assert.match(logged, /"code":"(22P02|23505|42601)"/);
  });
}

test("a parser's complaint is not quoted, and a sentence of ours is", () => {
  const thrown = (() => {
    try {
      return JSON.parse(canary);
    } catch (error) {
      return error;
    }
  })();
  assert.doesNotMatch(JSON.stringify(faultOf(thrown)), /Rukmini/);
  assert.equal(faultOf(new Error("A session without an account.")).message, "A session without an account.");
  assert.ok(faultOf(new Error("here")).at[0]?.includes("fault.test.ts"));
});
