// Reads {grammar, wasm, files: [{name, text, tokens: [[line, column, word]]}]} and prints each token
// whose scopes have none that begins as wanted.
'use strict';
const fs = require('fs');
const oniguruma = require('vscode-oniguruma');
const textmate = require('vscode-textmate');

async function main() {
  const input = JSON.parse(fs.readFileSync(0, 'utf8'));
  await oniguruma.loadWASM(fs.readFileSync(input.wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(fs.readFileSync(input.grammar, 'utf8'), input.grammar),
  });
  const grammar = await registry.loadGrammar('source.planwright');
  for (const file of input.files) {
    let stack = textmate.INITIAL;
    const lines = file.text.split('\n').map((line) => {
      const result = grammar.tokenizeLine(line, stack);
      stack = result.ruleStack;
      return result.tokens;
    });
    for (const [line, column, word] of file.tokens) {
      const token = lines[line].find((each) => each.startIndex <= column && column < each.endIndex);
      const scopes = token === undefined ? [] : token.scopes;
      if (!scopes.some((scope) => scope.startsWith(word))) {
        console.log(`${file.name}:${line + 1}:${column + 1}: no ${word} in ${scopes.join(' ')}`);
      }
    }
  }
}

main();
