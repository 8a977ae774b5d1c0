/** The ports answer with promises; sqlite answers at once. A throw becomes a rejection. */
export function settle<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
