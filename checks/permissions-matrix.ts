import { type Role, roles } from "../foundation/actor.ts";
import type { Operation } from "../foundation/operation.ts";
import type { Claims } from "../server/turn/entering.ts";
import { attempts } from "./attempts.ts";
import { expectedOf, expectedUntilNow } from "./permissions-expected.ts";
import type { Door, Fate } from "./doors.ts";
import type { Named, ProvingGround } from "./proving-ground.ts";

/* Every operation, tried by everybody, on everything: what came of it beside what should have. */

type Where = "own" | "sibling" | "top" | "elsewhere";

interface Situation {
  readonly called: string;
  readonly thing: Where;
  who(ground: ProvingGround, role: Role): Promise<Claims | null>;
  /** What lets them through: a role held anywhere, an area that holds the thing, being named for the patient, no role at all, nobody at all. */
  readonly by: "role" | "area" | "assignment" | "self" | "self, locked" | "being signed in" | "nothing";
  /** Are they named as looking after the patient, or were they? */
  readonly named?: Named;
  /** Is their role one over the whole organisation? */
  readonly overAll?: true;
}

const situations: readonly Situation[] = [
  {
    called: "thing in their area",
    thing: "own",
    by: "area",
    who: ({ someone, own }, role) => someone(role, own.district),
  },
  {
    called: "thing above their area",
    thing: "own",
    by: "role",
    who: ({ someone, places }, role) => someone(role, places.inside),
  },
  {
    called: "thing in the district beside theirs",
    thing: "sibling",
    by: "role",
    who: ({ someone, own }, role) => someone(role, own.district),
  },
  {
    called: "thing in no district, their area one",
    thing: "top",
    by: "role",
    who: ({ someone, own }, role) => someone(role, own.district),
  },
  {
    called: "role over the whole organisation",
    thing: "sibling",
    by: "area",
    overAll: true,
    who: ({ someone }, role) => someone(role, null),
  },
  {
    called: "role over the whole organisation, thing in no district",
    thing: "top",
    by: "area",
    overAll: true,
    who: ({ someone }, role) => someone(role, null),
  },
  {
    called: "thing in another organisation",
    thing: "elsewhere",
    by: "role",
    overAll: true,
    who: ({ someone }, role) => someone(role, null),
  },
  {
    called: "a patient they look after, in the district beside theirs",
    thing: "sibling",
    by: "assignment",
    named: "named",
    who: ({ someone, own }, role) => someone(role, own.district),
  },
  {
    called: "a patient they looked after until now",
    thing: "sibling",
    by: "role",
    named: "named until now",
    who: ({ someone, own }, role) => someone(role, own.district),
  },
  {
    called: "role ended, a patient they looked after",
    thing: "own",
    by: "being signed in",
    named: "named",
    who: ({ someoneFormer }, role) => someoneFormer(role),
  },
  { called: "role ended", thing: "own", by: "being signed in", who: ({ someoneFormer }, role) => someoneFormer(role) },
  { called: "session ended", thing: "own", by: "nothing", who: ({ endedSession }, role) => endedSession(role) },
];
/** A patient has no sign-in: they stand before their own phone, or before another patient's record. */
const onAPhone: readonly Situation[] = [
  {
    called: "their own record, on their phone opened with its PIN",
    thing: "own",
    by: "self",
    who: ({ onTheirPhone }) => onTheirPhone("own", "opened"),
  },
  {
    called: "their own record, on their locked phone",
    thing: "own",
    by: "self, locked",
    who: ({ onTheirPhone }) => onTheirPhone("own", "locked"),
  },
  {
    called: "another patient's record, on an opened phone",
    thing: "own",
    by: "role",
    who: ({ onTheirPhone }) => onTheirPhone("sibling", "opened"),
  },
  {
    called: "a record of another organisation, on an opened phone",
    thing: "elsewhere",
    by: "role",
    who: ({ onTheirPhone }) => onTheirPhone("own", "opened"),
  },
  {
    called: "their own record, on a phone that was unbound",
    thing: "own",
    by: "nothing",
    who: ({ onTheirPhone }) => onTheirPhone("own", "unbound"),
  },
];
const stranger: Situation = { called: "not signed in", thing: "own", by: "nothing", who: async () => null };

