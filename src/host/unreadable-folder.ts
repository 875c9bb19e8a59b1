/** The project folder itself cannot be read. The message is one full sentence. */
export class UnreadableFolder extends Error {
  override readonly name = 'UnreadableFolder';
}
