// Ties lines: what comes from the same line of the user's source is lit together.
'use strict';
(() => {
  const status = document.getElementById('lit');
  const lists = [...document.querySelectorAll('.lines')];
  const byLine = new Map();
  let pinned = null;
  let shown = null;
  let scrolling = 0;

  const linesOf = (element) => (element.dataset.lines || '').split(' ').filter(Boolean);

  for (const element of document.querySelectorAll('[data-lines]')) {
    for (const line of linesOf(element)) {
      if (!byLine.has(line)) {
        byLine.set(line, []);
      }
      byLine.get(line).push(element);
    }
  }

  // For elements that are drawn later, as the nodes of the picture are.
  window.adjointTie = (element) => {
    for (const line of linesOf(element)) {
      byLine.get(line)?.push(element);
    }
  };

  const tiedTo = (element) => new Set([element, ...linesOf(element).flatMap((line) => byLine.get(line) || [])]);

  const light = (element) => {
    if (shown === element) {
      return;
    }
    document.querySelectorAll('.lit').forEach((lit) => lit.classList.remove('lit'));
    shown = element;
    if (element) {
      tiedTo(element).forEach((tied) => tied.classList.add('lit'));
    }
  };

  const count = (panel) => {
    const lit = document.querySelectorAll(`#${panel} .line.lit`).length;
    return `${lit} ${lit === 1 ? 'line' : 'lines'}`;
  };

  const name = (element) => {
    const lines = linesOf(element);
    if (lines.length === 0) {
      return 'This line comes from no line of the source';
    }
    return lines.length === 1 ? `Line ${lines[0]}` : `Lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`;
  };

  const describe = () => {
    if (!shown) {
      status.textContent = 'Point at a line to see what belongs to it; click to keep it.';
    } else if (linesOf(shown).length === 0) {
      status.textContent = `${name(shown)}.`;
    } else {
      const kept = pinned === shown ? ' Kept until Escape.' : '';
      status.textContent = `${name(shown)}: ${count('forward')} forward, ${count('reverse')} in reverse.${kept}`;
    }
  };

  // Scrolls within the panel only: the page stays where it is.
  const show = (line) => {
    const box = line.closest('.code');
    const view = box.getBoundingClientRect();
    const place = line.getBoundingClientRect();
    if (place.top < view.top || place.bottom > view.bottom) {
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const top = box.scrollTop + place.top - view.top - (view.height - place.height) / 2;
      box.scrollTo({ top, behavior: isCalm ? 'auto' : 'smooth' });
    }
  };

  // In every other panel where none of the lit lines can be seen, scrolls to the first.
  const showTied = (element) => {
    for (const box of document.querySelectorAll('.code')) {
      const lit = [...box.querySelectorAll('.line.lit')];
      const view = box.getBoundingClientRect();
      const isSeen = lit.some((line) => {
        const place = line.getBoundingClientRect();
        return place.top >= view.top && place.bottom <= view.bottom;
      });
      if (lit.length > 0 && !isSeen && !box.contains(element)) {
        show(lit[0]);
      }
    }
  };

  const pin = (element) => {
    if (pinned) {
      pinned.classList.remove('pinned');
      pinned.setAttribute('aria-selected', 'false');
    }
    pinned = element;
    if (element) {
      element.classList.add('pinned');
      element.setAttribute('aria-selected', 'true');
    }
    light(element);
    describe();
    if (element) {
      showTied(element);
    }
  };

  const toggle = (element) => pin(pinned === element ? null : element);

  const look = (element) => {
    if (!pinned) {
      light(element);
      describe();
    }
  };

  // One line of each list is where Tab leads to.
  const makeCurrent = (line) => {
    const list = line.closest('.lines');
    list.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1');
    line.setAttribute('tabindex', '0');
  };

  const move = (line) => {
    if (line) {
      makeCurrent(line);
      line.focus({ preventScroll: true });
      show(line);
      line.closest('.panel').scrollIntoView({ block: 'nearest' });
    }
  };

  // The nearest panel on that side that has a line tied to this one.
  const across = (line, step) => {
    const panels = [...document.querySelectorAll('.panel')];
    const tied = [...tiedTo(line)];
    for (let i = panels.indexOf(line.closest('.panel')) + step; panels[i]; i += step) {
      const found = tied.find((other) => other.classList.contains('line') && panels[i].contains(other));
      if (found) {
        return found;
      }
    }
    return null;
  };

  const keys = {
    ArrowDown: (line) => move(line.nextElementSibling),
    ArrowUp: (line) => move(line.previousElementSibling),
    ArrowRight: (line) => move(across(line, 1)),
    ArrowLeft: (line) => move(across(line, -1)),
    Home: (line) => move(line.parentElement.firstElementChild),
    End: (line) => move(line.parentElement.lastElementChild),
    Enter: toggle,
    ' ': toggle,
  };

  for (const list of lists) {
    list.setAttribute('role', 'listbox');
    for (const line of list.children) {
      const lines = linesOf(line);
      const code = line.querySelector('code').textContent.trim() || 'blank';
      line.setAttribute('role', 'option');
      line.setAttribute('aria-selected', 'false');
      line.setAttribute('tabindex', '-1');
      line.setAttribute('aria-label', lines.length === 0 ? code : `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}: ${code}`);
    }
    list.firstElementChild?.setAttribute('tabindex', '0');
    list.addEventListener('keydown', (event) => {
      const line = event.target.closest('.line');
      if (line && keys[event.key] && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        keys[event.key](line);
      }
    });
    list.addEventListener('click', (event) => {
      const line = event.target.closest('.line');
      if (line && getSelection().isCollapsed) {
        makeCurrent(line);
        toggle(line);
      }
    });
    list.addEventListener('focusin', (event) => {
      look(event.target.closest('.line'));
      if (!pinned) {
        showTied(event.target);
      }
    });
  }

  document.addEventListener('pointerover', (event) => {
    const element = event.target.closest('[data-lines]');
    clearTimeout(scrolling);
    look(element);
    if (element && element.classList.contains('line') && !pinned) {
      scrolling = setTimeout(() => showTied(element), 250);
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      pin(null);
    }
  });

  // A link to a line keeps that line lit.
  const follow = () => {
    const line = document.getElementById(location.hash.slice(1));
    if (line?.classList.contains('line')) {
      makeCurrent(line);
      pin(line);
      show(line);
    }
  };
  addEventListener('hashchange', follow);
  describe();
  follow();
})();
