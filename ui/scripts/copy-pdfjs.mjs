// Copies what pdf.js fetches at run time (character maps, standard fonts, decoders) beside the page:
// the window has no network, so they must come from the program itself.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ui = dirname(dirname(fileURLToPath(import.meta.url)));
const from = join(ui, 'node_modules', 'pdfjs-dist');
const to = join(ui, 'public', 'pdfjs');

rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
  cpSync(join(from, folder), join(to, folder), { recursive: true });
}
