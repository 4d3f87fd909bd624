// What a power cut leaves of a browser's databases: of each log only what the browser had pushed to the disk. The system under the browser is
// asked, by a few lines of C put before its own functions, how long a file was each time it was pushed out; the rest is cut off.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const source = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int pushed(int file, const char *name) {
  int (*real)(int) = (int (*)(int)) dlsym(RTLD_NEXT, name);
  int result = real(file);
  char link[64], path[PATH_MAX + 1];
  struct stat facts;
  const char *list = getenv("PUSHED_TO_DISK");
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, PATH_MAX);
  if (result != 0 || !list || length < 0 || fstat(file, &facts) != 0) return result;
  path[length] = 0;
  if (!strstr(path, "/IndexedDB/")) return result;
  int out = open(list, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (out < 0) return result;
  dprintf(out, "%lld %s\\n", (long long) facts.st_size, path);
  close(out);
  return result;
}
int fsync(int file) { return pushed(file, "fsync"); }
int fdatasync(int file) { return pushed(file, "fdatasync"); }
`;

export interface PowerCut {
  /** What the browser is started with, so that it is known what reached the disk. */
  readonly environment: Readonly<Record<string, string>>;
  /** Takes from the logs of a browser that was killed what had not reached the disk. Gives the number of bytes. */
  readonly cut: (profile: string) => number;
}

/** Or the reason why a power cut cannot be played here. */
export function powerCut(): PowerCut | string {
  if (process.platform !== "linux") return "it can be played on Linux alone";
  const folder = mkdtempSync(join(tmpdir(), "sister-city-check-power-"));
  const [written, built, list] = ["pushed.c", "pushed.so", "pushed.txt"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(written, source);
  const compiled = ["cc", "gcc"].some(
    (compiler) => spawnSync(compiler, ["-shared", "-fPIC", "-o", built, written, "-ldl"]).status === 0,
  );
  if (!compiled) return "there is no C compiler";
  return {
    environment: { LD_PRELOAD: built, PUSHED_TO_DISK: list },
    cut(profile) {
      if (!existsSync(list))
        throw new Error("The browser pushed nothing to the disk, or does not let itself be watched.");
      const sizes = new Map<string, number>();
      for (const line of readFileSync(list, "utf8").trim().split("\n")) {
        const space = line.indexOf(" ");
        sizes.set(line.slice(space + 1), Number(line.slice(0, space)));
      }
      let lost = 0;
      for (const log of logsOf(profile)) {
        const [now, safe] = [statSync(log).size, sizes.get(log) ?? 0];
        if (now <= safe) continue;
        truncateSync(log, safe);
        lost += now - safe;
      }
      return lost;
    },
  };
}

/** The logs of both kinds of database that browsers of this family have. */
function logsOf(profile: string): readonly string[] {
  return readdirSync(join(profile, "Default", "IndexedDB"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.log$|-wal$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
