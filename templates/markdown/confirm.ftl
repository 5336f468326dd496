<#-- What is looked at before the first step. -->
<#import "fold.ftl" as folded>

## Confirm first

This runbook assumes the state that <#if checklist>[the plan describes](evidence.md#plan)<#else>is described below</#if>. If a machine differs, its steps may be wrong. Check before you start.
<#if looks?has_content>
Scripts do the check and change nothing. Skip a machine that is not running yet.

- ${folded.box}On the machine with Planwright: write the scripts to the folder `probe` beside this runbook:
  ${probeFence}sh
  ${probe}
  ${probeFence}
<#if looks?size gt 10>
- ${folded.box}On each of the ${looks?size} machines: run its script, then answer the questions in its report, PROBE-MACHINE.TXT
<#else>
<#list looks as look>
- ${folded.box}At ${look.machine}: run ${look.script}, then answer the questions in its report, ${look.report}
</#list>
</#if>
- ${folded.box}On the machine with Planwright: compare the reports with the plan:
  ${probeFence}sh
  ${compare}
  ${probeFence}
- ${folded.box}Continue only if nothing differs and no question is open. Otherwise correct the plan or the machine, and compile the plan again

<#if !checklist>
The scripts check:

</#if>
<@folded.fold "What the scripts check">
| Machine | Fact | The plan says |
| --- | --- | --- |
<#list sights as sight>
| ${sight.machine} | ${sight.fact} | ${sight.said} |
</#list>
</@folded.fold>
<#else>
No library says how a script can check this. Compare each machine with <#if checklist>[what the plan describes](evidence.md#plan)<#else>the list below</#if>.
</#if>
