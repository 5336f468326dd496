<#-- What the procedure was judged by. -->
<#import "fold.ftl" as folded>
<#if readings?has_content>

## Where the articles disagree

<#list readings as reading>
- ${reading.question}
<#list reading.sides as side>
  - ${side.source}: ${side.text}
</#list>
  - Followed: **${reading.follows}**<#if reading.because?has_content>, because ${reading.because}</#if><#if reading.sources?has_content> (${reading.sources})</#if>
</#list>
</#if>
<#if coverage?has_content>

## Rules in force

<@folded.fold "Rules that were checked">
| Rule | Verdict | Weight | Source |
| --- | --- | --- | --- |
<#list coverage as rule>
| ${rule.rule} | ${rule.verdict} | ${rule.weight} | ${rule.sources} |
</#list>
</@folded.fold>
</#if>
