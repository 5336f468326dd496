// Drives a server with the protocol library of VS Code: node client.js FOLDER-URI COMMAND...
// Opens shop.plan and east.plan of the folder, asks for everything an editor asks for, and prints the answers.
'use strict';
const { spawn } = require('child_process');
const fs = require('fs');
const lsp = require('vscode-languageserver-protocol/node');

const [root, command, ...words] = process.argv.slice(2);
const uri = (name) => `${root}/${name}`;
const texts = {};
for (const name of ['shop.plan', 'east.plan']) {
  texts[name] = fs.readFileSync(new URL(uri(name)), 'utf8');
}

function say(...parts) {
  console.log(parts.join(' '));
}

/** The position of a part of a text, or of its n-th occurrence. */
function at(name, part, occurrence = 1) {
  let offset = -1;
  for (let i = 0; i < occurrence; i++) {
    offset = texts[name].indexOf(part, offset + 1);
  }
  if (offset < 0) {
    throw new Error(`no ${part} in ${name}`);
  }
  const lines = texts[name].slice(0, offset).split('\n');
  return { textDocument: { uri: uri(name) }, position: lsp.Position.create(lines.length - 1, lines.at(-1).length) };
}

function shown(range) {
  return `${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`;
}

function place(location) {
  return `${location.uri.slice(location.uri.lastIndexOf('/') + 1)} ${shown(location.range)}`;
}

/** What a text becomes by edits of the protocol; they may not overlap. */
function edited(name, edits) {
  const starts = [0];
  for (const line of texts[name].split('\n')) {
    starts.push(starts.at(-1) + line.length + 1);
  }
  const offset = (position) => starts[position.line] + position.character;
  return [...edits].sort((one, two) => offset(two.range.start) - offset(one.range.start)).reduce(
    (text, edit) => text.slice(0, offset(edit.range.start)) + edit.newText + text.slice(offset(edit.range.end)),
    texts[name]);
}

