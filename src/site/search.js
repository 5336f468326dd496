// Looks for words in the documents. It needs no network and no server: the words are in search-index.js.
(() => {
  const base = document.currentScript.dataset.base;
  const field = document.querySelector('input[type=search]');
  const found = document.getElementById('found');
  const most = 12;

  /** Returns how well a section fits, or 0: each word must be in it; the heading counts more. */
  const weight = ([, title, heading, text], words) => {
    const [high, low] = [`${title} ${heading}`.toLowerCase(), text.toLowerCase()];
    let sum = 0;
    for (const word of words) {
      const in_high = high.includes(word);
      if (!in_high && !low.includes(word)) {
        return 0;
      }
      sum += in_high ? 5 : 1;
    }
    return sum;
  };

  const search = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = window.planwrightSections
      .map((each) => [words.length ? weight(each, words) : 0, each])
      .filter((each) => each[0] > 0)
      .sort((one, two) => two[0] - one[0])
      .slice(0, most);
    found.replaceChildren(
      ...hits.map(([, [url, title, heading]]) => {
        const link = document.createElement('a');
        link.href = base + url;
        link.textContent = heading === title ? title : `${heading} (${title})`;
        const row = document.createElement('li');
        row.append(link);
        return row;
      }),
    );
    if (words.length > 0 && hits.length === 0) {
      const row = document.createElement('li');
      row.textContent = 'Nothing has all of these words.';
      found.append(row);
    }
    found.hidden = words.length === 0;
  };

  field.value = new URLSearchParams(location.search).get('q') ?? '';
  field.addEventListener('input', search);
  search();
})();
