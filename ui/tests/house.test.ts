import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'vue/compiler-sfc';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', 'src');
const files = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !path.includes('generated'));
const named = (pattern: RegExp) => files.filter((path) => pattern.test(path)).map((path) => ({ name: relative(ROOT, path), text: readFileSync(path, 'utf8') }));

/** Latin words that a Chinese office reads every day. */
const KNOWN = /Ctrl\+[ZYV]|PDF|A4|A3/g;

describe('the house rules of the interface', () => {
  it('writes colours in tokens.css alone', () => {
    const colour = /#[0-9a-f]{3,8}\b(?=[;\s,)])|\brgba?\(|\bhsla?\(/i;
    const sinners = named(/\.(vue|css)$/).filter(({ name, text }) => !name.endsWith('tokens.css') && colour.test(stylesOf(name, text)));
    expect(sinners.map(({ name }) => name)).toEqual([]);
  });

  it('shows no English word', () => {
    const found = named(/\.vue$/).flatMap(({ name, text }) => englishIn(parse(text).descriptor.template?.content ?? '').map((word) => `${name}: ${word}`));
    expect(found).toEqual([]);
  });

  it('knows no article, document number or deadline of a policy', () => {
    const policy = /第[一二三四五六七八九十百]+条|〔20\d\d〕|细则\d|\b\d+个工作日|不少于\d/;
    const sinners = named(/\.(vue|ts)$/).filter(({ text }) => policy.test(text));
    expect(sinners.map(({ name }) => name)).toEqual([]);
  });

  it('names the shell in the seam alone', () => {
    const sinners = named(/\.(vue|ts)$/).filter(({ name, text }) => !name.startsWith('host') && text.includes('@tauri-apps/'));
    expect(sinners.map(({ name }) => name)).toEqual([]);
  });
});

function stylesOf(name: string, text: string): string {
  return name.endsWith('.css') ? text : parse(text).descriptor.styles.map(({ content }) => content).join('\n');
}

/** Texts between tags and the words of attributes that are read aloud, without what is computed in them. */
function englishIn(template: string): string[] {
  const shown = template.replace(/<!--[\s\S]*?-->/g, '').replace(/\{\{[\s\S]*?\}\}/g, '');
  const attributes = [...shown.matchAll(/\s(?:title|label|placeholder|aria-label|says|word|verb)="([^"]*)"/g)].map(([, text]) => text ?? '');
  const texts = shown.replace(/<(?:[^"'>]|"[^"]*"|'[^']*')*>/g, ' ');
  return [...attributes, texts].flatMap((text) => text.replace(KNOWN, '').match(/[A-Za-z]{2,}/g) ?? []);
}