async function main() {
  const child = spawn(command, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = lsp.createProtocolConnection(
    new lsp.StreamMessageReader(child.stdout), new lsp.StreamMessageWriter(child.stdin));
  const published = new Map();
  const waiting = new Map();
  connection.onNotification(lsp.PublishDiagnosticsNotification.type, (found) => {
    const key = `${found.uri} ${found.version}`;
    published.set(key, found.diagnostics);
    (waiting.get(key) ?? (() => {}))(found.diagnostics);
  });
  const watched = new Promise((resolve) =>
    connection.onRequest(lsp.RegistrationRequest.type, (params) => resolve(params.registrations)));
  connection.listen();

  const findings = (name, version) => new Promise((resolve) => {
    const key = `${uri(name)} ${version}`;
    waiting.set(key, resolve);
    if (published.has(key)) {
      resolve(published.get(key));
    }
  });
  const ask = (type, params) => connection.sendRequest(type, params);
  const open = (name) => connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, {
    textDocument: { uri: uri(name), languageId: 'planwright', version: 1, text: texts[name] } });
  const change = (name, version, part, text) => {
    const start = at(name, part).position;
    const end = lsp.Position.create(start.line, start.character + part.length);
    texts[name] = texts[name].replace(part, text);
    return connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uri(name), version }, contentChanges: [{ range: { start, end }, text }] });
  };

  const started = await ask(lsp.InitializeRequest.type, {
    processId: process.pid, rootUri: root, workspaceFolders: [{ uri: root, name: 'plans' }],
    capabilities: { workspace: { workspaceEdit: { documentChanges: true }, didChangeWatchedFiles: { dynamicRegistration: true } } } });
  await connection.sendNotification(lsp.InitializedNotification.type, {});
  say('name', started.serverInfo.name);
  say('watches', (await watched).map((each) => each.registerOptions.watchers[0].globPattern));

  await open('shop.plan');
  await open('east.plan');
  say('findings', (await findings('shop.plan', 1)).length, (await findings('east.plan', 1)).length);

  const hover = await ask(lsp.HoverRequest.type, at('shop.plan', 'A1-step-1', 2));
  say('hover', hover.contents.kind, hover.contents.value.includes('the shop closes first'));
  for (const [what, name, part, n] of [
    ['kind', 'east.plan', 'machine M2', 1], ['product', 'east.plan', 'till 1', 1],
    ['fact', 'shop.plan', 'A1-step-1', 2]]) {
    const items = await ask(lsp.CompletionRequest.type, at(name, part, n));
    say('completion', what, items.some((each) => each.label === part.split(' ')[0]));
  }
  const definition = await ask(lsp.DefinitionRequest.type, at('east.plan', 'till 1'));
  say('definition', definition.map(place));
  const references = await ask(lsp.ReferencesRequest.type, {
    ...at('shop.plan', 'till "Till"'), context: { includeDeclaration: true } });
  say('references', references.map(place).join(', '));
  const highlights = await ask(lsp.DocumentHighlightRequest.type, at('shop.plan', 'till "Till"'));
  say('highlights', highlights.map((each) => shown(each.range)).join(', '));
  const part = await ask(lsp.PrepareRenameRequest.type, at('east.plan', 'till 1'));
  say('to rename', part.placeholder, shown(part.range));
  const rename = await ask(lsp.RenameRequest.type, { ...at('east.plan', 'till 1'), newName: 'desk' });
  for (const [file, edits] of Object.entries(rename.changes).sort()) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    say('rename', name, edited(name, edits).match(/\b(desk|till)\b/g));
  }
  const refused = await ask(lsp.RenameRequest.type, { ...at('east.plan', 'till 1'), newName: '1 2' }).catch((e) => e);
  say('rename refused', refused instanceof lsp.ResponseError);
  const outline = await ask(lsp.DocumentSymbolRequest.type, at('shop.plan', 'article'));
  say('symbols', outline.map((each) => each.name));
  const symbols = await ask(lsp.WorkspaceSymbolRequest.type, { query: 'east' });
  say('workspace symbols', symbols.map((each) => `${each.name} in ${each.location.uri.slice(root.length + 1)}`));
  const folds = await ask(lsp.FoldingRangeRequest.type, at('east.plan', 'farm'));
  say('folding', folds.map((each) => `${each.startLine}-${each.endLine} ${each.kind ?? 'block'}`).join(', '));
  const legend = started.capabilities.semanticTokensProvider.legend.tokenTypes;
  const tokens = await ask(lsp.SemanticTokensRequest.type, at('east.plan', 'farm'));
  const types = new Set();
  for (let i = 3; i < tokens.data.length; i += 5) {
    types.add(legend[tokens.data[i]]);
  }
  say('semantic tokens', tokens.data.length / 5, [...types].sort());
  const all = { textDocument: { uri: uri('east.plan') }, range: lsp.Range.create(0, 0, 99, 0) };
  const hints = await ask(lsp.InlayHintRequest.type, all);
  say('inlay hints', hints.map((each) => `${each.position.line} ${each.label}`).join(', '));
  const lenses = await ask(lsp.CodeLensRequest.type, all);
  say('code lens', lenses.map((each) => `${each.range.start.line} ${each.command.title}`).join(', '));
  const page = await ask('planwright/runbook', { uri: uri('east.plan') });
  say('runbook', page.html.startsWith('<!DOCTYPE html>'), page.html.includes('Set up the till on M2'));

  await change('east.plan', 2, '# One', 'farm EAST { machine M9 }');
  for (const each of await findings('east.plan', 2)) {
    say('finding', each.code, shown(each.range), 'related', each.relatedInformation.map((r) => place(r.location)));
  }
  await change('east.plan', 3, 'farm EAST { machine M9 }', '');
  say('findings without it', (await findings('east.plan', 3)).length);
  await change('east.plan', 4, 'machine M2', 'machne M2');
  const wrong = (await findings('east.plan', 4)).find((each) => each.code === 'PW0104');
  const actions = await ask(lsp.CodeActionRequest.type, {
    ...all, range: wrong.range, context: { diagnostics: [wrong] } });
  for (const each of actions) {
    say('fix', each.kind, each.title, 'gives', edited('east.plan', each.edit.documentChanges[0].edits).match(/machi?n?e M2/)[0]);
  }
  await change('east.plan', 5, 'machne M2', 'machine   M2');
  say('findings after the change', (await findings('east.plan', 5)).length);
  const layout = await ask(lsp.DocumentFormattingRequest.type, {
    textDocument: { uri: uri('east.plan') }, options: { tabSize: 2, insertSpaces: true } });
  say('formatted', edited('east.plan', layout).match(/machine +M2/)[0]);
  await connection.sendNotification(lsp.DidCloseTextDocumentNotification.type, { textDocument: { uri: uri('east.plan') } });
  say('hover of what is closed', (await ask(lsp.HoverRequest.type, at('east.plan', 'till 1'))) === null);
  say('unknown', await ask('planwright/nothing', {}).catch((error) => error.code));

  await ask(lsp.ShutdownRequest.type);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  await connection.sendNotification(lsp.ExitNotification.type);
  say('exit', await ended);
  process.exit(0);
}

main().catch((error) => {
  console.log(error);
  process.exit(1);
});
