// Gives the chosen files to two workers, eight at a time, as the app does; says in the title when all are read.
const input = document.querySelector("input");
input.addEventListener("change", async () => {
  const files = [...input.files].filter(({ name }) => name.endsWith(".zip"));
  document.title = "Reading";
  const begun = performance.now();
  let next = 0;
  const reading = Array.from({ length: 2 }, () => {
    const worker = new Worker("worker.js", { type: "module" });
    return new Promise((resolve, reject) => {
      const give = () => {
        if (next >= files.length) return resolve();
        worker.postMessage(files.slice(next, next + 8));
        next += 8;
      };
      worker.addEventListener("message", give);
      worker.addEventListener("error", reject);
      give();
    });
  });
  await Promise.all(reading);
  globalThis.took = performance.now() - begun;
  document.title = "Read";
});
