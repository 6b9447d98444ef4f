import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { type Caller, type Job, jobs, type Patient, type Sent } from "./jobs.ts";

/*
 * The load, in a process of its own: so many connections, each with one request under way, kept open over a round. It
 * speaks HTTP/1.1 by itself, since what a client library costs would be taken from the servers on the same cores.
 */

export interface Round {
  readonly job: number;
  readonly origin: string;
  readonly connections: number;
  /** It ends after so many seconds or so many units, whichever comes first. */
  readonly seconds: number;
  readonly units: number;
  readonly callers: readonly Caller[];
  readonly today: string;
}

export interface Loaded {
  readonly units: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** Of one unit, headers included. */
  readonly bytes: number;
  /** Processor time of the load itself for one unit, in µs. */
  readonly cpu: number;
}

/** One connection with one request at a time. */
async function open(origin: string) {
  const { hostname, port } = new URL(origin);
  const socket: Socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, "connect");
  let heard = Buffer.alloc(0);
  let wanted = -1;
  let answered: (answer: Buffer | Error) => void = () => {};
  socket.on("data", (piece) => {
    heard = heard.length === 0 ? piece : Buffer.concat([heard, piece]);
    if (wanted < 0) {
      const end = heard.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = /\r\ncontent-length: (\d+)/i.exec(heard.toString("latin1", 0, end))?.[1];
      if (length === undefined) return answered(new Error("An answer came without its length."));
      wanted = end + 4 + Number(length);
    }
    if (heard.length < wanted) return;
    const whole = heard;
    heard = Buffer.alloc(0);
    wanted = -1;
    answered(whole);
  });
  const broke = () => answered(new Error("The connection ended while an answer was awaited."));
  socket.on("error", broke).on("close", broke);
  return {
    async send({ method, path, body, headers = {}, status }: Sent): Promise<Buffer> {
      const text = body === undefined ? "" : JSON.stringify(body);
      const given = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      if (text) given.push(`content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`);
      const answer = await new Promise<Buffer | Error>((resolve) => {
        answered = resolve;
        socket.write(`${method} ${path} HTTP/1.1\r\nhost: ${hostname}\r\n${given.join("")}\r\n${text}`);
      });
      if (answer instanceof Error) throw answer;
      if (answer.toString("latin1", 9, 12) !== String(status)) throw new Error(`${path}: ${answer.toString()}`);
      return answer;
    },
    close: () => socket.destroy(),
  };
}

function check(sent: Sent, answer: Buffer): void {
  const body = JSON.parse(answer.toString("utf8", answer.indexOf("\r\n\r\n") + 4));
  const wrong = sent.wrong(body as never);
  if (wrong !== null) throw new Error(`${sent.path} answered ${wrong}: ${JSON.stringify(body).slice(0, 500)}`);
}

async function load(round: Round, { of: unitOf }: Job, patients: readonly Patient[]): Promise<Loaded> {
  const connections = await Promise.all(Array.from({ length: round.connections }, () => open(round.origin)));
  const times: number[] = [];
  let [bytes, begun] = [0, 0];
  const cpuBefore = process.cpuUsage();
  const began = performance.now();
  const until = began + round.seconds * 1000;
  await Promise.all(
    connections.map(async (connection) => {
      while (begun < round.units && performance.now() < until) {
        begun += 1;
        const mayCheck = begun % 50 === 1;
        const who = patients[Math.floor(Math.random() * patients.length)];
        const by = who && round.callers[who.worker];
        if (!who || !by) throw new Error("There is nobody to ask for.");
        const unit = unitOf(who, by, round.today);
        const at = performance.now();
        const answers: Buffer[] = [];
        for (const sent of unit) answers.push(await connection.send(sent));
        times.push(performance.now() - at);
        for (const [index, answer] of answers.entries()) {
          bytes += answer.length;
          const sent = unit[index];
          if (mayCheck && sent) check(sent, answer);
        }
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  for (const { close } of connections) close();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  const units = times.length;
  return { units, seconds, p50: at(0.5), p99: at(0.99), bytes: bytes / units, cpu: (user + system) / units };
}

let patients: readonly Patient[] = [];
process.on("message", (said: { patients: readonly Patient[] } | Round) => {
  if ("patients" in said) patients = said.patients;
  else void answer(said);
});

async function answer(round: Round): Promise<void> {
  const job = jobs[round.job];
  try {
    if (!job) throw new Error("There is no such job.");
    process.send?.(await load(round, job, patients));
  } catch (error) {
    process.send?.({ failed: error instanceof Error ? error.message : String(error) });
  }
}
