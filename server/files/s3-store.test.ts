import { after, before, describe } from "node:test";
import { promisesOfAStore } from "./store-contract.ts";
import { promisesOfAnUploadStore } from "./upload-contract.ts";
import { noSwift, startSwift, type Swift } from "./test-swift.ts";

/* The same promises on a real S3 server: OpenStack Swift, where Debian's packages are installed. */

describe("a bucket of a real S3 server", { skip: noSwift ?? false }, () => {
  let swift: Swift;
  before(async () => {
    swift = await startSwift();
  });
  after(() => swift.stop());

  promisesOfAStore(() => swift.address);
  promisesOfAnUploadStore(() => swift.address);
});
