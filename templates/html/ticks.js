(() => {
  'use strict';
  const key = 'planwright ' + document.querySelector('footer code').textContent;
  const boxes = [...document.querySelectorAll('input[data-tick]')];
  let kept = [];
  let keeps = true;
  try {
    kept = JSON.parse(localStorage.getItem(key)) || [];
  } catch (refused) {
    keeps = false;
  }
  const ticked = new Set(kept);
  const steps = boxes.filter(box => /^S[0-9]+$/.test(box.dataset.tick));
  const done = among => among.filter(box => box.checked).length + ' of ' + among.length + ' done';
  const say = () => {
    state.textContent = done(steps) + '. ';
    for (const phase of document.querySelectorAll('section.phase')) {
      phase.querySelector('.done').textContent = done(steps.filter(box => phase.contains(box)));
    }
  };
  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify(boxes.filter(box => box.checked).map(box => box.dataset.tick)));
    } catch (refused) {
      keeps = false;
    }
  };
  const state = document.createElement('strong');
  const reset = document.createElement('button');
  reset.type = 'button';
  reset.textContent = 'Clear all ticks';
  const words = document.createElement('span');
  words.textContent = 'Tick a step when its check has passed. ' + (keeps
    ? 'The ticks are kept in this browser. ' : 'This browser keeps no ticks: they are gone when the page is closed. ');
  document.getElementById('progress').replaceChildren(words, state, reset);
  for (const box of boxes) {
    box.checked = ticked.has(box.dataset.tick);
  }
  document.addEventListener('change', event => {
    if (event.target.dataset && event.target.dataset.tick) {
      keep();
      say();
    }
  });
  reset.addEventListener('click', () => {
    if (confirm('Clear all ticks of this runbook?')) {
      boxes.forEach(box => { box.checked = false; });
      keep();
      say();
    }
  });
  say();
})();
