/** Hands a file to the reader, named in the manner of the server's exports: `attest-network-2025-11-22.svg`. */
export function save(ending: string, content: Blob): void {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(content);
  anchor.download = `attest-network-${new Date().toISOString().slice(0, 10)}.${ending}`;
  anchor.click();
  // Some browsers begin to read only after the click is over.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}
