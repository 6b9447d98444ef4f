import type { Door } from "../../../server/module.ts";

/**
 * The page that anybody's camera opens. With its last stroke: without one it lies outside what a browser keeps of that
 * page for when there is no network.
 */
export const pageThatVerifies = ({ origin }: Pick<Door, "origin">): string => `${origin}/v/`;
