<#-- What is folded away in a checklist, and in sight in a document. -->
<#assign box = checklist?then("[ ] ", "")>

<#macro fold summary>
<#if checklist>
<details>
<summary>${summary}</summary>

</#if>
<#nested>
<#if checklist>

</details>
</#if>
</#macro>
