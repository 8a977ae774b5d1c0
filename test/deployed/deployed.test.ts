import { beforeAll, expect, test } from "vitest";
import { describeWith } from "../emulators/describe-with.ts";
import { makeCall, platformHas, recordingIn } from "./calls.ts";
import { digestOf, openPackage } from "./package.ts";
import { deployProduct, type Product } from "./product.ts";
import {
  approvedRequest,
  endedAs,
  fulfilled,
  unidentifiedRequest,
} from "./requests.ts";
import { endedCall, recordedAudio } from "./stand-in.ts";
import { awaited, step } from "./steps.ts";

/** The same app, deployed by the same commands; each test goes on where the one before it ended. */
describeWith("python", "the deployed product", (python) => {
  const consented = endedCall("consented", "+32470550111");
  const refused = endedCall("refused", "+32470550122");
  const contested = endedCall("contested", "+32470550133");
  const needed = endedCall("needed", "+32470550144");
  const regretted = endedCall("regretted", "+32470550155");
  let product: Product;

  beforeAll(async () => {
    product = await deployProduct(python);
    return product.stop;
  });

  test("calls are answered and end", async () => {
    await step("five calls", async () => {
      for (const call of [consented, contested, needed, regretted])
        await makeCall(product, call, "1");
      await makeCall(product, refused, "2");
    });
    expect(product.talkdesk.control.observe().calls).toHaveLength(5);
  });

  test("a refusal stops the recording by way of the ledger's stream", async () => {
    await awaited("the platform is told to stop", 30, () => {
      const { pauses } = product.talkdesk.control.observe();
      return Promise.resolve(
        pauses.find((one) => one.interactionId === refused.interactionId),
      );
    });
  });

  test("a consented recording is kept, as one version", async () => {
    const kept = await recordingIn("kept", product, consented);
    const { recordingId, versionId } = kept;
    expect(await product.versionsIn("recordings", recordingId)).toEqual([
      versionId,
    ]);
    expect(platformHas(product, consented)).toEqual([kept.platformRecordingId]);
  });

  test("a refused recording is erased at both ends", async () => {
    const erased = await recordingIn("erased", product, refused);
    expect(erased.erasure?.cause).toBe("refused");
    expect(platformHas(product, refused)).toEqual([]);
    const here = await product.versionsIn("recordings", erased.recordingId);
    expect([...here, ...(await product.versionsIn("landing"))]).toEqual([]);
  });

  test("an access request is answered with a package that holds what its manifest says", async () => {
    const requestId = await approvedRequest(product, "access", consented.from);
    await fulfilled(product, requestId);
    const opened = await step("download the package", () =>
      openPackage(product, requestId),
    );
    expect(opened.asAnnounced).toBe(true);
    expect(opened.held).toEqual(opened.manifest);
    expect(opened.held.map(({ sha256 }) => sha256)).toContain(
      digestOf(await recordedAudio()),
    );
  });

  test("a request for rectification adds the person's words, and the recording stays", async () => {
    const { recordingId } = await recordingIn("kept", product, contested);
    const requestId = await approvedRequest(
      product,
      "rectification",
      contested.from,
      { statement: "I never agreed to that price." },
    );
    const request = await fulfilled(product, requestId);
    expect(request.carriedOut).toMatchObject({ stated: 1 });
    expect(request.answeredAt).toBeDefined();
    expect(await product.versionsIn("recordings", recordingId)).toHaveLength(1);
  });

  test("a request for restriction keeps the recording from every use and from erasure", async () => {
    await recordingIn("kept", product, needed);
    const requestId = await approvedRequest(
      product,
      "restriction",
      needed.from,
      { ground: "needed-by-subject" },
    );
    const request = await fulfilled(product, requestId);
    expect(request.carriedOut).toMatchObject({ restricted: 1 });
    const { keepers } = await recordingIn("kept", product, needed);
    expect(keepers.map(({ by }) => by)).toEqual(["restriction"]);
  });

  test("a consent withdrawn by request has the recording erased at both ends, by way of the ledger's stream", async () => {
    await recordingIn("kept", product, regretted);
    const requestId = await approvedRequest(
      product,
      "withdrawal",
      regretted.from,
    );
    const request = await fulfilled(product, requestId);
    expect(request.carriedOut).toMatchObject({ withdrawn: 1 });
    const erased = await recordingIn("erased", product, regretted);
    expect(erased.erasure?.cause).toBe("withdrawn");
    expect(platformHas(product, regretted)).toEqual([]);
  });

  test("a request of somebody nobody can identify is answered, and gives and takes nothing", async () => {
    const requestId = await unidentifiedRequest(product, contested.from);
    const request = await endedAs("not-identified", product, requestId);
    expect(request.answeredAt).toBeDefined();
    const { keepers } = await recordingIn("kept", product, contested);
    expect(keepers).toEqual([]);
  });

  test("an erasure request erases the recording at both ends before it is fulfilled", async () => {
    const requestId = await approvedRequest(product, "erasure", consented.from);
    const request = await fulfilled(product, requestId);
    expect(request.erasure?.recordings).toBe(1);
    const erased = await recordingIn("erased", product, consented);
    expect(await product.versionsIn("recordings", erased.recordingId)).toEqual(
      [],
    );
    expect(platformHas(product, consented)).toEqual([]);
  });
});
