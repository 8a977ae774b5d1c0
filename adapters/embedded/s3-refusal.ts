/** S3's own error, by S3's own code (docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html). */
export class S3Refusal extends Error {
  override readonly name = "S3Refusal";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
