/** The sandbox's own switches were used wrongly: whoever uses them is told how in a sentence. Never Graph's. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}
