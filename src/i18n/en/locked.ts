// What is said when a locked file does not open.

const reasons = {
  "wrong-passphrase":
    "This passphrase does not open the file. Check capitals and spaces. If it is the right one, the file was damaged: get it again.",
  "wrong-key": "The file was not locked for this key. Ask who sent it which key it is for.",
  "not-a-key": "This is not the secret half of a key. It begins with AGE-SECRET-KEY-1.",
  "needs-passphrase": "The file is locked with a passphrase, not for a key.",
  "needs-key": "The file is locked for a key, not with a passphrase.",
  damaged: "The file is cut off or was changed. Get it again.",
} as const;

export const sayNotOpened = (why: keyof typeof reasons): string => reasons[why];

/** Locking and opening needs memory that not every computer has free. */
export const noMemoryToLock = "The file could not be locked or opened. Close other programs, then try again.";
