/** Lines of a text that goes by in pieces of bytes. */

const NEW_LINE = 10;

/** Tells the line of a row by the byte at which the row before it ended. */
export class LineEnds {
  /** Where lines end that are beyond what was passed. */
  private ends: number[] = [];
  private read = 0;
  private passed = 0;
  private isPassing = false;

  /** Notes the line ends of the next piece. */
  add(piece: Buffer): void {
    for (let at = piece.indexOf(NEW_LINE); at >= 0; at = piece.indexOf(NEW_LINE, at + 1))
      this.ends.push(this.read + at);
    this.read += piece.length;
  }

  /** Notes that all before a byte was read: the last one of a cell. */
  pass(byte: number): void {
    const ahead = this.ends.findIndex((end) => end >= byte);
    const count = ahead < 0 ? this.ends.length : ahead;
    this.ends.splice(0, count);
    this.passed += count;
    this.isPassing = true;
  }

  /** The line on which the next row begins, where what was passed is a row. */
  next(): number {
    return this.isPassing ? this.passed + 2 : 1;
  }
}
