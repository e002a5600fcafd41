/** All of some reads; where one fails, it is told when the others have ended: nothing is asked after the answer. */
export async function together<T>(reads: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(reads);
  return Promise.all(reads);
}
