/** pdf.js, set up for a window without a network: worker, character maps and fonts come from the program itself. */
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

export type { PDFDocumentProxy, PDFPageProxy };

/** Opens a PDF from its bytes; the caller destroys it. */
export async function openPdf(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
  iterateStreams();
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: '/pdfjs/cmaps/',
    cMapPacked: true,
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
  });
  return task.promise;
}

/** The text of a page, for screen readers and for the tests. */
export async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

/** Text extraction walks a stream with `for await`, which WebKitGTK 2.50 cannot yet. */
function iterateStreams() {
  if (Symbol.asyncIterator in ReadableStream.prototype) return;
  Object.defineProperty(ReadableStream.prototype, Symbol.asyncIterator, { value: chunks });
}

async function* chunks(this: ReadableStream<unknown>) {
  const reader = this.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}
