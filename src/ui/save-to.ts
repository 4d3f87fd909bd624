// Saves a file where the person chooses and reads it back from there, in browsers that can. Nothing is sent anywhere.

interface WithPicker {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

/** Does this browser let a person choose the place of a file? */
export const canChoosePlace = (): boolean => "showSaveFilePicker" in window;

/** Asks for a place. It must be asked soon after a press: "too-late" means that the person has to press again. */
export async function choosePlace(suggestedName: string): Promise<FileSystemFileHandle | "left" | "too-late"> {
  try {
    return (await (window as WithPicker).showSaveFilePicker?.({ suggestedName })) ?? "left";
  } catch (error) {
    return error instanceof DOMException && error.name === "SecurityError" ? "too-late" : "left";
  }
}

/** Writes the file, reads it back from where it lies and compares: gives true only when every byte is there. */
export async function saveTo(place: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const stream = await place.createWritable();
    await stream.write(bytes);
    await stream.close();
    const back = new Uint8Array(await (await place.getFile()).arrayBuffer());
    return back.length === bytes.length && back.every((byte, index) => byte === bytes[index]);
  } catch {
    return false;
  }
}
