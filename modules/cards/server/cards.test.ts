import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { openWithChildren, today } from "../../../scenarios/with-children.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { endAsSame, eraseChild } from "../../children/operations.ts";
import { readCarriedChildren } from "../../worklist/operations.ts";
import { fromHex, hexOf } from "../bytes.ts";
import { newPrintedNumber } from "../card.ts";
import {
  endCard,
  endorsePhone,
  giveCard,
  listCards,
  listSigners,
  readCard,
  readCardsOfChild,
  readChildrensCards,
  readChipKeys,
  readTrust,
  recordWriting,
  registerCards,
  revokeSigner,
  tapCard,
  voidCard,
} from "../operations.ts";
import { readRecord } from "../record.ts";
import { keyIdOf } from "../signature.ts";
import { sunMac } from "../sun.ts";
import { content, keyPair, recordOf } from "../test-card.ts";
import { piccOf } from "./test-chip.ts";
import whenChildErased from "./when-child-erased.ts";

let world: Awaited<ReturnType<typeof openWithChildren>>;
before(async () => {
  world = await openWithChildren();
});
after(() => world.house.close());

let chips = 0;
const chip = () => {
  chips += 1;
  return { kind: "chip", number: (0x04_00_00_00_00_00_00n + BigInt(chips)).toString(16).padStart(14, "0") } as const;
};
const giving = (childId: string, card: { readonly kind: string; readonly number: string }) =>
  ({ childId, cardId: world.house.newId(), givingId: world.house.newId(), card, on: today }) as never;
const given = async (card: { readonly kind: string; readonly number: string }) => {
  const { childId } = await world.registered();
  await world.house.act(giveCard, giving(childId, card), world.worker);
  return childId;
};
const ended = (childId: string, number: string, why = "lost") => ({ childId, number, why }) as never;
const phone = (claims: Claims, publicKey = keyPair(77).publicKey) =>
  world.house.act(endorsePhone, { publicKey: hexOf(publicKey) }, claims);

test("cards are taken into stock all or none, and one of them is given to a child by the worker who carries them", async () => {
  const [one, other] = [chip(), chip()];
  const stock = (...cards: object[]) =>
    ({ placeId: world.phc, cards: cards.map((card) => ({ ...card, cardId: world.house.newId() })) }) as never;
  await world.house.act(registerCards, stock(one), world.admin);
  assert.equal(codeOf(await world.house.send(registerCards, stock(other, one), world.worker)), "card-known");
  await world.house.act(registerCards, stock(other), world.worker);
  const childId = await given(one);
  const { cards } = await world.house.act(readCardsOfChild, { childId } as never, world.supervisor);
  assert.deepEqual(
    cards.map(({ number, since, ended: end }) => [number, since, end]),
    [[one.number, today, null]],
  );
  const of = async (number: string) => {
    const { cards: found } = await world.house.act(listCards, { placeId: world.phc, number } as never, world.admin);
    return found.map(({ state, childId: whose }) => [state, whose]);
  };
  assert.deepEqual(await of(one.number), [["given", childId]]);
  assert.deepEqual(await of(other.number), [["in-stock", null]]);
});

test("a card is one child's: nobody else is given it, and a child has one chip and one printed card", async () => {
  const card = chip();
  const childId = await given(card);
  const { childId: sister } = await world.registered();
  const give = async (whose: string, which: object) =>
    codeOf(await world.house.send(giveCard, giving(whose, which as never), world.worker));
  assert.equal(await give(sister, card), "card-of-another");
  assert.equal(await give(childId, chip()), "has-a-card");
  assert.equal(await give(childId, card), "done", "the same card once more is no second one");
  const paper = { kind: "printed", number: newPrintedNumber(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, chips])) };
  assert.equal(await give(childId, paper), "done");
});

test("a lost card counts no more: another one takes its place, and it is given to nobody again", async () => {
  const card = chip();
  const childId = await given(card);
  await world.house.act(endCard, ended(childId, card.number), world.worker);
  const { voidCards } = await world.house.act(readTrust, {}, world.worker);
  assert.ok(voidCards.includes(card.number), "phones are told");
  assert.equal(codeOf(await world.house.send(giveCard, giving(childId, card), world.worker)), "card-void");
  const next = chip();
  await world.house.act(giveCard, giving(childId, next), world.worker);
  const { cards } = await world.house.act(readCardsOfChild, { childId } as never, world.worker);
  assert.deepEqual(
    cards.map(({ number, ended: end }) => [number, end?.why ?? null]),
    [
      [next.number, null],
      [card.number, "lost"],
    ],
  );
});

