" Vim syntax file
" Language: Planwright
if exists('b:current_syntax')
  finish
endif

" Names may hold hyphens, so a keyword in a name is none.
setlocal iskeyword=@,48-57,_,-

syntax keyword planwrightDeclaration planwright module use article fact reading kind product rule
syntax keyword planwrightDeclaration define action procedure symptom window probe test project extend
syntax keyword planwrightDeclaration plan
syntax keyword planwrightOperator and or not in has had all any no
syntax keyword planwrightOperator both
syntax keyword planwrightKeyword fail stop - accept add always as ask at backup batches
syntax keyword planwrightKeyword because before by check clean during each else ends
syntax keyword planwrightKeyword event every exactly expect expects finally follows for from
syntax keyword planwrightKeyword general guard help hold if install installs instead inventory
syntax keyword planwrightKeyword irreversible learns least let levels limit look machine match
syntax keyword planwrightKeyword most named near needs-backup never note of off on
syntax keyword planwrightKeyword once one option order otherwise outcome output phase plural
syntax keyword planwrightKeyword prefer reads recover remove removes repair repairs require restart
syntax keyword planwrightKeyword run s script secret sequence set sets settle soak
syntax keyword planwrightKeyword starts state steps stops takes text then title to
syntax keyword planwrightKeyword undo until updates verify versions wait warn was weak
syntax keyword planwrightKeyword when where while why
syntax keyword planwrightConstant true false unknown none

syntax match planwrightNumber "\<\d[0-9A-Za-z_.:~+/-]*\%(\s\+\%(min\|s\|h\|d\)\>\)\?"
syntax match planwrightComment "#.*$" contains=@Spell
syntax region planwrightShown matchgroup=planwrightDelimiter start="\${" end="}" contained contains=planwrightOperator,planwrightKeyword,planwrightNumber,planwrightConstant
syntax region planwrightText start=+"+ skip=+""+ end=+"+ oneline contains=planwrightShown,@Spell
syntax region planwrightText start=+"""+ end=+"""+ contains=planwrightShown,@Spell

highlight default link planwrightDeclaration Structure
highlight default link planwrightOperator Operator
highlight default link planwrightKeyword Keyword
highlight default link planwrightConstant Constant
highlight default link planwrightNumber Number
highlight default link planwrightComment Comment
highlight default link planwrightText String
highlight default link planwrightDelimiter Delimiter

let b:current_syntax = 'planwright'
