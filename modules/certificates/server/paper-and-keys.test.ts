import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FileGiven } from "../../../foundation/operation.ts";
import { openWithCertificates } from "../../../scenarios/with-certificates.ts";
import { wordsIn } from "../../../server/pdf/test-words.ts";
import { codeOf } from "../../../server/test-house.ts";
import { recordDoses } from "../../immunization/operations.ts";
import { changeCertificateKey, printCertificate, revokeCertificate } from "../operations.ts";

let world: Awaited<ReturnType<typeof openWithCertificates>>;
before(async () => {
  world = await openWithCertificates();
});
after(() => world.house.close());

test("the paper is one page in both languages, with what the certificate says and not what was added since", async () => {
  const { childId } = await world.vaccinated({ mother: "Poonam Kumari" });
  const certificateId = await world.issued(childId);
  await world.house.act(recordDoses, { childId, doses: [world.dose("MMR", "2026-11-20")] } as never, world.worker);
  const file = (await world.house.act(
    printCertificate,
    { childId, certificateId } as never,
    world.supervisor,
    world.door,
  )) as FileGiven;
  const pdf = Buffer.from((await file.later?.()) ?? []);
  const text = wordsIn(pdf);
  for (const word of [
    "टीकाकरणप्रमाण-पत्र",
    "Immunizationcertificate",
    "SoniKumari",
    "PoonamKumari",
    "1Jun2026",
    "BCG,OPV",
  ])
    assert.ok(text.includes(word), `${word} in ${text}`);
  assert.ok(!text.includes("MMR"));
  assert.equal(pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length, 1);
  await world.house.act(revokeCertificate, { childId, certificateId, why: "misused" } as never, world.admin);
  const again = await world.house.send(printCertificate, { childId, certificateId } as never, world.admin);
  assert.equal(codeOf(again), "certificate-not-good");
});

test("a new key signs from now on: by the old one certificates stay good, unless it was stolen", async () => {
  const { childId } = await world.vaccinated();
  await world.issued(childId);
  const [old = ""] = await world.codesOf(childId);
  const superAdmin = await world.ours.member("super-admin", null);
  await world.house.act(changeCertificateKey, { oldOneIs: "good" }, superAdmin);
  const { childId: other } = await world.vaccinated();
  await world.issued(other);
  const [byTheNew = ""] = await world.codesOf(other);
  const keyOf = async (code: string) => {
    const reading = await world.verified(code);
    return reading.ok ? reading.issuer.publicKey : assert.fail(reading.why);
  };
  assert.notEqual(await keyOf(old), await keyOf(byTheNew));
  await world.house.act(changeCertificateKey, { oldOneIs: "stolen" }, superAdmin);
  assert.deepEqual([await world.fault(old), await world.fault(byTheNew)], ["key-revoked", "key-revoked"]);
  assert.deepEqual(
    (await world.certificatesOf(other)).map(({ state }) => state),
    ["revoked"],
  );
  await world.issued(other);
  assert.equal(await world.fault((await world.certificatesOf(other))[0]?.says?.code ?? ""), null);
});
