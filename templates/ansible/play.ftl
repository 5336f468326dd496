<#-- A play: how it begins, its steps, and how it ends. -->
<#import "step.ftl" as steps>

<#-- In a way back, a step has the last steps from which it is done. -->
<#macro play play back=false>

- name: ${play.title}
  hosts:
<#list play.hosts as host>
    - ${host}
</#list>
<@settings play/>
  tasks:
<#if play.reached?has_content>
    - name: ${play.first} Refuse to begin before the step before it is done
      ansible.builtin.assert:
        that:
<#list play.reached as condition>
          - ${condition}
</#list>
        fail_msg: A step before this one is not done on every machine. Run the whole playbook, without --limit.
        quiet: true
</#if>
<@look play/>
<#if !back>
          if [ -e back.from ]; then
            echo "** A way back has begun: continue with backout.yml."
            exit 2
          fi
</#if>
          ls
      register: pw_look
      changed_when: false
      check_mode: false
<@folder play/>
<#list play.steps as step>
<@steps.step step>
<#if back>
        - <#list step.ranges as range>(pw_last | int >= ${range.from?c} and pw_last | int <= ${range.to?c})<#sep> or </#sep></#list>
</#if>
</@steps.step>
</#list>
    - name: ${play.last} Go on to the next stretch
      ansible.builtin.set_fact:
        pw_reached: ${play.last}
</#macro>

<#macro settings play>
<#if play.local>
  connection: local
</#if>
  gather_facts: false
<#if play.tolerated??>
  max_fail_percentage: ${play.tolerated}
<#else>
  any_errors_fatal: true
</#if>
  vars:
<#if play.local>
    pw_folder: "{{ planwright_progress | default(playbook_dir ~ '/progress') }}"
<#else>
    pw_folder: "{{ planwright_home | default('/var/lib/planwright') }}/{{ inventory_hostname }}"
</#if>
    pw_ids: "[SB][0-9]+(?:-[0-9]+)?"
    pw_confirmed: "{{ confirmed | default('') | string | upper | regex_findall(pw_ids) }}"
    pw_redo: "{{ redo | default('') | string | upper | regex_findall(pw_ids) }}"
    pw_marks: "{{ pw_look.stdout_lines | default([]) }}"
<#if play.members?has_content>
    pw_batch:
<#list play.members as member>
      ${member.host}:
<#list member.variables as variable>
        ${variable.name}: ${variable.value}
</#list>
</#list>
</#if>
</#macro>

<#-- The look at the folder of what is done. It prints the names of the files in it. -->
<#macro look play>
    - name: ${play.first} Look at what is done
      ansible.builtin.shell:
        cmd: |
          exec </dev/null 2>&1
          cd {{ pw_folder | quote }} 2>/dev/null || exit 0
          if [ -e plan.id ] && ! grep -q -x -F ${play.hash} plan.id; then
            echo "** This folder belongs to another plan, or to another version of this one:"
            pwd
            echo "   If that work is finished, rename the folder and start again."
            exit 2
          fi
</#macro>

<#macro folder play>
    - name: ${play.first} Make the folder of what is done
      ansible.builtin.shell:
        cmd: |
          exec </dev/null 2>&1
          mkdir -p {{ pw_folder | quote }} && cd {{ pw_folder | quote }} || exit
          echo ${play.hash} >plan.id && { sync plan.id 2>/dev/null || sync; }
      changed_when: true
      when: "'plan.id' not in pw_marks"
</#macro>
