// The client: starts `planwright lsp`, and shows the runbook of a plan beside it.
'use strict';

const vscode = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

let client;
const panels = new Map();

/** Shows what the server draws of the plan in an editor, and keeps it up to date. */
async function draw(uri) {
  const shown = panels.get(uri);
  if (shown !== undefined) {
    const answer = await client.sendRequest('planwright/runbook', shown.request);
    shown.panel.webview.html =
      answer.html === '' ? '<p>There is no runbook: the plan has errors.</p>' : answer.html;
  }
}

/** Takes the document, the plan and its target from a code lens; by itself it is about the editor. */
async function showRunbook(given, plan, target) {
  const editor = vscode.window.activeTextEditor;
  const uri = typeof given === 'string' ? given : editor && editor.document.uri.toString();
  if (uri === undefined || client === undefined) {
    return;
  }
  const request = typeof given === 'string' ? { uri, plan, target } : { uri };
  const shown = panels.get(uri);
  if (shown === undefined) {
    const panel = vscode.window.createWebviewPanel(
      'planwright.runbook', 'Runbook', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, {});
    panel.onDidDispose(() => panels.delete(uri));
    panels.set(uri, { panel, request });
  } else {
    shown.request = request;
    shown.panel.reveal(undefined, true);
  }
  await draw(uri);
}

async function activate(context) {
  const settings = vscode.workspace.getConfiguration('planwright');
  const server = {
    command: settings.get('command', 'planwright'),
    args: ['lsp', ...settings.get('arguments', [])],
    transport: TransportKind.stdio,
  };
  client = new LanguageClient('planwright', 'Planwright', server, {
    documentSelector: [{ language: 'planwright' }],
  });
  context.subscriptions.push(
    vscode.commands.registerCommand('planwright.showRunbook', showRunbook),
    vscode.workspace.onDidChangeTextDocument((event) => draw(event.document.uri.toString())));
  try {
    await client.start();
  } catch (error) {
    vscode.window.showErrorMessage(
      `Planwright cannot be started: ${error}. Install it, or name it in the setting planwright.command.`);
  }
}

async function deactivate() {
  if (client !== undefined && client.needsStop()) {
    await client.stop();
  }
}

module.exports = { activate, deactivate };
