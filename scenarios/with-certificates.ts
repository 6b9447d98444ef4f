import assert from "node:assert/strict";
import { readCertificate } from "../modules/certificates/certificate.ts";
import { issueCertificate, readCertificatesOfChild, readIssuers } from "../modules/certificates/operations.ts";
import { recordDoses } from "../modules/immunization/operations.ts";
import type { Reaction } from "../server/module.ts";
import type { Claims } from "../server/turn/entering.ts";
import { openWithChildren, today } from "./with-children.ts";

/** A house whose children were vaccinated, and who verifies their certificates by what anybody may read. */
export async function openWithCertificates() {
  const world = await openWithChildren();
  const { house, worker } = world;
  const door = { door: { origin: "https://khurak.example.org" } };
  const dose = (vaccine: string, on: string | null, evidence = "card") => ({
    ...{ doseId: house.newId(), vaccine, on, evidence },
    ...{ batch: null, expiresOn: null, site: null },
  });
  const issue = (childId: string, by: Claims = worker) =>
    house.send(issueCertificate, { childId, certificateId: house.newId() } as never, by);
  const certificatesOf = async (childId: string, by: Claims = worker) =>
    (await house.act(readCertificatesOfChild, { childId } as never, by, door)).certificates;
  const verified = async (code: string, on: string = today) =>
    readCertificate(code, { ...(await house.act(readIssuers, {}, null)), today: on as never });
  return {
    ...world,
    ...{ door, dose, issue, certificatesOf, verified },
    async vaccinated(identity: object = {}, doses = [dose("BCG", "2026-06-01"), dose("OPV", "2026-06-01")]) {
      const { childId } = await world.registered(worker, {
        ...{ name: "Soni Kumari", sex: "female" },
        born: { day: "2026-06-01" as never, exact: true },
        ...identity,
      });
      await house.act(recordDoses, { childId, doses } as never, worker);
      return { childId, doses };
    },
    async issued(childId: string, by: Claims = worker): Promise<string> {
      const input = { childId, certificateId: house.newId() } as never;
      return (await house.act(issueCertificate, input, by)).certificateId;
    },
    async codesOf(childId: string) {
      return (await certificatesOf(childId)).map(({ says }) => says?.code ?? assert.fail("There is no code."));
    },
    async fault(code: string, on?: string) {
      const reading = await verified(code, on);
      return reading.ok ? null : reading.why;
    },
    react: (reaction: Reaction, childId: string, more: object = {}) =>
      house.turn.react(reaction, {
        ...{ organisation: world.ours.id, event: house.newId() },
        carries: { childId, ...more },
      }),
  };
}