test("a card that was given by mistake goes back to the stock; what its former worker says later takes it from nobody", async () => {
  const card = chip();
  const childId = await given(card);
  await world.house.act(endCard, ended(childId, card.number, "given-by-mistake"), world.worker);
  const { childId: other } = await world.registered();
  await world.house.act(giveCard, giving(other, card), world.worker);
  // From a phone that was without network meanwhile.
  await world.house.act(endCard, ended(childId, card.number), world.worker);
  const { cards } = await world.house.act(readChildrensCards, { childIds: [other] } as never, world.worker);
  assert.deepEqual(
    cards.map(({ number }) => number),
    [card.number],
  );
});

test("sixteen phones give one card to sixteen children: one child has it", async () => {
  const card = chip();
  const children = await Promise.all(Array.from({ length: 16 }, () => world.registered()));
  const codes = await Promise.all(
    children.map(async ({ childId }) => codeOf(await world.house.send(giveCard, giving(childId, card), world.worker))),
  );
  assert.equal(codes.filter((code) => code === "done").length, 1, codes.join(" "));
  const { cards } = await world.house.act(
    readChildrensCards,
    { childIds: children.map(({ childId }) => childId) } as never,
    world.worker,
  );
  assert.equal(cards.length, 1);
});

test("a phone keeps with a child which cards they have and what was last written there", async () => {
  const card = chip();
  const childId = await given(card);
  const write = (version: number) =>
    world.house.act(
      recordWriting,
      { childId, writingId: world.house.newId(), number: card.number, version, on: today } as never,
      world.worker,
    );
  await write(2);
  await write(1);
  let after: string | undefined;
  for (let more = true; more; ) {
    const page = await world.house.act(readCarriedChildren, after ? { after } : {}, world.worker);
    const child = page.children.find((one) => one.childId === childId);
    if (child) {
      assert.deepEqual(
        child.cards.map(({ number, written }) => [number, written?.version]),
        [[card.number, 2]],
      );
      return;
    }
    ({ cursor: after, more } = page);
  }
  assert.fail("the child is not among those of the phone");
});

test("a card's page says whose it was, what was written and who did it; somebody of another district sees nothing", async () => {
  const card = chip();
  const childId = await given(card);
  await world.house.act(endCard, ended(childId, card.number, "damaged"), world.admin);
  const { cards } = await world.house.act(
    listCards,
    { placeId: world.phc, number: card.number } as never,
    world.supervisor,
  );
  const cardId = cards[0]?.cardId;
  const page = await world.house.act(readCard, { placeId: world.phc, cardId } as never, world.supervisor);
  assert.deepEqual(
    page.history.map((one) => [one.childId, one.givenBy.name, one.ended?.why]),
    [[childId, "Test worker", "damaged"]],
  );
  assert.deepEqual([page.state, page.voided?.why], ["void", "damaged"]);
  const elsewhere = await world.facility();
  const asked = await world.house.send(readCard, { placeId: elsewhere, cardId } as never, world.admin);
  assert.equal(codeOf(asked), "no-such-card");
});

test("a box of cards that is gone is given up; a card that a child has is not", async () => {
  const [gone, held] = [chip(), chip()];
  const cardId = world.house.newId();
  await world.house.act(registerCards, { placeId: world.phc, cards: [{ ...gone, cardId }] } as never, world.admin);
  await world.house.act(voidCard, { placeId: world.phc, cardId, why: "stolen" } as never, world.admin);
  const { childId } = await world.registered();
  assert.equal(codeOf(await world.house.send(giveCard, giving(childId, gone), world.worker)), "card-void");
  await given(held);
  const { cards } = await world.house.act(listCards, { placeId: world.phc, number: held.number } as never, world.admin);
  const no = await world.house.send(
    voidCard,
    { placeId: world.phc, cardId: cards[0]?.cardId, why: "lost" } as never,
    world.admin,
  );
  assert.equal(codeOf(no), "card-of-another");
});

