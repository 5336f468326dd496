/** The tokens of a plan. Everything that is not a token of the parser is kept on a hidden channel. */
lexer grammar PlanLexer;

channels { TRIVIA, DOC }

/** Stands, without a character, where layout says that something begins; the scanner makes none. */
tokens { SEPARATOR }

PLANWRIGHT: 'planwright';
MODULE: 'module';
USE: 'use';
ARTICLE: 'article';
FACT: 'fact';
READING: 'reading';
KIND: 'kind';
PRODUCT: 'product';
RULE: 'rule';
DEFINE: 'define';
ACTION: 'action';
PROCEDURE: 'procedure';
SYMPTOM: 'symptom';
WINDOW: 'window';
PROBE: 'probe';
TEST: 'test';
PROJECT: 'project';
EXTEND: 'extend';
PLAN: 'plan';

IN: 'in';
ON: 'on';
FROM: 'from';
WAS: 'was';
FOLLOWS: 'follows';
BECAUSE: 'because';
STATE: 'state';
OPTION: 'option';
ENDS: 'ends';
UPDATES: 'updates';
LEVELS: 'levels';
VERSIONS: 'versions';
FOR: 'for';
WHERE: 'where';
ORDER: 'order';
PREFER: 'prefer';
BEFORE: 'before';
SEQUENCE: 'sequence';
REQUIRE: 'require';
CHECK: 'check';
ALWAYS: 'always';
FINALLY: 'finally';
TEXT_WORD: 'text';
WHY: 'why';
HELP: 'help';
WHEN: 'when';
OTHERWISE: 'otherwise';
TITLE: 'title';
RUN: 'run';
ASK: 'ask';
GUARD: 'guard';
VERIFY: 'verify';
OUTCOME: 'outcome';
EXPECT: 'expect';
NOTE: 'note';
WARN: 'warn';
SECRET: 'secret';
BACKUP: 'backup';
NEEDS_BACKUP: 'needs-backup';
SET: 'set';
ADD: 'add';
TO: 'to';
DURING: 'during';
INSTALL: 'install';
REMOVE: 'remove';
REPAIR: 'repair';
RESTART: 'restart';
TAKES: 'takes';
UNDO: 'undo';
IRREVERSIBLE: 'irreversible';
STARTS: 'starts';
STOPS: 'stops';
MACHINE: 'machine';
AS: 'as';
INSTALLS: 'installs';
REMOVES: 'removes';
REPAIRS: 'repairs';
LET: 'let';
PHASE: 'phase';
IF: 'if';
THEN: 'then';
ELSE: 'else';
HOLD: 'hold';
MATCH: 'match';
NEAR: 'near';
EVENT: 'event';
SETS: 'sets';
RECOVER: 'recover';
WEAK: 'weak';
GENERAL: 'general';
LEARNS: 'learns';
LOOK: 'look';
READS: 'reads';
EXPECTS: 'expects';
CLEAN: 'clean';
WHILE: 'while';
HAS: 'has';
HAD: 'had';
STEPS: 'steps';
ACCEPT: 'accept';
LIMIT: 'limit';
NEVER: 'never';
PLURAL: 'plural';
NAMED: 'named';
AT: 'at';
MOST: 'most';
LEAST: 'least';
EXACTLY: 'exactly';
SCRIPT: 'script';
INVENTORY: 'inventory';
EACH: 'each';
WAIT: 'wait';
UNTIL: 'until';
OUTPUT: 'output';
EVERY: 'every';
INSTEAD: 'instead';
OF: 'of';
OFF: 'off';
BATCHES: 'batches';
ONCE: 'once';
ONE: 'one';
SETTLE: 'settle';
SOAK: 'soak';
STOP: 'stop';
FAIL: 'fail';
BY: 'by';
AND: 'and';
OR: 'or';
NOT: 'not';
ALL: 'all';
ANY: 'any';
NO: 'no';
BOTH: 'both';
UNIT: 's' | 'min' | 'h' | 'd';

