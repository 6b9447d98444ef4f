import type { Tapped } from "./tapped-in.ts";

export const answers = ["genuine", "replayed", "void", "not-genuine"] as const;
export type Answer = (typeof answers)[number] | "no-network";

/** Asked once for each reading: the house remembers the counter, and the same reading asked twice is a copy. */
export async function askTheHouse(tapped: Tapped): Promise<Answer> {
  try {
    const answer = await fetch("/api/cards/tapped", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(tapped),
    });
    if (!answer.ok) return "no-network";
    const { is } = (await answer.json()) as { readonly is?: string };
    return answers.find((one) => one === is) ?? "no-network";
  } catch {
    return "no-network";
  }
}
