import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import type * as z from "zod/mini";
import { type Call, clientOf } from "../../foundation/client.ts";
import { calendarDay } from "../../foundation/calendar-day.ts";
import { newId as makeId } from "../../foundation/id.ts";
import type { AnswerOf, Operation } from "../../foundation/operation.ts";
import { readMe, signIn } from "../../modules/access/operations.ts";
import { readDoses } from "../../modules/adherence/operations.ts";
import { assignWorker, findPatients, registerPatient } from "../../modules/people/operations.ts";
import { testRegistration } from "../../modules/people/test-registration.ts";
import { listFacilities } from "../../modules/places/operations.ts";
import { readTreatments } from "../../modules/treatment/operations.ts";
import type { StartedHouse } from "../start-house.ts";

export const newId = () => makeId(Date.now(), randomBytes(10)) as never;

interface Said {
  readonly observed: boolean;
  readonly by: string | null;
}

/** Somebody at a desk at the house, who asks it what it knows. */
export interface AtTheHouse {
  readonly memberId: string;
  /** Does or asks what must succeed. */
  act<O extends Operation>(operation: O, input: z.input<O["takes"]>): Promise<AnswerOf<O>>;
  /** The ids of those who are registered under this name. */
  named(name: string): Promise<readonly never[]>;
  /** Fails unless exactly one is. */
  onlyOne(name: string): Promise<never>;
  /** Somebody of 33 years at PHC Naya Tola, given into a worker's care. */
  registers(name: string, number: string, workerId: string): Promise<void>;
  /** What was said of today's dose, and by whom, withdrawn words too. */
  saidToday(patientId: never): Promise<readonly Said[]>;
  /** The same, asked until somebody has spoken. */
  onceSaid(name: string): Promise<readonly Said[]>;
}

export async function atTheHouse(
  { origin }: Pick<StartedHouse, "origin"> & Partial<StartedHouse>,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<AtTheHouse> {
  let token: string | null = null;
  const call: Call = clientOf(origin, {
    fetch: (url, { method, headers, body }) => fetch(url, { method, headers, body: (body ?? null) as string | null }),
    accessToken: () => token,
    newId,
    language: () => "en",
  });
  async function act<O extends Operation>(operation: O, input: z.input<O["takes"]>): Promise<AnswerOf<O>> {
    const answered = await call(operation, input);
    if (answered.is === "done") return answered.answer;
    throw new Error(`${name}: ${operation.name} answered ${answered.code}.`);
  }
  token = (await act(signIn, { name, password })).accessToken;
  const { memberId } = await act(readMe, {});
  const house: AtTheHouse = {
    memberId,
    act,
    async named(sought) {
      const { patients } = await act(findPatients, { search: sought });
      return patients.filter(({ name: one }) => one === sought).map(({ patientId }) => patientId as never);
    },
    async onlyOne(sought) {
      const [id, ...others] = await house.named(sought);
      assert.ok(id, `${sought} is not registered`);
      assert.deepEqual(others, [], `${sought} is registered more than once`);
      return id;
    },
    async registers(called, number, workerId) {
      const { facilities } = await act(listFacilities, { limit: 100 });
      const placeId = facilities.find((one) => one.name === "PHC Naya Tola")?.placeId;
      assert.ok(placeId);
      const patientId = newId();
      const on = calendarDay(Date.now(), "Asia/Kolkata");
      const born = { year: Number(on.slice(0, 4)) - 33, day: null };
      const input = testRegistration({ patientId, placeId, on }, {
        ...{ name: called, born, phone: { number, of: "own" } },
      } as never);
      await act(registerPatient, { ...input, similar: "looked-at-and-new" });
      await act(assignWorker, { patientId, careId: newId(), memberId: workerId as never });
    },
    async saidToday(patientId) {
      const { treatments } = await act(readTreatments, { patientId });
      const [treatment] = treatments;
      if (!treatment) return [];
      const { days } = await act(readDoses, { patientId, episodeId: treatment.episodeId });
      return (days.at(-1)?.evidence ?? []).map(({ observed, by }) => ({ observed, by: by.memberId }));
    },
    async onceSaid(sought) {
      const id = await house.onlyOne(sought);
      for (;;) {
        const said = await house.saidToday(id);
        if (said.length > 0) return said;
      }
    },
  };
  return house;
}
