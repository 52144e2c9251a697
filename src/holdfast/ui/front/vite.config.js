import { defineConfig } from "vite";
import { compressed } from "./compressed.js";

const BUILT = "../static/built";

// Bootstrap 5.3 still speaks the older Sass; its own notices are not ours to mend.
const sass = { loadPaths: ["node_modules"], quietDeps: true, silenceDeprecations: ["import"] };

// Names are fixed, so that templates name them; the web server lets browsers ask whether they changed.
export default defineConfig({
  base: "./",
  publicDir: false,
  css: { preprocessorOptions: { scss: sass } },
  plugins: [compressed(BUILT)],
  build: {
    outDir: BUILT,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: { holdfast: "scripts/holdfast.js", "service-worker": "scripts/service_worker.js" },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name].js",
        assetFileNames: "[name][extname]",
      },
    },
  },
});