NAME: [A-Za-z_] [A-Za-z0-9_]* ('-' [A-Za-z0-9_]+)*;
/** Several names, such as {@code w[01-50]} or {@code db-[1-3,7].example.com}. */
RANGE: NAME '-'? '[' [0-9] [0-9,-]* ']' [A-Za-z0-9_-]* ('.' [A-Za-z0-9_-]+)*;
DATE: [0-9] [0-9] [0-9] [0-9] '-' [0-9] [0-9] '-' [0-9] [0-9];
/**
 * Perhaps what came before a release: {@code 4rc1}, {@code 16beta2}, {@code 1.30.0-rc.1}; with an
 * epoch, a tilde, what was added by a plus, or a revision: {@code 1:2.3}, {@code 2.3~rc1}, {@code
 * 2.3+b1}, {@code 2.3-1}.
 */
VERSION
    : NUMBER [a-z]?
    | NUMBER ('alpha' | 'beta' | 'dev' | 'pre' | 'preview' | 'rc') ('.'? NUMBER)?
    | NUMBER '-' [A-Za-z] [A-Za-z0-9]* ([.-] [A-Za-z0-9]+)*
    | [0-9]+ ':' [0-9] REST?
    | ([0-9]+ | DOTTED) '~' REST?
    | DOTTED ('-' [A-Za-z0-9.-]+)? '+' REST
    | DOTTED '-' [0-9] REST?
    | [0-9]+ '-' [0-9] ([A-Za-z0-9.+~]* [A-Za-z0-9~])?
    ;
/** IPv6, or a network with the length of its prefix; which text is one is not told here. */
ADDRESS
    : ([0-9A-Za-z_.:]* '::' [0-9A-Za-z_.:]* | HEX ':' HEX ':' HEX (':' [0-9A-Fa-f.]*)+) ('/' [0-9A-Za-z]+)?
    | [0-9]+ '.' [0-9]+ '.' [0-9.]* '/' [0-9A-Za-z]+
    ;
/** A number and a word without a blank between them. */
MALFORMED
    : NUMBER [.-]? [A-Za-z_] [A-Za-z0-9_]* ([.-] [A-Za-z0-9_]+)*
    | [0-9] [0-9] [0-9] [0-9] '-' [0-9]+ '-' [A-Za-z0-9_]+
    ;
fragment NUMBER: [0-9]+ ('.' [0-9]+)*;
fragment DOTTED: [0-9]+ ('.' [A-Za-z0-9]+)+;
fragment REST: [A-Za-z0-9.+~-]* [A-Za-z0-9~];
fragment HEX: [0-9A-Fa-f]+;

TEXT_BLOCK: '"""' .*? '"""';
UNCLOSED_BLOCK: '"""' ('"'? '"'? ~'"')* '"'? '"'?;
TEXT: '"' (~["\r\n] ('""' | ~["\r\n])*)? '"';
UNCLOSED_TEXT: '"' (~["\r\n] ('""' | ~["\r\n])*)?;

LBRACE: '{';
RBRACE: '}';
LPAREN: '(';
RPAREN: ')';
LBRACK: '[';
RBRACK: ']';
COMMA: ',';
DOT: '.';
COLON: ':';
SLASH: '/';
BAR: '|';
QUESTION: '?';
STAR: '*';
EQ: '==';
NE: '!=';
LE: '<=';
GE: '>=';
LT: '<';
GT: '>';
ASSIGN: '=';
PLUS: '+';
MINUS: '-';

DOC_COMMENT: '##' ~[\r\n]* -> channel(DOC);
COMMENT: '#' ~[\r\n]* -> channel(TRIVIA);
BLANK: [ \t\r\n\f\u00A0\uFEFF;]+ -> channel(TRIVIA);
STRAY: (~[\u0000-\u007F\u00A0\uFEFF]+ | .) -> channel(TRIVIA);
