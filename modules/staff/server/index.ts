import type { Module } from "../../../server/module.ts";
import { AssignmentEnded, MemberAdded, RoleGiven } from "../events.ts";
import addMember from "./add-member.ts";
import endAssignment from "./end-assignment.ts";
import giveRole from "./give-role.ts";
import listMembers from "./list-members.ts";
import listUnplaced from "./list-unplaced.ts";
import nameMembers from "./name-members.ts";
import { overMember } from "./over-member.ts";
import readMember from "./read-member.ts";

export const staff: Module = {
  name: "staff",
  handlers: [addMember, giveRole, endAssignment, readMember, listMembers, listUnplaced, nameMembers],
  faces: [overMember],
  events: [MemberAdded, RoleGiven, AssignmentEnded],
  reactions: [],
  jobs: [],
};
