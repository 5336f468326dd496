// Builds the site of the documents. What is a page here, and what a link of a document leads to there.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = process.cwd();

/** Returns the path on the site of a document of the repository, or null if it is no page. */
function page(document) {
  if (document === 'README.md') {
    return 'index.html';
  }
  const found = /^(?:docs\/|src\/main\/resources\/)?(.+)\.md$/.exec(document);
  return found ? found[1].replace(/^[A-Z]+$/, (each) => each.toLowerCase()) + '.html' : null;
}

/** Returns the name of a heading in a link, as GitHub makes it. */
function slug(text, taken) {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/ /g, '-');
  const count = taken.get(name) ?? 0;
  taken.set(name, count + 1);
  return count === 0 ? name : `${name}-${count}`;
}

/** Gives headings their names, and has links lead to pages, or to the file itself. */
function links(markdown) {
  markdown.core.ruler.push('site', (state) => {
    const document = path.relative(root, path.resolve(state.env.page.inputPath));
    const own = page(document);
    const taken = new Map();
    const visit = (tokens) =>
      tokens.forEach((token, at) => {
        if (token.type === 'heading_open') {
          const words = tokens[at + 1].children.filter((each) => each.content);
          token.attrSet('id', slug(words.map((each) => each.content).join(''), taken));
        }
        for (const name of ['href', 'src']) {
          const value = token.attrGet?.(name);
          if (value && !/^([a-z]+:|#)/.test(value)) {
            const link = target(value, document, own);
            token.attrs = token.attrs.filter((each) => each[0] !== name || link !== null);
            if (link !== null) {
              token.attrSet(name, link);
            }
          }
        }
        visit(token.children ?? []);
      });
    visit(state.tokens);
  });
}

/** Returns where a link of a document leads on its page, or null if that is a folder. */
function target(value, document, own) {
  const [file, anchor] = value.split('#');
  const wanted = path.normalize(path.join(path.dirname(document), decodeURI(file)));
  if (statSync(wanted).isDirectory()) {
    return null;
  }
  const there = page(wanted) ?? wanted;
  const link = path.relative(path.dirname(own), there) || path.basename(there);
  return anchor ? `${link}#${anchor}` : link;
}

export default function (config) {
  config.amendLibrary('md', links);
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  config.addGlobalData('layout', 'page.11ty.js');
  config.addGlobalData('eleventyComputed', {
    permalink: (data) => {
      const document = path.relative(root, path.resolve(data.page.inputPath));
      return page(document) ?? data.permalink;
    },
    title: (data) => /^# (.+)$/m.exec(data.page.rawInput)?.[1] ?? 'Planwright',
  });
  for (const each of ['docs/pictures', 'docs/*.json', 'plans', 'integrations', 'action.yml', 'LICENSE']) {
    config.addPassthroughCopy(each);
  }
  config.addPassthroughCopy({ 'src/site/style.css': 'style.css', 'src/site/search.js': 'search.js' });
  const read = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'docs', 'src'];
  readdirSync(root).filter((each) => !read.includes(each)).forEach((each) => config.ignores.add(each));
  readdirSync('src').filter((each) => !['main', 'site'].includes(each)).forEach((each) => config.ignores.add(`src/${each}`));
  config.ignores.add('src/main/java');
  return {
    dir: { input: '.', output: 'target/site', includes: 'src/site/layout', layouts: 'src/site/layout' },
    templateFormats: ['md', '11ty.js'],
    markdownTemplateEngine: false,
  };
}
