<#-- What is at risk, and how long. -->
<#if windows?has_content>

## At risk

| Condition | Steps | How long | Why it matters | Source |
| --- | --- | --- | --- | --- |
<#list windows as window>
| <#if !window.certain>perhaps: </#if>${window.text} | ${window.steps}<#if window.lasts>, and after the end</#if> | ${window.time} | ${window.why} | ${window.sources} |
</#list>
</#if>
