// What the search looks through: of each section its page, its heading and its words.
export const data = { permalink: 'search-index.js', eleventyExcludeFromCollections: true, layout: null };

const words = (html) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

export function render({ collections }) {
  const sections = [];
  for (const page of collections.all) {
    for (const part of page.content.split(/(?=<h[1-3] id=)/)) {
      const heading = /^<h[1-3] id="([^"]*)">(.*?)<\/h[1-3]>/s.exec(part);
      // The plans of a finding's page are found by its heading.
      if (heading && !['example', 'corrected'].includes(heading[1])) {
        sections.push([
          `${page.url.slice(1) || 'index.html'}#${heading[1]}`,
          page.data.title,
          words(heading[2]),
          words(part.slice(heading[0].length)),
        ]);
      }
    }
  }
  return `window.planwrightSections = ${JSON.stringify(sections).replace(/</g, '\\u003c')};\n`;
}
