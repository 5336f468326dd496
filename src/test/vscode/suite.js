// Runs within VS Code's extension host: asks for everything that the extension offers, as the editor's own
// commands do, and writes one line for each feature into the file named by PLANWRIGHT_REPORT.
'use strict';
const assert = require('assert');
const fs = require('fs');
const path = require('path');
const vscode = require('vscode');

const report = process.env.PLANWRIGHT_REPORT;
const folder = () => vscode.workspace.workspaceFolders[0].uri;
const ask = (command, ...rest) => vscode.commands.executeCommand(command, ...rest);

/** The document of a plan in the folder, shown in an editor. */
async function open(name) {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** The position of a part of a text, or of its n-th occurrence. */
function at(document, part, occurrence = 1) {
  let offset = -1;
  for (let i = 0; i < occurrence; i++) {
    offset = document.getText().indexOf(part, offset + 1);
  }
  assert.ok(offset >= 0, `no ${part} in ${document.fileName}`);
  return document.positionAt(offset);
}

/** Replaces a part of a document, as a person who types. */
async function replace(document, part, text) {
  const start = at(document, part);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(start, start.translate(0, part.length)), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** The codes of the findings of a document, once they are what a test waits for. */
function findings(document, wanted) {
  const codes = () => vscode.languages.getDiagnostics(document.uri).map((each) => each.code?.value ?? each.code);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`findings are ${codes()}, not ${wanted}`)), 30000);
    const look = () => {
      if (codes().join() === wanted.join()) {
        clearTimeout(late);
        listener.dispose();
        resolve(vscode.languages.getDiagnostics(document.uri));
      }
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

const names = (places) =>
  places.map((each) => `${path.basename((each.uri ?? each.targetUri).path)}:${(each.range ?? each.targetRange).start.line}`);

const features = {
  'the language is known by the file': async () => {
    assert.strictEqual((await open('shop.plan')).languageId, 'planwright');
  },

  'findings come as one types, with related places, and go': async () => {
    const east = await open('east.plan');
    await replace(east, '# One', 'farm EAST { machine M9 }');
    const [found] = await findings(east, ['PW0105']);
    assert.strictEqual(found.relatedInformation.length, 1);
    assert.strictEqual(found.range.start.line, 3);
    await replace(east, 'farm EAST { machine M9 }', '# One');
    await findings(east, []);
  },

  'hover shows a fact with its sentence': async () => {
    const shop = await open('shop.plan');
    const [hover] = await ask('vscode.executeHoverProvider', shop.uri, at(shop, 'A1-step-1', 2));
    assert.match(hover.contents[0].value, /the shop closes first/);
  },

  'completion offers kinds, products and facts': async () => {
    const [east, shop] = [await open('east.plan'), await open('shop.plan')];
    for (const [document, part, occurrence] of [[east, 'machine M2', 1], [east, 'till 1', 1], [shop, 'A1-step-1', 2]]) {
      const list = await ask('vscode.executeCompletionItemProvider', document.uri, at(document, part, occurrence));
      const word = part.split(' ')[0];
      assert.ok(list.items.some((each) => (each.label.label ?? each.label) === word), `${word} is not offered`);
    }
  },

  'definition and references go over files': async () => {
    const [east, shop] = [await open('east.plan'), await open('shop.plan')];
    const definition = await ask('vscode.executeDefinitionProvider', east.uri, at(east, 'till 1'));
    assert.deepStrictEqual(names(definition), ['shop.plan:6']);
    const references = await ask('vscode.executeReferenceProvider', shop.uri, at(shop, 'till "Till"'));
    assert.deepStrictEqual([...new Set(names(references).map((each) => each.split(':')[0]))].sort(), ['east.plan', 'shop.plan']);
    const highlights = await ask('vscode.executeDocumentHighlights', shop.uri, at(shop, 'till "Till"'));
    assert.ok(highlights.length >= 3);
  },

  'rename changes both files': async () => {
    const east = await open('east.plan');
    const edit = await ask('vscode.executeDocumentRenameProvider', east.uri, at(east, 'till 1'), 'desk');
    assert.deepStrictEqual(edit.entries().map(([uri]) => path.basename(uri.path)).sort(), ['east.plan', 'shop.plan']);
  },

  'outline and workspace symbols': async () => {
    const shop = await open('shop.plan');
    const outline = await ask('vscode.executeDocumentSymbolProvider', shop.uri);
    assert.ok(['A1', 'machine', 'till', 'set-up'].every((name) => outline.some((each) => each.name === name)));
    const symbols = await ask('vscode.executeWorkspaceSymbolProvider', 'east');
    assert.ok(symbols.some((each) => each.name === 'EAST'));
  },

  'folding, semantic tokens and inlay hints': async () => {
    const east = await open('east.plan');
    assert.ok((await ask('vscode.executeFoldingRangeProvider', east.uri)).length >= 2);
    const legend = await ask('vscode.provideDocumentSemanticTokensLegend', east.uri);
    const tokens = await ask('vscode.provideDocumentSemanticTokens', east.uri);
    assert.ok(legend.tokenTypes.length > 3 && tokens.data.length >= 50);
    const all = new vscode.Range(0, 0, east.lineCount, 0);
    const hints = await ask('vscode.executeInlayHintProvider', east.uri, all);
    assert.ok(hints.some((each) => /S00\d/.test(each.label)), 'no step is named');
  },

  'the code lens counts steps, and opens the runbook beside the plan': async () => {
    const east = await open('east.plan');
    const lenses = await ask('vscode.executeCodeLensProvider', east.uri, 9);
    assert.match(lenses[0].command.title, /\d+ steps?, .*restart/);
    await ask(lenses[0].command.command, ...lenses[0].command.arguments);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.ok(tabs.some((tab) => tab.label === 'Runbook' && tab.group.viewColumn === 2));
  },

  'a quick fix mends the text': async () => {
    const east = await open('east.plan');
    await replace(east, 'machine M2', 'machne M2');
    const [wrong] = await findings(east, ['PW0104']);
    const fixes = await ask('vscode.executeCodeActionProvider', east.uri, wrong.range, 'quickfix');
    const fix = fixes.find((each) => each.edit !== undefined);
    assert.ok(await vscode.workspace.applyEdit(fix.edit), fix.title);
    assert.ok(east.getText().includes('machine M2'), east.getText());
    await findings(east, []);
  },

  'formatting is that of fmt': async () => {
    const east = await open('east.plan');
    await replace(east, 'machine M2', 'machine   M2');
    for (const each of await ask('vscode.executeFormatDocumentProvider', east.uri, { tabSize: 2, insertSpaces: true })) {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(east.uri, each.range, each.newText);
      await vscode.workspace.applyEdit(edit);
    }
    assert.ok(east.getText().includes('machine M2'), east.getText());
  },
};

/** Called by VS Code once its window is up; ends well whatever fails, since the report tells. */
exports.run = async () => {
  const lines = [`VS Code ${vscode.version}`];
  for (const [name, feature] of Object.entries(features)) {
    try {
      await feature();
      lines.push(`ok ${name}`);
    } catch (error) {
      lines.push(`failed ${name}: ${error.stack}`);
    }
  }
  fs.writeFileSync(report, lines.join('\n') + '\n');
};
