// Stands in for Node's `Buffer`: tslab makes one of a picture's bytes.

export class Buffer extends Uint8Array {
  override toString(encoding?: string): string {
    if (encoding !== "base64") return new TextDecoder().decode(this);
    return btoa(Array.from(this, (byte) => String.fromCharCode(byte)).join(""));
  }
}
