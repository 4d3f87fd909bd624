export async function measurePdf() {
  throw new Error("not yet");
}
