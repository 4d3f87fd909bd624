// Where does the app start? Here, and only here: the script policy first, then the screen, then keeping the app offline.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { registerOffline } from "./app/offline.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html holds no element with the id root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
registerOffline({ onReady: () => undefined, onUpdateWaiting: () => undefined });
