<#-- The ways back, step by step. -->
<#import "back.ftl" as ways>
<#import "fold.ftl" as folded>
<#if checklist>

## Ways back

Find the last step that is done on any machine. Start at its B step and carry out all steps that follow, to the end of that list.

<@ways.entrances/>
</#if>
<#list back.ways as way>

<#if checklist>
<@folded.fold "From " + way.from + " back to " + way.ends>
<@ways.way way folded.box/>
<@ways.left way/>
</@folded.fold>
<#else>
### From ${way.from} back to ${way.ends}

<@ways.way way ""/>
<@ways.left way/>
</#if>
</#list>
