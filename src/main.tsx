// Where does the program start? Here, and only here: the script policy first, then the screen.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { allowOwnScripts } from "./app/trusted-types.ts";
import "./ui/styles.css";

allowOwnScripts();
const root = document.getElementById("root");
if (!root) throw new Error("index.html holds no element with the id root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