const signedInRoles = roles.filter((role) => role !== "patient");

/** By the table written by hand, and never by the operation's own rule. */
function shouldPass(operation: Operation, role: Role, { by, overAll, named }: Situation): boolean {
  if (by === "nothing") return expectedOf(operation.name, "not signed in") === "may";
  if (by === "being signed in") return signedInRoles.every((any) => expectedOf(operation.name, any) === "may");
  if (by === "self, locked") return ["may", "own record"].includes(expectedOf(operation.name, "locked phone"));
  const may = expectedOf(operation.name, role);
  if (may === "own record") return by === "self";
  if (may === "own area") return by === "area";
  if (may === "if assigned") {
    return by === "assignment" || (named === "named until now" && expectedUntilNow(operation.name, role));
  }
  return may === "may" || (may === "if over all" && overAll === true);
}

export interface Findings {
  readonly tried: number;
  readonly wrongAllows: readonly string[];
  readonly wrongDenies: readonly string[];
  /** Denied as it should be, and with the wrong word: "sign in" to someone who has, or the other way round. */
  readonly wrongWords: readonly string[];
  /** Let through, and then a fault of ours. */
  readonly broken: readonly string[];
}

export async function tryEverything(
  ground: ProvingGround,
  door: Door,
  operations: readonly Operation[],
): Promise<Findings> {
  const wrongAllows: string[] = [];
  const wrongDenies: string[] = [];
  const wrongWords: string[] = [];
  const broken: string[] = [];
  let tried = 0;

  async function tryOne(operation: Operation, situation: Situation, role: Role): Promise<void> {
    const attempt = attempts[operation.name];
    if (!attempt) throw new Error(`Nobody knows how to try ${operation.name}: write its row in checks/attempts.ts.`);
    const who = await situation.who(ground, role);
    const { thing: where, named } = situation;
    const thing =
      named && who && (where === "own" || where === "sibling")
        ? ground.withPatientOf(where, who.member, named)
        : ground.thing(where);
    const input = await attempt(thing, fresh(ground));
    if (input === null) return;
    const fate = await door(operation, input, who);
    tried += 1;
    // It may have ended their session, or their role.
    if (who && /^(access|staff|transfers)\./.test(operation.name)) ground.signOut(who.member);
    const passed = fate !== "not-allowed" && fate !== "not-signed-in";
    const should = shouldPass(operation, role, situation);
    const what = `${operation.name} by ${who === null ? "nobody" : role}, ${situation.called}: ${fate}`;
    if (fate === "broke") broken.push(what);
    if (passed && !should) wrongAllows.push(what);
    if (!passed && should) wrongDenies.push(what);
    if (!passed && !should && fate !== wordFor(situation)) wrongWords.push(what);
  }

  // Roles side by side, each in its own order: whoever signs out everywhere ends their own next attempt too.
  await Promise.all(
    roles.map(async (role, at) => {
      for (const [turn, operation] of operations.entries()) {
        for (const situation of role === "patient" ? onAPhone : situations) {
          // Who holds no role any more is nobody in particular: each operation is tried by one of them, in turn.
          const rolesEnded = situation.by === "being signed in" || situation.by === "nothing";
          if (
            rolesEnded &&
            role !== "patient" &&
            operations.length > 1 &&
            signedInRoles[turn % signedInRoles.length] !== role
          )
            continue;
          await tryOne(operation, situation, role);
        }
        if (at === 0) await tryOne(operation, stranger, role);
      }
    }),
  );
  return { tried, wrongAllows, wrongDenies, wrongWords, broken };
}

const wordFor = ({ by }: Situation): Fate => (by === "nothing" ? "not-signed-in" : "not-allowed");

let words = 0;
const fresh = ({ house }: ProvingGround) => ({ id: house.newId, word: () => `word${(words += 1)}` });
