<#-- The ways back as a checklist of its own. What it sees is in docs/templates.md. -->
<#import "back.ftl" as ways>
<!-- Made by Planwright. Do not edit: change the plan and compile it again. -->
<!-- markdownlint-disable-file MD031 MD033 -->

# Way back: ${title}

The way back from the procedure of ${plan} for ${target}, to be followed when it cannot be finished. Its steps are B steps; S steps are those of the runbook.
<#include "backups.ftl">

## Where to begin

1. Stop every script. Find the last step that is done, on any machine: that is the row below.
2. Begin at its B step, and carry out what follows, in order, to the end of that list.
3. A step that only looked, or left nothing behind, is not taken back.

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
| Going back decided | | | |
| Way back gone to its end | | | |
| What stays behind seen and accepted | | | |

---

Plan id `${hash}`. It belongs to the runbook and the scripts with the same plan id.
