import type { Actor } from "../../foundation/actor.ts";
import type { EventKind } from "../../foundation/event.ts";
import type { Operation } from "../../foundation/operation.ts";
import type { Tx } from "../database/connection.ts";
import type { Handler, Module, RuleFace } from "../module.ts";

export interface Wiring {
  handlerOf(operation: Operation): Handler;
  /** The queues of what follows when this has happened. */
  queuesOf(kind: EventKind): readonly string[];
  mayPass(operation: Operation, actor: Actor, input: unknown, tx: Tx): Promise<boolean>;
}

/** Ties the modules' parts together by name, and refuses to start a house with a part missing. */
export function wire(modules: readonly Module[]): Wiring {
  const handlers = new Map<string, Handler>();
  const faces = new Map<string, RuleFace>();
  const following = modules.flatMap(({ reactions, chores = [] }) => [...reactions, ...chores]);
  for (const { handlers: theirs, faces: their } of modules) {
    for (const handler of theirs) {
      const { name } = handler.operation;
      if (handlers.has(name)) throw new Error(`Two handlers are bound to ${name}.`);
      handlers.set(name, handler);
    }
    for (const face of their) faces.set(face.face, face);
  }
  for (const { operation } of handlers.values()) {
    for (const { name, needs } of operation.allow) {
      if (needs && !faces.has(needs.face)) {
        throw new Error(`${operation.name} is allowed by ${name}, but no module registers the face ${needs.face}.`);
      }
    }
    for (const { name } of operation.uses) {
      if (!handlers.has(name)) throw new Error(`${operation.name} uses ${name}, which no module handles.`);
    }
  }
  return {
    handlerOf({ name }) {
      const handler = handlers.get(name);
      if (!handler) throw new Error(`No module handles ${name}: list its handler in the module's server/index.ts.`);
      return handler;
    },
    queuesOf: (kind) => following.filter(({ to }) => to.name === kind.name).map(({ name }) => name),
    async mayPass(operation, actor, input, tx) {
      for (const { couldPass, needs } of operation.allow) {
        if (!couldPass(actor)) continue;
        if (!needs) return true;
        const thing = (input as Record<string, unknown>)[needs.field];
        if (await faces.get(needs.face)?.mayI(tx, actor, thing, needs.roles)) return true;
      }
      return false;
    },
  };
}
