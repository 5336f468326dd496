/**
 * The grammar of a plan: one rule per construct, no predicates. Statements begin with a word, and no
 * separator stands between them; where a word could begin two constructs, the earlier one is meant.
 * Precedence of operators is left to the tree builder.
 *
 * <p>Every body is a loop over one rule, a unit: after an error the parser goes on behind the unit.
 * Separators inside bodies are put in only after an error, so that layout matters only then.
 */
parser grammar PlanParser;

options { tokenVocab = PlanLexer; }

file: (SEPARATOR | statement)* EOF;

statement: edition | module | use | declaration | extension;

edition: PLANWRIGHT VERSION;
module: MODULE qualifiedName;
use: USE (TEXT | reference);

declaration
    : article | fact | reading | kind | product | rule_ | define | action | procedure | symptom
    | window | probe | test | project | plan | object
    ;

article: ARTICLE name text attributes?;
fact: FACT name formerly? text IN name text attributes?;
formerly: WAS name (COMMA name)*;
attributes: LBRACE (SEPARATOR | attribute)* RBRACE;
attribute: memberName ASSIGN (value (COMMA value)* | LBRACK RBRACK);

reading: READING name? text LBRACE (SEPARATOR | readingClause)* RBRACE;
readingClause
    : FOLLOWS name BECAUSE text    # readingFollows
    | from                         # readingFrom
    | name text                    # readingSide
    ;

kind: KIND name container? kindClause* machine? LBRACE (SEPARATOR | kindPart)* RBRACE;
kindClause: (PLURAL | NAMED | SCRIPT) name;
container: IN name DOT name;
machine: MACHINE when?;
kindPart: from | inventoryGroup | kindMember;
/** What an object is that an inventory has in a group. */
inventoryGroup: INVENTORY name SETS name (DOT name)? ASSIGN expr;
schemaMember: from | kindMember;
kindMember: (STATE | OPTION)? name COLON type (ASSIGN expr)? ends?;
ends: ENDS expr (otherwise from?)?;

/** Adds to what a used file declares; only a whole file does that, no test. */
extension: EXTEND (kindExtension | actionExtension | ruleExtension);
kindExtension: KIND qualifiedName LBRACE (SEPARATOR | kindPart)* RBRACE;
actionExtension
    : ACTION qualifiedName LPAREN (name (COMMA name)*)? RPAREN
      LBRACE (SEPARATOR | actionClause)* RBRACE
    ;
ruleExtension: RULE code OFF BECAUSE text;

product: PRODUCT name text? productClause* (LBRACE (SEPARATOR | schemaMember)* RBRACE)?;
productClause: ON name | UPDATES itemPattern | LEVELS level (LT level)* | VERSIONS name | from;

rule_: RULE name name* LBRACE (SEPARATOR | ruleClause)* RBRACE;
ruleClause
    : FOR name IN expr where?                                       # ruleFor
    | (ORDER | PREFER) ordered when?                                # ruleOrder
    | PREFER? SEQUENCE itemPattern (COMMA itemPattern)* onEach? when? # ruleSequence
    | REQUIRE itemPattern HAS itemPattern when?                     # ruleRequire
    | (CHECK | ALWAYS | FINALLY) expr                               # ruleCheck
    | (TEXT_WORD | WHY | HELP) expr                                 # ruleText
    | SET postfix ASSIGN expr                                       # ruleSet
    | from                                                          # ruleFrom
    ;

define: DEFINE name LPAREN parameters? RPAREN (COLON type)? ASSIGN expr from?;
parameters: parameter (COMMA parameter)*;
parameter: name COLON type;

action: ACTION name LPAREN parameters? RPAREN LBRACE (SEPARATOR | actionClause)* RBRACE;
actionClause
    : ON expr                                                                         # actionOn
    | REQUIRE expr otherwise? (AS name NAME? from?)?                                  # actionRequire
    | RUN expr service? forEach? when?                                                # actionRun
    | WAIT expr UNTIL (VERSION | OUTPUT expr) pace otherwise? forEach? when?                       # actionWait
    | (TITLE | ASK | GUARD | VERIFY | EXPECT | NOTE | WARN | SECRET | BACKUP | NEEDS_BACKUP)
      expr forEach? when?                                                             # actionText
    | (SET | DURING) postfix ASSIGN (ONE OF)? expr forEach? (when | OTHERWISE)?        # actionSet
    | SETTLE postfix (BY | ASK) expr (OUTPUT expr)? pace                                # actionSettle
    | (ADD expr TO | REMOVE expr FROM) postfix forEach? when?                          # actionAlter
    | INSTALL qualifiedName installLevel? ON expr when?                               # actionInstall
    | REMOVE qualifiedName ON expr when?                                              # actionRemove
    | OUTCOME expr? LBRACE (SEPARATOR | outcomeRow)* RBRACE                                         # actionOutcome
    | RESTART when?                                                                   # actionRestart
    | SOAK duration                                                                   # actionSoak
    | TAKES duration                                                                  # actionTakes
    | UNDO call when?                                                                 # actionUndo
    | IRREVERSIBLE when?                                                              # actionIrreversible
    | from                                                                            # actionFrom
    ;
