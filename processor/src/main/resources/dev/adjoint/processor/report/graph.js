// Draws the picture of the graph from the table of its values.
'use strict';
(() => {
  const SVG = 'http://www.w3.org/2000/svg';
  const OPEN_AT_ONCE = 60; // nodes: with more, the picture is drawn when it is opened
  const LABELLED = 80; // edges: with more, the derivatives would hide the picture
  const LONGEST = { label: 28, operation: 20, partial: 20 }; // characters

  const section = document.getElementById('graph');
  const picture = document.getElementById('picture');
  const pen = document.createElement('canvas').getContext('2d');
  const font = getComputedStyle(document.documentElement).getPropertyValue('--mono');

  const shortened = (text, longest) => {
    const characters = [...text];
    return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
  };

  const widthOf = (text, size) => {
    pen.font = `${size}px ${font}`;
    return Math.ceil(pen.measureText(text).width);
  };

  const draw = (name, attributes, parent, text) => {
    const element = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    if (text !== undefined) {
      element.textContent = text;
    }
    parent.append(element);
    return element;
  };

  const readNode = (row) => {
    const title = row.cells[0].textContent;
    const isLeaf = row.dataset.kind === 'parameter' || row.dataset.kind === 'constant';
    const operation = isLeaf ? '' : row.cells[1].textContent;
    const node = {
      id: row.id,
      kind: row.dataset.kind,
      isActive: row.dataset.active === 'true',
      lines: row.dataset.lines,
      title: operation ? `${title}, computed by ${operation}` : title,
      label: shortened(title, LONGEST.label),
      operation: shortened(operation, LONGEST.operation),
    };
    node.width = Math.max(widthOf(node.label, 13), widthOf(node.operation, 11), 12) + 28;
    node.height = operation ? 42 : 28;
    return node;
  };

  const readEdges = (row) =>
    [...row.querySelectorAll('li')].map((item) => ({
      from: item.querySelector('a').hash.slice(1),
      to: row.id,
      partial: item.querySelector('.partial')?.textContent ?? '',
      isNextTurn: item.querySelector('.next-turn') !== null,
    }));

  // In a worker: a large graph takes a second, in which the page must answer.
  const layOut = async (nodes, edges) => {
    edges.forEach((edge) => {
      edge.label = edges.length <= LABELLED ? shortened(edge.partial, LONGEST.partial) : '';
      if (edge.label) {
        Object.assign(edge, { width: widthOf(edge.label, 11) + 8, height: 16, labelpos: 'c' });
      }
    });
    const texts = ['layout-library', 'layout-worker'].map((id) => document.getElementById(id).textContent);
    const address = URL.createObjectURL(new Blob(texts, { type: 'text/javascript' }));
    const worker = new Worker(address);
    try {
      return await new Promise((resolve, reject) => {
        worker.onmessage = (event) => resolve(event.data);
        worker.onerror = reject;
        worker.postMessage({ nodes, edges });
      });
    } finally {
      worker.terminate();
      URL.revokeObjectURL(address);
    }
  };

  // Through the middles of the pieces of a broken line, bent at its corners.
  const curve = (points) => {
    const middle = (a, b) => `${(a.x + b.x) / 2} ${(a.y + b.y) / 2}`;
    const corners = points.slice(1, -1).map((point, i) => `Q ${point.x} ${point.y} ${middle(point, points[i + 2])}`);
    const last = points.at(-1);
    return `M ${points[0].x} ${points[0].y} L ${middle(points[0], points[1])} ${corners.join(' ')} L ${last.x} ${last.y}`;
  };

  const drawEdge = (edge, parent) => {
    const classes = ['edge', edge.partial ? '' : 'inactive', edge.isNextTurn ? 'next-turn' : ''].filter(Boolean);
    const group = draw('g', { class: classes.join(' ') }, parent);
    draw('path', { d: curve(edge.points), 'marker-end': 'url(#arrow)' }, group);
    if (edge.label) {
      const { x, y, width, height } = edge;
      draw('rect', { x: x - width / 2 + 2, y: y - height / 2, width: width - 4, height }, group);
      draw('text', { x, y: y + 4 }, group, edge.label);
    }
    if (edge.partial) {
      draw('title', {}, group, `∂ ${edge.partial}`);
    }
  };

  const outline = (node, group) => {
    const { width, height } = node;
    const left = -width / 2;
    const top = -height / 2;
    if (node.kind === 'choice') {
      const points = [[left, 0], [left + 10, top], [-left - 10, top], [-left, 0], [-left - 10, -top], [left + 10, -top]];
      draw('polygon', { points: points.map((point) => point.join(',')).join(' ') }, group);
      return;
    }
    const radius = node.kind === 'parameter' ? height / 2 : 4;
    draw('rect', { x: left, y: top, width, height, rx: radius }, group);
    if (node.kind === 'output') {
      draw('rect', { x: left + 3, y: top + 3, width: width - 6, height: height - 6, rx: 2, class: 'inner' }, group);
    }
  };

  const drawNode = (node, parent) => {
    const group = draw(
      'g',
      {
        class: `node ${node.kind} ${node.isActive ? 'varies' : 'inactive'}`,
        transform: `translate(${node.x} ${node.y})`,
        'data-lines': node.lines,
      },
      parent,
    );
    draw('title', {}, group, node.title);
    outline(node, group);
    draw('text', { y: node.operation ? -3 : 4.5, class: 'label' }, group, node.label);
    if (node.operation) {
      draw('text', { y: 13, class: 'operation' }, group, node.operation);
    }
    window.adjointTie(group);
  };

  const drawPicture = (canvas, { nodes, edges, width, height }) => {
    const svg = draw(
      'svg',
      {
        role: 'img',
        'aria-label': `Graph of ${nodes.length} values. The list below says the same.`,
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
      },
      canvas,
    );
    const marker = draw(
      'marker',
      { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto-start-reverse' },
      draw('defs', {}, svg),
    );
    draw('path', { d: 'M 0 0.5 L 8 4 L 0 7.5 z' }, marker);
    edges.forEach((edge) => drawEdge(edge, svg));
    nodes.forEach((node) => drawNode(node, svg));
    canvas.scrollTop = nodes[0].y - canvas.clientHeight / 2;
    canvas.scrollLeft = nodes[0].x - canvas.clientWidth / 2;
    const fit = picture.querySelector('button');
    fit.hidden = width <= canvas.clientWidth;
    fit.addEventListener('click', () => {
      const isFitted = canvas.classList.toggle('fitted');
      fit.setAttribute('aria-pressed', String(isFitted));
    });
  };

  const drawOnce = async () => {
    if (!picture.open || picture.dataset.drawn) {
      return;
    }
    picture.dataset.drawn = 'true';
    const rows = [...section.querySelectorAll('tbody tr')];
    const canvas = picture.querySelector('.canvas');
    canvas.textContent = 'Drawing…';
    try {
      const placed = await layOut(rows.map(readNode), rows.flatMap(readEdges));
      canvas.textContent = '';
      drawPicture(canvas, placed);
    } catch {
      canvas.textContent = 'This browser cannot draw the picture. The list says the same.';
    }
  };

  picture.hidden = false;
  picture.addEventListener('toggle', drawOnce);
  picture.open = section.querySelectorAll('tbody tr').length <= OPEN_AT_ONCE;
  addEventListener('beforeprint', drawOnce);
})();
