import type { Module } from "../../../server/module.ts";
import { AssignmentEnded, MemberAdded } from "../events.ts";
import addMember from "./add-member.ts";
import endAssignment from "./end-assignment.ts";
import listMembers from "./list-members.ts";
import nameMembers from "./name-members.ts";
import { overMember } from "./over-member.ts";

export const staff: Module = {
  name: "staff",
  handlers: [addMember, endAssignment, listMembers, nameMembers],
  faces: [overMember],
  events: [MemberAdded, AssignmentEnded],
  reactions: [],
  jobs: [],
};