forEach: FOR name IN expr;
pace: (EVERY duration)? (FOR duration)?;
service: (STARTS | STOPS) expr;
installLevel: VERSION | name | LPAREN expr RPAREN;
outcomeRow: outcomeCode (COMMA outcomeCode)* COLON word text?;
outcomeCode: MINUS? VERSION | word;

procedure
    : PROCEDURE name ((INSTALLS | REMOVES | REPAIRS) itemPattern ON parameter | LPAREN parameters? RPAREN)
      (INSTEAD OF qualifiedName)? LBRACE (SEPARATOR | procedureClause)* (step (SEPARATOR | step)*)? RBRACE
    ;
procedureClause: when | from;

step
    : call from? note?                         # stepCall
    | LET name ASSIGN expr                     # stepLet
    | PHASE name text? block                   # stepPhase
    | IF expr block elseIf* (ELSE block)?      # stepIf
    | FOR name IN expr where? together? block  # stepFor
    | AT ONCE stopWhen? togetherBlock          # stepAtOnce
    | HOLD expr otherwise? from? block         # stepHold
    ;
elseIf: ELSE IF expr block;
together: (IN BATCHES OF expr | AT ONCE) stopWhen?;
stopWhen: STOP WHEN expr FAIL;
/** Each statement and each block is done at the same time as the others. */
togetherBlock: LBRACE (SEPARATOR | togetherMember)* RBRACE;
togetherMember: step | block;
note: NOTE expr;
block: LBRACE (SEPARATOR | step)* RBRACE;
call: callee LPAREN arguments? RPAREN;
callee: (plainWord | UNIT) (DOT name)*;
arguments: expr (COMMA expr)*;

symptom: SYMPTOM name text? LBRACE (SEPARATOR | symptomClause)* RBRACE;
symptomClause
    : WEAK? MATCH expr (NEAR expr)? # symptomMatch
    | WEAK? EVENT VERSION text?     # symptomEvent
    | GENERAL                       # symptomGeneral
    | SETS postfix ASSIGN expr      # symptomSets
    | RECOVER call                  # symptomRecover
    | RECOVER REPAIR name           # symptomRepair
    | FOR name IN expr where?       # symptomFor
    | (TEXT_WORD | WHY | HELP) expr # symptomText
    | from                          # symptomFrom
    ;

window: WINDOW name text LBRACE (SEPARATOR | windowClause)* RBRACE;
windowClause
    : FOR name IN expr where?   # windowFor
    | WHILE expr                # windowWhile
    | (TEXT_WORD | WHY) expr    # windowText
    | from                      # windowFrom
    ;

probe: PROBE name LPAREN parameters? RPAREN LBRACE (SEPARATOR | probeClause)* RBRACE;
probeClause
    : ON expr                       # probeOn
    | LEARNS postfix                # probeLearns
    | LOOK word expr                # probeLook
    | (RUN | ASK) expr              # probeText
    | READS expr (AS expr)?         # probeReads
    | from                          # probeFrom
    ;

test: TEST text LBRACE (SEPARATOR | testMember)* RBRACE;
testMember: declaration | expectation;
expectation: EXPECTS (CLEAN | (NAME | NOTE) code);

project: PROJECT LBRACE (SEPARATOR | projectClause)* RBRACE;
projectClause: setting | section;
section: NAME name? LBRACE (SEPARATOR | setting)* RBRACE;
setting: code ASSIGN value (COMMA value)*;
code: qualifiedName (SLASH name)?;

/** The second text is none of an object: it makes a misspelt {@code article} or {@code plan} readable. */
object: NAME (objectName TEXT? objectBody? | objectBody);
objectName: name (DOT name)* | VERSION | ADDRESS | RANGE;
objectBody: LBRACE (SEPARATOR | member)* RBRACE;
member
    : attribute                                   # memberAttribute
    | (HAS | HAD) installed (COMMA installed)*    # memberHas
    | memberName (value objectBody? | objectBody) # memberChild
    ;
installed: qualifiedName level?;

plan: PLAN planName? LBRACE (SEPARATOR | planClause)* RBRACE;
planName: name text | word | text;
planClause
    : ON place (COMMA place)*                                      # planOn
    | INSTALL (IN ORDER)? LBRACE (SEPARATOR | item)* RBRACE                      # planInstall
    | (REMOVE | REPAIR) LBRACE (SEPARATOR | item)* RBRACE                        # planRemove
    | STEPS block                                                  # planSteps
    | ORDER ordered (BECAUSE text)?                                # planOrder
    | ACCEPT code attributes                                       # planAccept
    | (LIMIT | NEVER) expr                                         # planLimit
    | attribute                                                    # planSetting
    ;
