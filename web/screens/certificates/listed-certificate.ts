import type { AnswerOf } from "../../../foundation/operation.ts";
import type { listCertificates } from "../../../modules/certificates/operations.ts";

export type Certificate = AnswerOf<typeof listCertificates>["certificates"][number];
