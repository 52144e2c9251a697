import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

const compress = { ".gz": promisify(gzip), ".br": promisify(brotliCompress) };

// The web server hands out the smaller twin lying beside a file; fonts are small already.
export const compressed = (folder) => ({
  name: "compressed",
  async closeBundle() {
    const names = (await readdir(folder)).filter((name) => /\.(css|js)$/.test(name));
    for (const name of names) {
      const whole = await readFile(join(folder, name));
      for (const [end, smaller] of Object.entries(compress)) {
        await writeFile(join(folder, name + end), await smaller(whole));
      }
    }
  },
});