item: itemName level? (ON place (COMMA place)*)? attributes?;
place: qualifiedName | RANGE;

itemName: (plainWord | UNIT | TEXT) (DOT name)*;

/** What comes before what: everywhere, on each object of a kind, or on one object and another. */
ordered
    : itemPattern (BEFORE itemPattern onEach? | ON bound BEFORE itemPattern ON bound)
    ;
onEach: ON EACH name;
itemPattern: qualifiedName (compare? level)?;
compare: EQ | NE | LT | LE | GT | GE;
/** In parentheses and quotes where it is no word of the language. */
level: VERSION | LPAREN TEXT RPAREN;
from: FROM name (COMMA name)*;
when: WHEN expr;
where: WHERE expr;
otherwise: ELSE expr;

type: typeAlternative (BAR typeAlternative)*;
typeAlternative: name (QUESTION | STAR | PLUS)?;

value: text | duration | DATE | MINUS? VERSION | ADDRESS | reference | RANGE;
duration: VERSION UNIT;

shown: expr EOF;
expr: unary (operator unary)*;
operator: AND | OR | EQ | NE | LT | LE | GT | GE | IN | PLUS | MINUS | STAR | SLASH;
unary: prefix* (postfix | open);
prefix: NOT | MINUS;
/** What goes on as far as it can to the right; no suffix follows it. */
open
    : IF expr THEN expr ELSE expr                 # openConditional
    | (ALL | ANY | NO) name IN expr COLON expr    # openQuantified
    | quantity expr name IN expr COLON expr       # openCounted
    ;
quantity: AT (MOST | LEAST) | EXACTLY;
postfix: primary suffix* possession?;
suffix: DOT name;
possession: (HAS | HAD | INSTALLS) qualifiedName (compare bound | level)?;
bound: primary suffix*;
primary
    : text                                               # primaryText
    | duration                                           # primaryDuration
    | (VERSION | ADDRESS)                                # primaryVersion
    | RANGE                                              # primaryRange
    | DATE                                               # primaryDate
    | LPAREN expr RPAREN                                 # primaryGroup
    | LBRACK name IN expr COLON expr RBRACK              # primarySelected
    | LBRACK arguments? RBRACK                           # primaryList
    | (ALL | ANY | NO | BOTH) NAME NAME                  # primaryQuantifiedCall
    | variable LPAREN name IN expr COLON expr RPAREN     # primaryEach
    | variable LPAREN arguments? RPAREN                  # primaryCall
    | variable                                           # primaryName
    ;

text: TEXT | TEXT_BLOCK;
qualifiedName: name (DOT name)*;
reference: word (DOT name)*;
name: word | TEXT;
/** Words are keywords only where the grammar looks for them; the few of expressions are reserved. */
word
    : plainWord | ON | WHEN | FROM | LET | PHASE | FOR | HOLD | UNIT | ALL | ANY | NO | BOTH
    ;
/** A name that is not read as the unit of the number before it. */
memberName
    : plainWord | ON | WHEN | FROM | LET | PHASE | FOR | HOLD | ALL | ANY | NO | BOTH | TEXT
    ;
variable: plainWord | ON | WHEN | FROM | LET | PHASE | FOR | HOLD | UNIT;
/** A name that begins neither a step nor the rest of one. */
plainWord
    : NAME
    | PLANWRIGHT | MODULE | USE | ARTICLE | FACT | READING | KIND | PRODUCT | RULE | DEFINE | ACTION
    | PROCEDURE | SYMPTOM | PROBE | TEST | PROJECT | EXTEND | PLAN | FOLLOWS | BECAUSE | STATE | OPTION | ENDS
    | UPDATES | LEVELS | VERSIONS | WHERE | ORDER | PREFER | BEFORE | SEQUENCE | REQUIRE | CHECK | ALWAYS
    | FINALLY | TEXT_WORD | WHY | HELP | OTHERWISE | TITLE | RUN | ASK | GUARD | VERIFY | OUTCOME
    | EXPECT | NOTE | WARN | SECRET | BACKUP | NEEDS_BACKUP | SET | ADD | TO | DURING | INSTALL | REMOVE | REPAIR | RESTART | TAKES
    | UNDO | IRREVERSIBLE | STARTS | STOPS | MACHINE | AS | REMOVES | REPAIRS | MATCH | NEAR | EVENT | SETS
    | RECOVER | LEARNS | WEAK | GENERAL
    | LOOK | READS | EXPECTS | CLEAN | WINDOW | WHILE
    | STEPS | ACCEPT | LIMIT | NEVER | PLURAL | NAMED | AT | MOST | LEAST | EXACTLY | EACH | SCRIPT
    | INVENTORY | WAIT | UNTIL | OUTPUT | EVERY | WAS | INSTEAD | OF | OFF | BATCHES | ONCE
    | ONE | SETTLE | BY | SOAK | STOP | FAIL
    ;
