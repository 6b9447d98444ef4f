import type { Module } from "../../../server/module.ts";
import type { Entrance } from "../../../server/turn/entering.ts";
import { RefreshReused } from "../events.ts";
import { bindPhoneHandler } from "./bind-phone.ts";
import endPhone from "./end-phone.ts";
import { forgetOldSessions } from "./forget-old-sessions.job.ts";
import { invitePatientHandler } from "./invite-patient.ts";
import type { AccessKeys } from "./keys.ts";
import listSignInNames from "./list-sign-in-names.ts";
import { openAccountHandler } from "./open-account.ts";
import { openFromPhoneHandler } from "./open-from-phone.ts";
import readMe from "./read-me.ts";
import readPhones from "./read-phones.ts";
import { signInHandler } from "./sign-in.ts";
import signOut from "./sign-out.ts";
import signOutEverywhere from "./sign-out-everywhere.ts";
import { turnSessionHandler } from "./turn-session.ts";
import whenPatientErased from "./when-patient-erased.ts";
import whenRefreshReused from "./when-refresh-reused.ts";

export const access = (keys: AccessKeys): Module => ({
  name: "access",
  handlers: [
    signInHandler(keys),
    turnSessionHandler(keys),
    signOut,
    signOutEverywhere,
    openAccountHandler(keys.passwords),
    listSignInNames,
    readMe,
    invitePatientHandler(keys),
    readPhones,
    endPhone,
    bindPhoneHandler(keys),
    openFromPhoneHandler(keys),
  ],
  faces: [],
  events: [RefreshReused],
  reactions: [whenRefreshReused, whenPatientErased],
  jobs: [forgetOldSessions],
});

/** See `access.enter` in the migrations. */
export const entrance: Entrance = {
  person: "select * from access.enter($1, $2)",
  zone: "select time_zone from places.published_organisation where id = $1",
};
