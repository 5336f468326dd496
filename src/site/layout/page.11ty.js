// The frame of each page: the way to the others, the search, and the document.
import path from 'node:path';

const PARTS = [
  ['Begin', ['index', 'first-library', 'editors', 'pull-requests']],
  ['Language', ['language', 'findings', 'commands', 'configuration', 'inventories', 'probes']],
  ['What it writes', ['scripts', 'ansible', 'templates']],
  ['Integrations', ['github', 'gitlab', 'pre-commit', 'shells', 'other']],
  ['About', ['reliability', 'security', 'benchmark', 'start-up', 'architecture', 'style', 'contributing', 'changelog']],
];

const escaped = (text) => text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);

/** Returns the way from the folder of a page to the site. */
const up = (url) => '../'.repeat(url.split('/').length - 2);

export function render(data) {
  const pages = new Map(
    data.collections.all.map((each) => [path.basename(each.url, '.html') || 'index', each]),
  );
  const nav = PARTS.map(
    ([name, keys]) =>
      `<h2>${name}</h2><ul>` +
      keys
        .filter((key) => pages.has(key))
        .map((key) => {
          const here = pages.get(key).url === data.page.url ? ' aria-current="page"' : '';
          return `<li><a href="${up(data.page.url)}${pages.get(key).url.slice(1) || 'index.html'}"${here}>${escaped(pages.get(key).data.title)}</a></li>`;
        })
        .join('') +
      '</ul>',
  ).join('');
  const base = up(data.page.url);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(data.title)}</title>
<link rel="stylesheet" href="${base}style.css">
<script defer src="${base}search-index.js"></script>
<script defer src="${base}search.js" data-base="${base}"></script>
</head>
<body>
<nav>
<form role="search"><input type="search" name="q" placeholder="Search" aria-label="Search the documents"></form>
<ol id="found" hidden></ol>
${nav}
</nav>
<main>
${data.content}
</main>
</body>
</html>
`;
}
