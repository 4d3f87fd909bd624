// What the program as a whole has to say and to offer on every page. Filled by the app; pages only read it.
import { createContext, type ReactNode, useContext } from "react";

/** What came of looking for a newer version; see src/app/offline.ts. */
export type UpdateCheck = "newest" | "waiting" | "unreachable" | "failed" | "not-kept";

export interface Frame {
  /** A few words in the head, only while they matter: "You are offline. Everything here still works." */
  readonly status: string;
  /** Before everything else on every page: this window can no longer save. */
  readonly urgent: ReactNode;
  /** At most one, on the pages one comes back to: a newer version is ready. */
  readonly notice: ReactNode;
  /** Is the program itself on this device, so that it opens without a network? Undefined until that is known. */
  readonly keptOnDevice: boolean | undefined;
  /** The only request the program makes after it has loaded, and only when asked. */
  readonly checkForUpdate: () => Promise<UpdateCheck>;
}

const FrameContext = createContext<Frame>({
  status: "",
  urgent: null,
  notice: null,
  keptOnDevice: undefined,
  checkForUpdate: async () => "not-kept",
});
export const FrameProvider = FrameContext.Provider;
export const useFrame = (): Frame => useContext(FrameContext);
