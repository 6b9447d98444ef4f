import * as z from "zod/mini";
import { Role } from "../../foundation/actor.ts";
import { command, query } from "../../foundation/operation.ts";
import { anyone, holding, signedIn, theHouse } from "../../foundation/permission.ts";
import { PatientId } from "../people/patient.ts";
import { looksAfter, overPatient } from "../people/rules.ts";
import { OrganisationId, PlaceId } from "../places/place.ts";
import { MemberId } from "../staff/member.ts";
import { nameMembers } from "../staff/operations.ts";
import { overMember } from "../staff/rules.ts";
import { InvitationCode, InvitationId, PhoneId, PhoneKey, PhoneSignature, Pin } from "./phone.ts";
import { Password, SignInName, SignInNamePart } from "./sign-in-name.ts";

const Signed = z.object({
  /** A JWT that names the person and the session and nothing else; send it as a bearer token. */
  accessToken: z.string(),
  expiresInSeconds: z.int(),
});

export const signIn = command({
  name: "access.signIn",
  does: "Sign in with a name and a password; the browser is given a refresh cookie beside the answer.",
  at: "POST /session",
  allow: [anyone],
  takes: z.strictObject({ name: SignInName, password: z.string().check(z.minLength(1), z.maxLength(256)) }),
  gives: Signed,
  refuses: ["wrong-name-or-password", "wait-before-trying"],
  repeat: "free",
  credential: true,
  crosses: true,
});

export const turnSession = command({
  name: "access.turnSession",
  does: "Turn the refresh cookie for a new one and a new access token.",
  at: "POST /session/turn",
  allow: [anyone],
  takes: z.strictObject({}),
  gives: Signed,
  refuses: ["session-ended"],
  repeat: "free",
  credential: true,
  crosses: true,
});

export const signOut = command({
  name: "access.signOut",
  does: "End this session; the browser forgets its cookie.",
  at: "POST /session/end",
  allow: [signedIn],
  takes: z.strictObject({}),
  gives: z.object({ ended: z.int() }),
  refuses: [],
  repeat: "free",
  credential: true,
});

export const signOutEverywhere = command({
  name: "access.signOutEverywhere",
  does: "End all sessions of mine, on every device.",
  at: "POST /sessions/end",
  allow: [signedIn],
  takes: z.strictObject({}),
  gives: z.object({ ended: z.int() }),
  refuses: [],
  repeat: "free",
  credential: true,
});

export const openAccount = command({
  name: "access.openAccount",
  does: "Give a member a sign-in name and a first password.",
  at: "POST /members/{memberId}/account",
  allow: [overMember("memberId", "super-admin", "admin"), theHouse],
  takes: z.strictObject({ memberId: MemberId, signInName: SignInNamePart, password: Password }),
  gives: z.object({ memberId: MemberId }),
  refuses: ["sign-in-name-taken", "has-an-account", "role-not-yours-to-give"],
});

export const listSignInNames = query({
  name: "access.listSignInNames",
  does: "Say which of these members can sign in, and under which name.",
  at: "POST /members/sign-in-names",
  allow: [holding("super-admin", "admin")],
  takes: z.strictObject({ memberIds: z.array(MemberId).check(z.maxLength(100)) }),
  gives: z.object({ signInNames: z.array(z.object({ memberId: MemberId, signInName: z.string() })) }),
  refuses: [],
  unaudited: "It shows who has an account to those who give them.",
});

export const readMe = query({
  name: "access.readMe",
  does: "Who am I, in which organisation, with which roles?",
  at: "GET /me",
  allow: [signedIn],
  takes: z.strictObject({}),
  gives: z.object({
    memberId: MemberId,
    /** Null: they joined before names were kept. */
    name: z.nullable(z.string()),
    /** As "asha@demo". */
    signInName: z.string(),
    organisation: z.object({ organisationId: OrganisationId, name: z.string(), nameHindi: z.nullable(z.string()) }),
    roles: z.array(z.object({ role: Role, placeId: z.nullable(PlaceId) })),
    /** What they should know about their own sign-ins of the last seven days, newest first. */
    notices: z.array(z.object({ kind: z.enum(["session-copied"]), at: z.iso.datetime() })),
  }),
  refuses: [],
  uses: [nameMembers],
  unaudited: "It shows the asker to himself.",
});

const careTeam = [overPatient("patientId", "doctor"), looksAfter("patientId", "worker")] as const;

export const invitePatient = command({
  name: "access.invitePatient",
  does: "Let a patient bind their own phone: with a code made on the worker's screen, within half an hour.",
  at: "POST /patients/{patientId}/phone-invitations",
  allow: careTeam,
  takes: z.strictObject({ patientId: PatientId, invitationId: InvitationId, code: InvitationCode }),
  gives: z.object({ invitationId: InvitationId }),
  refuses: ["code-taken", "erased"],
});

export const readPhones = query({
  name: "access.readPhones",
  does: "Which phones has a patient bound, and when were they last heard from?",
  at: "GET /patients/{patientId}/phones",
  allow: careTeam,
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({
    phones: z.array(
      z.object({ phoneId: PhoneId, boundAt: z.iso.datetime(), heardAt: z.iso.datetime(), ended: z.boolean() }),
    ),
  }),
  refuses: [],
});

export const endPhone = command({
  name: "access.endPhone",
  does: "Unbind a patient's phone: lost, sold, or taken by somebody else.",
  at: "POST /patients/{patientId}/phones/{phoneId}/end",
  allow: careTeam,
  takes: z.strictObject({ patientId: PatientId, phoneId: PhoneId }),
  gives: z.object({ phoneId: PhoneId }),
  refuses: ["no-such-phone"],
});

export const bindPhone = command({
  name: "access.bindPhone",
  does: "Bind this phone to the patient who was given the code, with a key that stays on it and a PIN.",
  at: "POST /phones",
  allow: [anyone],
  takes: z.strictObject({ phoneId: PhoneId, code: InvitationCode, key: PhoneKey, pin: Pin }),
  gives: z.object({ phoneId: PhoneId, patientId: PatientId }),
  refuses: ["code-unknown", "wait-before-trying", "pin-too-plain", "erased"],
  repeat: "free",
  crosses: true,
});

export const openFromPhone = command({
  name: "access.openFromPhone",
  does: "Open a session from a bound phone: locked, to send what it made; with the PIN, to read too.",
  at: "POST /session/phone",
  allow: [anyone],
  takes: z.strictObject({
    phoneId: PhoneId,
    at: z.iso.datetime(),
    signature: PhoneSignature,
    pin: z.nullable(Pin),
  }),
  gives: z.extend(Signed, { patientId: PatientId }),
  /** `clock-differs` says the house's time, in milliseconds, as `now`: sign that. */
  refuses: ["phone-unknown", "clock-differs", "wrong-pin", "wait-before-trying"],
  repeat: "free",
  crosses: true,
});
