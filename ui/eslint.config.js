import vue from 'eslint-plugin-vue';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** Only the seam may name the shell: pages must run against the fake host of the tests. */
const seam = {
  patterns: [{ group: ['@tauri-apps/*'], message: '只有 src/host 可以引用 @tauri-apps；请改用 host 的 call、bytes 或对话框。' }],
};

export default defineConfig(
  { ignores: ['dist', 'public', 'node_modules', 'src/generated'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.vue'] } },
  },
  {
    rules: {
      'no-console': 'error',
      'no-undef': 'off',
      'no-restricted-imports': ['error', seam],
      'max-lines': ['error', { max: 260, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-html': 'error',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'always', normal: 'never', component: 'always' } }],
    },
  },
  { files: ['**/*.vue'], rules: { 'max-lines': ['error', { max: 200 }] } },
  { files: ['src/host/**'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off', 'vue/one-component-per-file': 'off' } },
);
