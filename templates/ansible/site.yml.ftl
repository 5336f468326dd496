<#-- The playbook that carries the procedure out. What it sees is in docs/templates.md. -->
<#import "play.ftl" as layout>
---
# Made by Planwright. Do not edit: change the plan and compile it again.
# Plan id ${hash}
# After any stop start it again, and it continues. README.md says how to run, stop, continue, confirm.
<#list plays as play>
<@layout.play play/>
</#list>
