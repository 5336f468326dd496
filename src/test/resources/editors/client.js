// Drives a server with the protocol stack of VS Code: node client.js ROOT COMMAND...
'use strict';
const { spawn } = require('child_process');
const rpc = require('vscode-jsonrpc/node');

const [root, command, ...words] = process.argv.slice(2);
const uri = `${root}/c.plan`;
const text = 'planwright 1\nuse mscs.ntop\ncluster C {\n  node A { systemroot = "C:\\WINNT" }\n  nod B { }\n}\n';

async function main() {
  const child = spawn(command, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(child.stdout), new rpc.StreamMessageWriter(child.stdin));
  const published = new Promise((resolve) =>
    connection.onNotification('textDocument/publishDiagnostics', resolve));
  connection.listen();
  const started = await connection.sendRequest('initialize', {
    processId: process.pid, rootUri: root, capabilities: {}, workspaceFolders: [{ uri: root, name: 'r' }] });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'planwright', version: 3, text } });
  const found = await published;
  console.log('name', started.serverInfo.name);
  console.log('version', found.version);
  found.diagnostics.forEach((each) => console.log('finding', each.code, each.range.start.line));
  const at = { textDocument: { uri }, position: { line: 3, character: 4 } };
  const hover = await connection.sendRequest('textDocument/hover', at);
  console.log('hover', hover.contents.value.includes('kind node'));
  const items = await connection.sendRequest('textDocument/completion', {
    textDocument: { uri }, position: { line: 4, character: 5 } });
  console.log('completion', items.some((each) => each.label === 'node'));
  const actions = await connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri }, range: found.diagnostics[0].range, context: { diagnostics: [] } });
  actions.forEach((each) => console.log('fix', each.title));
  const unknown = await connection.sendRequest('planwright/nothing', {}).catch((error) => error.code);
  console.log('unknown', unknown);
  await connection.sendRequest('shutdown');
  const ended = new Promise((resolve) => child.on('exit', resolve));
  await connection.sendNotification('exit');
  console.log('exit', await ended);
  process.exit(0);
}

main();
