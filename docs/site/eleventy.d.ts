// The part of Eleventy that the site uses: the package tells no types of its programs.
declare module '@11ty/eleventy' {
  import type MarkdownIt from 'markdown-it';

  export interface UserConfig {
    addTemplate(path: string, content: string | object, data?: object): void;
    amendLibrary(name: 'md', amend: (markdown: MarkdownIt) => void): void;
    addTransform(name: string, transform: (this: { page: { inputPath: string } }, content: string) => string): void;
    setUseGitIgnore(isOn: boolean): void;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { quietMode: boolean; configPath: null; config: (config: UserConfig) => void },
    );
    disableLogger(): void;
    write(): Promise<[unknown, readonly { inputPath: string; content: string }[]]>;
  }
}
