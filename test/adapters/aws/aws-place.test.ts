import { awsPlaceIn } from "#adapters/aws/aws-place";
import { expect, test } from "vitest";

const dynamoDb = { endpointVariable: "AWS_ENDPOINT_URL_DYNAMODB" };
const lambda = {
  AWS_REGION: "eu-central-1",
  AWS_ACCESS_KEY_ID: "id",
  AWS_SECRET_ACCESS_KEY: "key",
  AWS_SESSION_TOKEN: "token",
};

test("Lambda tells a function its region and its passing credentials", () => {
  expect(awsPlaceIn(lambda, dynamoDb)).toEqual({
    region: "eu-central-1",
    endpoint: undefined,
    credentials: {
      accessKeyId: "id",
      secretAccessKey: "key",
      sessionToken: "token",
    },
  });
});

test("an endpoint of the service's own goes before one for all of AWS", () => {
  const all = { ...lambda, AWS_ENDPOINT_URL: "http://127.0.0.1:1" };
  const own = { ...all, AWS_ENDPOINT_URL_DYNAMODB: "http://127.0.0.1:2" };
  expect(awsPlaceIn(all, dynamoDb).endpoint).toBe("http://127.0.0.1:1");
  expect(awsPlaceIn(own, dynamoDb).endpoint).toBe("http://127.0.0.1:2");
});

test.each(["AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"])(
  "without %s nothing is asked, and the error names it",
  (name) => {
    expect(() => awsPlaceIn({ ...lambda, [name]: "" }, dynamoDb)).toThrow(
      expect.objectContaining({
        code: "aws-place-unknown",
        message: expect.stringContaining(name),
      }),
    );
  },
);
