<#-- What if, and who answers for it. -->
<#import "back.ftl" as ways>
<#import "fold.ftl" as folded>

## If you must go back

Find the last step that is done on any machine. Start at its B step and carry out all steps that follow, to the end of that list<#if checklist>; the B steps are in [the evidence](evidence.md)</#if>.

<@ways.entrances/>

<#include "noreturn.ftl">
<#if !checklist>
<#include "ways.ftl">
</#if>

## If a step fails

1. Stop. Do not carry out any later step on any machine.
2. Keep the messages on the screen and the log of the script.
3. Find the failure in the list below, and remove its cause.
4. Repeat the step, or go back. If you start the script again, it continues with the step that failed.
<#if symptoms?has_content>

<@folded.fold "Known failures">
<#list symptoms as symptom>
- **${symptom.title}**
<#if symptom.signs?has_content>
  - Signs: ${symptom.signs?join("; ")}
</#if>
<#if symptom.text?has_content>
  - Meaning: ${symptom.text}
</#if>
<#if symptom.help?has_content>
  - What to do: ${symptom.help}
</#if>
<#if symptom.recover?has_content>
  - Recovery: ${symptom.recover}
</#if>
<#if symptom.sources?has_content>
  - Source: ${symptom.sources}
</#if>
</#list>
</@folded.fold>
</#if>
<#if accepted?has_content>

## Accepted risks

| Rule | Reason | Until | Owner | What it hides |
| --- | --- | --- | --- | --- |
<#list accepted as risk>
| ${risk.code} | ${risk.reason} | ${risk.until} | ${risk.owner} | ${risk.messages?join("; ")} |
</#list>
</#if>

## Sign-off

| What | Name | Date and time | Signature |
| --- | --- | --- | --- |
<#list signatures as signature>
| ${signature} | | | |
</#list>