test("a phone whose key the house endorsed writes cards that every other phone believes, until it is said to be lost", async () => {
  const tablet = keyPair(61);
  const { endorsement } = await phone(world.worker, tablet.publicKey);
  const record = recordOf(
    { writtenOn: today as CalendarDay },
    { ...tablet, endorsement: fromHex(endorsement) ?? new Uint8Array() },
  );
  const reading = async () => {
    const trust = await world.house.act(readTrust, {}, world.worker);
    const holder = { is: "chip", uid: content.boundTo.is === "chip" ? content.boundTo.uid : "" } as const;
    return readRecord(record, { trust, today: today as CalendarDay, holder });
  };
  assert.equal((await reading()).ok, true);
  const keyId = keyIdOf(tablet.publicKey);
  const { signers } = await world.house.act(listSigners, {}, world.admin);
  assert.equal(signers.find((one) => one.keyId === keyId)?.by.name, "Test worker");
  const theirs = await (await world.house.organisation()).member("admin", null);
  assert.equal(codeOf(await world.house.send(revokeSigner, { keyId }, theirs)), "no-such-signer");
  await world.house.act(revokeSigner, { keyId }, world.admin);
  const lost = await reading();
  assert.equal(!lost.ok && lost.why, "key-revoked");
  const again = await world.house.send(endorsePhone, { publicKey: hexOf(tablet.publicKey) }, world.worker);
  assert.equal(codeOf(again), "key-revoked", "a thief does not have it endorsed anew");
});

test("one worker's keys are counted, so that a stolen session makes no army of phones", async () => {
  const worker = await world.ours.member("worker", world.phc);
  for (let at = 0; at < 12; at += 1) await phone(worker, keyPair(100 + at).publicKey);
  const more = await world.house.send(endorsePhone, { publicKey: hexOf(keyPair(130).publicKey) }, worker);
  assert.equal(codeOf(more), "too-many-phones");
  await phone(worker, keyPair(100).publicKey);
});

test("a chip with SUN proves who it is, once: the same address again is a copy, and a stranger's is not genuine", async () => {
  const uid = "04c767f2066180";
  const cardId = world.house.newId();
  const cards = [{ cardId, kind: "sun-chip", number: uid }];
  await world.house.act(registerCards, { placeId: world.phc, cards } as never, world.admin);
  const keys = await world.house.act(readChipKeys, { placeId: world.phc, cardId } as never, world.admin);
  const [picc, mac] = [fromHex(keys.piccKey), fromHex(keys.macKey)].map((key) => key ?? new Uint8Array());
  const tapped = async (counter: number, key = mac) => {
    const bytes = fromHex(uid) ?? new Uint8Array();
    const said = {
      piccEncData: piccOf(picc ?? bytes, bytes, counter),
      mac: hexOf(sunMac(key ?? bytes, bytes, counter)),
    };
    const { organisationId } = keys;
    return (await world.house.act(tapCard, { organisationId, ...said }, null)).is;
  };
  assert.equal(await tapped(1), "genuine");
  assert.equal(await tapped(1), "replayed");
  assert.equal(await tapped(9), "genuine");
  assert.equal(await tapped(8), "replayed");
  assert.equal(await tapped(10, picc), "not-genuine");
  const many = await Promise.all(Array.from({ length: 16 }, () => tapped(20)));
  assert.equal(many.filter((is) => is === "genuine").length, 1, many.join(" "));
  await world.house.act(voidCard, { placeId: world.phc, cardId, why: "stolen" } as never, world.admin);
  assert.equal(await tapped(21), "void");
});

test("of a child who was entered twice the card of either record is theirs, and can be said to be lost", async () => {
  const card = chip();
  const twice = await given(card);
  const { childId } = await world.registered();
  const same = { childId: twice, endingId: world.house.newId(), sameAs: childId };
  await world.house.act(endAsSame, same as never, world.admin);
  const { cards } = await world.house.act(readChildrensCards, { childIds: [childId] } as never, world.worker);
  assert.deepEqual(
    cards.map((one) => [one.childId as string, one.number]),
    [[childId, card.number]],
  );
  await world.house.act(endCard, ended(childId, card.number), world.worker);
  const { voidCards } = await world.house.act(readTrust, {}, world.worker);
  assert.ok(voidCards.includes(card.number));
});

test("an erased child's card is void", async () => {
  const card = chip();
  const childId = await given(card);
  const superAdmin = await world.ours.member("super-admin", null);
  await world.house.act(eraseChild, { childId, because: "asked-for-it" } as never, superAdmin);
  await world.house.turn.react(whenChildErased, {
    ...{ organisation: world.ours.id, event: world.house.newId() },
    carries: { childId, because: "asked-for-it" },
  });
  const { cards } = await world.house.act(listCards, { placeId: world.phc, number: card.number } as never, world.admin);
  assert.deepEqual(
    cards.map(({ state, childId: whose }) => [state, whose]),
    [["void", null]],
  );
});
