<#-- The ways back as a checklist of its own. What it sees is in docs/templates.md. -->
<#import "back.ftl" as ways>
<!-- Made by Planwright. Do not edit: change the plan and compile it again. -->
<!-- markdownlint-disable-file MD031 MD033 -->

# Way back: ${title}

How to go back from the procedure of ${plan} for ${target}. Use it when the procedure cannot be finished. B steps undo S steps, and S steps are those of the runbook.
<#include "backups.ftl">

## Where to begin

1. Stop every script. Find the last step that is done on any machine, and its row below.
2. Start at its B step and carry out all steps that follow, in order, to the end of that list.
3. A step that changed nothing, or left nothing behind, has no B step.

<@ways.entrances/>

<#include "noreturn.ftl">
<#list back.ways as way>

<a id="${way.anchor}"></a>

## From ${way.from} back to ${way.ends}

<@ways.way way "[ ] "/>
<@ways.left way/>
</#list>

## Sign-off

| What | Name | Date and time | Signature |
| --- | --- | --- | --- |
| Decided to go back | | | |
| Way back completed | | | |
| Remaining changes checked and accepted | | | |

---

Plan id `${hash}`. Use it only with the runbook and the scripts that have the same plan id.
