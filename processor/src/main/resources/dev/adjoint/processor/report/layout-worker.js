// Places the nodes and the edges that it is sent, with the library that stands before it.
'use strict';
onmessage = (event) => {
  const { nodes, edges } = event.data;
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 18, edgesep: 10, ranksep: 44, marginx: 8, marginy: 8 });
  nodes.forEach((node) => graph.setNode(node.id, node));
  edges.forEach((edge, i) => graph.setEdge(edge.from, edge.to, edge, `edge${i}`));
  dagre.layout(graph);
  const { width, height } = graph.graph();
  postMessage({ nodes, edges, width, height });
};
